import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('in the quiet hours, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu dùng chung', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-24', carriers: ['Nam'] },
    ]);
    office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'retry-at', at: office.clock.now(), reason: 'mạng lỗi' });
    await office.morning('2026-06-23');
  });

  it('a reminder that could not be sent all day waits for the morning, and then speaks of that day', async () => {
    office.messenger.keepFailing(office.chatOf('Nam'), null);
    await office.waitUntil('2026-06-23T21:00');
    expect(office.inboxOf('Nam')).toEqual([]);
    await office.waitUntil('2026-06-24T07:00');
    expect(office.inboxOf('Nam')).toEqual([expect.stringContaining('thứ Tư 24/6/2026')]);
  });

  it('an answer does not wait behind it', async () => {
    office.messenger.keepFailing(office.chatOf('Nam'), null);
    await office.waitUntil('2026-06-23T21:00');
    expect(await office.says('Nam', 'việc của tôi')).toEqual([expect.stringContaining('Nâng cấp kho dữ liệu dùng chung')]);
  });
});
