import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { endpointsOf, insertEndpoint } from '#db/endpoints.ts';
import { insertPerson } from '#db/people.ts';
import { listUndelivered } from '#usecases/list-undelivered.ts';
import { databases } from '../support/databases.ts';
import { fateOf } from '../support/notices-kept.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { type RecordingChannel, recordingChannel } from '../support/recording-channel.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('what no channel can deliver, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-25', carriers: ['Mai'] },
    ]);
  });

  const hiresSomebodyWithoutAddress = () =>
    transact(office.db, (tx) => insertPerson(tx, { name: 'Kiều Văn Ẩn', unitId: required(office.units.get('khcn')), roles: ['official'] }));

  it('because a person has no address is dead at once, and the admin is told with the name', async () => {
    const newcomer = await hiresSomebodyWithoutAddress();
    await office.says('Thủy', 'giao 1 cho Ẩn');
    expect(await fateOf(office.db, newcomer.id, 'assigned-to-you')).toEqual([
      { state: 'dead', reason: 'chưa có địa chỉ nhận tin', tries: [] },
    ]);
    expect(office.inboxOf('Phúc')).toEqual([expect.stringContaining('Kiều Văn Ẩn')]);
  });

  it('is told to the admin once a day for one person, however much it is', async () => {
    await hiresSomebodyWithoutAddress();
    await office.says('Thủy', 'giao 1 cho Ẩn');
    await office.says('Thủy', 'giao 2 cho Ẩn');
    expect(office.inboxOf('Phúc')).toHaveLength(1);
    await office.morning('2026-06-24');
    await office.clockAt('2026-06-24T14:00');
    expect(office.inboxOf('Phúc')).toHaveLength(2);
  });

  it('is listed with the name and the reason, and without its content', async () => {
    await hiresSomebodyWithoutAddress();
    await office.says('Thủy', 'giao 1 cho Ẩn');
    expect(await listUndelivered(office.db, 10)).toEqual([
      { to: 'Kiều Văn Ẩn', kind: 'assigned-to-you', reason: 'chưa có địa chỉ nhận tin' },
    ]);
  });

  it('because the channel refuses it is dead with the reason of the channel, and not tried again', async () => {
    office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'refused', reason: 'nội dung bị chặn' });
    await office.morning('2026-06-24');
    await office.clockAt('2026-06-24T09:00');
    expect(await fateOf(office.db, office.idOf('Nam'), 'morning')).toEqual([
      { state: 'dead', reason: 'nội dung bị chặn', tries: ['refused'] },
    ]);
    expect(office.inboxOf('Phúc')).toEqual([expect.stringContaining('nội dung bị chặn')]);
  });

  it('holds up neither the other people nor what the same person is told later', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'refused', reason: 'nội dung bị chặn' });
    await office.morning('2026-06-24');
    expect(office.inboxOf('Mai')).toHaveLength(1);
    expect(await office.says('Nam', 'trợ giúp')).toHaveLength(1);
  });

  it('because the messenger is busy goes later, at the time that it names', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: at('2026-06-24T07:47'), reason: 'máy chủ bận' });
    await office.morning('2026-06-24');
    await office.clockAt('2026-06-24T07:46');
    expect(office.inboxOf('Nam')).toEqual([]);
    await office.clockAt('2026-06-24T07:47');
    expect(office.inboxOf('Nam')).toEqual([expect.stringMatching(/^Nhắc việc/)]);
  });

  it('because the messenger stays busy reaches the admin within ten minutes, once', async () => {
    for (let minute = 45; minute <= 55; minute += 1) {
      office.messenger.keepFailing(office.chatOf('Nam'), {
        kind: 'retry-at',
        at: at(`2026-06-24T07:${minute + 1}`),
        reason: 'máy chủ bận',
      });
      await office.clockAt(`2026-06-24T07:${minute}`);
    }
    expect(office.inboxOf('Phúc')).toEqual([expect.stringContaining('máy chủ bận')]);
  });

  describe('to one address', () => {
    let other: RecordingChannel;

    beforeEach(async () => {
      other = recordingChannel('other', office.clock);
      office.alsoOn(other);
      await transact(office.db, (tx) =>
        insertEndpoint(tx, { owner: { kind: 'person', id: office.idOf('Nam') }, channel: 'other', address: 'nam' }),
      );
      office.messenger.plan(office.chatOf('Nam'), { kind: 'unreachable', reason: 'người dùng đã chặn' });
      await office.morning('2026-06-24');
    });

    const reachable = async (): Promise<readonly boolean[]> => {
      const found = await transact(office.db, (tx) => endpointsOf(tx, { kind: 'person', id: office.idOf('Nam') }));
      return found.toSorted((a, b) => a.id - b.id).map((endpoint) => endpoint.reachable);
    };

    it('goes to the next, once', async () => {
      expect(other.arrived.map(({ text }) => text)).toEqual([expect.stringMatching(/^Nhắc việc/)]);
      expect(await fateOf(office.db, office.idOf('Nam'), 'morning')).toEqual([
        { state: 'sent', reason: null, tries: ['unreachable', 'sent'] },
      ]);
    });

    it('leaves that address marked, and the next notice spares it', async () => {
      expect(await reachable()).toEqual([false, true]);
      await office.clockAt('2026-06-25T07:45');
      expect(office.inboxOf('Nam')).toEqual([]);
      expect(other.arrived).toHaveLength(2);
    });

    it('is forgotten as soon as the person writes from there again', async () => {
      expect(await office.says('Nam', 'trợ giúp')).toHaveLength(1);
      expect(await reachable()).toEqual([true, true]);
    });
  });
});
