import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { insertPerson } from '#db/people.ts';
import { people } from '#db/schema/office.ts';
import { databases } from '../support/databases.ts';
import { fateOf } from '../support/notices-kept.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

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

  it('sends nothing to somebody who has left meanwhile', async () => {
    await office.clockAt('2026-06-23T20:00');
    await office.says('Thủy', 'giao 1 cho Mai');
    await transact(office.db, (tx) => tx.update(people).set({ active: false }));
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Mai')).toEqual([]);
  });
});
