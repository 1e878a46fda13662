import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { officeUnderTest } from '../support/office-under-test.ts';
import type { Row } from '../support/plan-in-hand.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];
const ALL = ['Các Sở, ngành, địa phương'];

/** Ten rows of a plan of last summer; all but the last two were due ten months ago. */
const OLD: readonly Row[] = [
  { title: 'Số hóa hồ sơ đợt một', lead: SCIENCE, due: '2025-07-31', carriers: ['Nam'] },
  { title: 'Số hóa hồ sơ đợt hai', lead: SCIENCE, due: '2025-08-15', carriers: ['Nam'] },
  { title: 'Số hóa hồ sơ đợt ba', lead: SCIENCE, due: '2025-08-29', carriers: ['Nam'] },
  { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2025-08-20', carriers: ['Mai'] },
  { title: 'Phân bổ vốn sự nghiệp', lead: FINANCE, due: '2025-08-05', carriers: ['Hoa'] },
  { title: 'Quyết toán năm trước', lead: FINANCE, due: '2025-08-05' },
  { title: 'Rà soát thủ tục hành chính', lead: ALL, due: '2025-08-31', coordinating: ['Văn phòng UBND tỉnh'] },
  { title: 'Rà soát hộ kinh doanh', lead: ['Phòng Kinh tế'], due: '2025-07-15', carriers: ['Châu'] },
  { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-10', carriers: ['Nam'] },
  { title: 'Sơ kết năm', lead: SCIENCE, due: '2026-12-31', carriers: ['Mai'] },
];

const TEN_MORNINGS = [2, 3, 4, 5, 8, 9, 10, 11, 12, 15].map((day) => `2026-06-${String(day).padStart(2, '0')}`);
const PEOPLE = ['Sơn', 'Tâm', 'Phúc', 'Thủy', 'Nam', 'Mai', 'Việt', 'Hoa', 'Hòa', 'Bình', 'Châu'];

describe.each(databases)('a plan that comes in ten months late, on $name', (kind) => {
  const opened = useDatabase(kind);
  const importedOn = async (lateChoice: 'follow' | 'done' | 'drop') => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-01T09:00' });
    const imported = await office.imports(OLD, { lateChoice, controller: 'Tâm' });
    return { office, imported };
  };

  it('shows how many of its rows are late already', async () => {
    expect((await importedOn('follow')).imported.lateRows).toBe(8);
  });

  it('brings each person at most one message a morning in the first ten working days', async () => {
    const { office } = await importedOn('follow');
    for (const morning of TEN_MORNINGS) {
      await office.morning(morning);
      for (const who of PEOPLE) expect([who, office.newsFor(who).length <= 1]).toEqual([who, true]);
    }
  });

  it('brings nobody more than two messages on any of those days, the last call included', async () => {
    const { office } = await importedOn('follow');
    for (const morning of TEN_MORNINGS) {
      await office.morning(morning);
      await office.clockAt(`${morning}T14:00`);
      for (const who of PEOPLE) expect([who, office.newsFor(who).length <= 2]).toEqual([who, true]);
    }
  });

  it('is escalated to nobody in the first three working days, and to the head on the fourth', async () => {
    const { office } = await importedOn('follow');
    for (const day of ['2026-06-02', '2026-06-03', '2026-06-04']) {
      await office.morning(day);
      for (const who of PEOPLE) expect(office.newsFor(who).join('\n')).not.toContain('ĐÔN ĐỐC');
    }
    await office.morning('2026-06-05');
    expect(office.newsFor('Thủy').join('\n')).toContain('ĐÔN ĐỐC');
  });

  it('is followed with its true lateness in view', async () => {
    const { office } = await importedOn('follow');
    await office.morning('2026-06-02');
    const [message] = office.inboxOf('Nam');
    // From 1/8/2025 up to and with 2/6/2026 there are 218 days that are no weekend; off among them are 1 and 2/9, 1/1, 16 to 20/2, 27/4,
    // 30/4 and 1/5, and 2/1, for which Saturday 10/1 was worked.
    expect(message).toContain('Hạn thứ Năm 31/7/2025 · quá hạn 207 ngày làm việc');
  });

  it('lets nobody hear of the rows that were taken as done, and counts them', async () => {
    const { office } = await importedOn('done');
    await office.morning('2026-06-02');
    expect(office.inboxOf('Hoa')).toEqual([]);
    const [list] = await office.says('Sơn', 'việc quá hạn?');
    expect(list).toContain('không có việc nào');
    expect(list).toContain('xong đúng hạn 10');
  });

  it('leaves the dropped rows out of every count', async () => {
    const { office } = await importedOn('drop');
    await office.morning('2026-06-02');
    expect(office.inboxOf('Hoa')).toEqual([]);
    const [list] = await office.says('Sơn', 'việc quá hạn?');
    expect(list).toContain('Tất cả: 2 việc (trong hạn 2)');
  });

  it.each(['done', 'drop'] as const)('still reminds of what is not late (%s)', async (choice) => {
    const { office } = await importedOn(choice);
    await office.morning('2026-06-09');
    expect(office.inboxOf('Nam').at(-1)).toContain('9. Nâng cấp kho dữ liệu');
  });
});
