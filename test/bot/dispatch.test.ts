import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '#bot/channel.ts';
import { transact } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { insertPerson } from '#db/people.ts';
import { people } from '#db/schema/office.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import { databases } from '../support/databases.ts';
import { freePace } from '../support/free-pace.ts';
import { fateOf } from '../support/notices-kept.ts';
import { MESSENGER, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { recordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

/** Further than a notice waits in hand for its turn. */
const FAR_MS = 60_000;

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('the dispatcher, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-25', carriers: ['Mai'] },
    ]);
  });

  const hires = (channel: string) =>
    transact(office.db, async (tx) => {
      const person = await insertPerson(tx, { name: 'Kiều Văn Ẩn', unitId: required(office.units.get('khcn')), roles: ['official'] });
      await insertEndpoint(tx, { owner: { kind: 'person', id: person.id }, channel, address: 'an' });
      return person.id;
    });

  it('says of an address on a channel that is switched off that it is so', async () => {
    const person = await hires('switched-off');
    await office.says('Thủy', 'giao 1 cho Ẩn');
    expect(await fateOf(office.db, person, 'assigned-to-you')).toEqual([
      { state: 'dead', reason: 'kênh switched-off đang tắt', tries: ['refused'] },
    ]);
  });

  it('fits every message into the channel that it goes to', async () => {
    const narrow = recordingChannel('narrow', { now: office.clock.now, capabilities: { buttons: false, textLimit: 120 } });
    office.alsoOn(narrow);
    await hires('narrow');
    await office.says('Thủy', 'giao 1 cho Ẩn');
    await office.says('Thủy', 'giao 2 cho Ẩn');
    await office.morning('2026-06-24');
    expect(narrow.arrived).toHaveLength(3);
    expect(narrow.begun).toHaveLength(3);
  });

  it('goes on with the others when one send fails as no messenger fails', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-before-applying' });
    await office.morning('2026-06-24');
    expect(office.inboxOf('Mai')).toHaveLength(1);
  });

  const alsoReaches = (who: string, channel: Channel): Promise<unknown> => {
    office.alsoOn(channel);
    return transact(office.db, (tx) =>
      insertEndpoint(tx, { owner: { kind: 'person', id: office.idOf(who) }, channel: channel.name, address: `${who} elsewhere` }),
    );
  };
  const second = (): RecordingChannel => recordingChannel('second', { now: office.clock.now });
  const inMs = (ms: number): Instant => addMs(office.clock.now(), ms);

  it('takes the other address of a person where a channel is down', async () => {
    const other = second();
    await alsoReaches('Nam', other);
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: inMs(FAR_MS), reason: 'mất mạng', elsewhere: true });
    await office.morning('2026-06-24');
    expect(office.inboxOf('Nam')).toEqual([]);
    expect(other.arrived.map(({ text }) => text)).toEqual([expect.stringMatching(/^Nhắc việc/)]);
    expect(await fateOf(office.db, office.idOf('Nam'), 'morning')).toEqual([{ state: 'sent', reason: null, tries: ['retry-at', 'sent'] }]);
  });

  it('waits for the address at hand where a channel is only busy', async () => {
    const other = second();
    await alsoReaches('Nam', other);
    await office.clockAt('2026-06-24T07:44');
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: inMs(FAR_MS), reason: 'quá nhanh' });
    await office.morning('2026-06-24');
    expect([office.inboxOf('Nam'), other.arrived]).toEqual([[], []]);
    await office.waitUntil('2026-06-24T07:47');
    expect(office.inboxOf('Nam')).toHaveLength(1);
    expect(other.arrived).toEqual([]);
  });

  it('answers in the chat that has asked, and elsewhere only after one more try there', async () => {
    const other = second();
    await alsoReaches('Nam', other);
    office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'retry-at', at: inMs(5_000), reason: 'mất mạng', elsewhere: true });
    await office.says('Nam', 'việc của tôi');
    expect(other.arrived).toEqual([]);
    await office.waitUntil('2026-06-22T08:01');
    expect(other.arrived.map(({ text }) => text)).toEqual([expect.stringContaining('Việc của đồng chí')]);
  });

  it('tries no channel that has stopped: another address serves, and without one the notice waits for the repair', async () => {
    let stopped = true;
    const broken = { ...recordingChannel(MESSENGER, { now: office.clock.now }), isStopped: () => stopped };
    office.alsoOn(broken);
    const other = second();
    await alsoReaches('Nam', other);
    await office.morning('2026-06-24');
    expect(other.arrived).toHaveLength(1);
    expect(broken.begun).toEqual([]);
    stopped = false;
    await office.waitUntil('2026-06-24T07:55');
    expect(broken.arrived.map(({ chat }) => chat)).toContain(office.chatOf('Mai'));
    expect(await fateOf(office.db, office.idOf('Mai'), 'morning')).toEqual([{ state: 'sent', reason: null, tries: ['sent'] }]);
  });

  it('tells the admin within ten minutes of what a stopped channel alone could deliver', async () => {
    office.alsoOn({ ...recordingChannel(MESSENGER, { now: office.clock.now }), isStopped: () => true });
    const ofAdmin = second();
    await alsoReaches('Phúc', ofAdmin);
    await office.morning('2026-06-24');
    await office.waitUntil('2026-06-24T07:50');
    await office.waitUntil('2026-06-24T07:54');
    expect(ofAdmin.arrived.map(({ text }) => text)).toContainEqual(expect.stringContaining('chưa gửi được tin “nhắc việc buổi sáng” tới'));
  });

  it('holds back without a try what would wait long for its turn, and lets nothing of the same person overtake it', async () => {
    const pace = freePace(office.clock.now);
    const paced = { ...recordingChannel(MESSENGER, { now: office.clock.now }), pace };
    office.alsoOn(paced);
    pace.silence(office.chatOf('Nam'), FAR_MS);
    await office.says('Nam', 'việc của tôi');
    await office.says('Nam', 'việc quá hạn');
    expect(paced.begun).toEqual([]);
    await office.waitUntil('2026-06-22T08:02');
    expect(paced.arrived.map(({ text }) => text)).toEqual([
      expect.stringContaining('Việc của đồng chí'),
      expect.stringContaining('Việc quá hạn'),
    ]);
  });

  it('sends nothing to somebody who has left meanwhile', async () => {
    await office.clockAt('2026-06-23T20:00');
    await office.says('Thủy', 'giao 1 cho Mai');
    await transact(office.db, (tx) => tx.update(people).set({ active: false }));
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Mai')).toEqual([]);
  });
});
