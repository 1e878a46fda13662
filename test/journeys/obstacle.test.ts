import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('an obstacle, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([{ title: 'Nâng cấp kho dữ liệu', lead: ['Sở Khoa học và Công nghệ'], due: '2026-07-01', carriers: ['Nam'] }]);
    await office.morning('2026-06-26');
    office.newsFor('Nam');
  });

  it('reaches the head of the unit at once during office hours, with the reason', async () => {
    const [answer] = await office.says('Nam', 'vướng kinh phí');
    expect(answer).toContain('việc 1 đang vướng (kinh phí)');
    expect(answer).toContain('Trần Thị Thủy');
    const [told] = office.newsFor('Thủy');
    expect(told).toContain('Nguyễn Văn Nam báo việc 1 đang vướng');
    expect(told).toContain('đang vướng: kinh phí');
  });

  it('that is reported on a Friday night is answered at once, and reaches the head on Monday at seven', async () => {
    await office.clockAt('2026-06-26T20:00');
    expect(await office.says('Nam', 'vướng kinh phí')).toHaveLength(1);
    for (const quiet of ['2026-06-26T23:59', '2026-06-27T09:00', '2026-06-28T15:00', '2026-06-29T06:59']) await office.clockAt(quiet);
    expect(office.inboxOf('Thủy')).toEqual([]);
    await office.clockAt('2026-06-29T07:00');
    expect(office.inboxOf('Thủy')).toHaveLength(1);
  });

  it('is not told once more by the grouped message of the same morning', async () => {
    await office.clockAt('2026-06-26T20:00');
    await office.says('Nam', 'vướng kinh phí');
    await office.clockAt('2026-06-29T07:00');
    await office.morning('2026-06-29');
    expect(office.inboxOf('Thủy')).toHaveLength(1);
  });

  it('stops the reminders of the one who reported it', async () => {
    await office.says('Nam', 'vướng kinh phí');
    office.newsFor('Nam');
    for (const day of ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02']) {
      await office.morning(day);
      await office.clockAt(`${day}T14:00`);
    }
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('comes back to the head before the five working days for clearing it end, and on their last day', async () => {
    await office.says('Nam', 'vướng kinh phí');
    office.newsFor('Thủy');
    await office.morning('2026-07-01');
    expect(office.newsFor('Thủy')).toEqual([]);
    for (const day of ['2026-07-02', '2026-07-03']) {
      await office.morning(day);
      expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('đang vướng: kinh phí')]);
    }
  });

  it('that is over lets the reminders go on', async () => {
    await office.says('Nam', 'vướng kinh phí');
    await office.morning('2026-06-29');
    expect(await office.says('Nam', 'hết vướng')).toEqual([expect.stringContaining('việc 1 hết vướng')]);
    office.newsFor('Nam');
    await office.morning('2026-06-30');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Hạn ngày mai')]);
  });

  it('may be declared over by the head of the unit', async () => {
    await office.says('Nam', 'vướng kinh phí');
    expect(await office.says('Thủy', 'hết vướng 1')).toEqual([expect.stringContaining('việc 1 hết vướng')]);
    office.newsFor('Nam');
    await office.morning('2026-06-30');
    expect(office.newsFor('Nam')).toHaveLength(1);
  });

  it('without a head in the unit goes to the one who follows the plan', async () => {
    await office.imports([{ title: 'Rà soát hộ kinh doanh trong xã', lead: ['UBND xã Suối Trong'], due: '2026-07-01' }], {
      controller: 'Tâm',
      number: '16/KH-UBND',
    });
    await office.says('Tâm', 'giao 2 cho Châu');
    await office.says('Châu', 'vướng 2 chưa có danh sách');
    expect(office.inboxOf('Tâm').at(-1)).toContain('đang vướng: chưa có danh sách');
  });
});
