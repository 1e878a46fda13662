import { describe, expect, it } from 'vitest';
import type { DraftDuty } from '#domain/draft-plan.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const MONTHLY: DraftDuty = {
  from: 'Các Sở, ngành, địa phương',
  to: 'Sở Khoa học và Công nghệ',
  what: 'báo cáo kết quả thực hiện',
  recurrence: { every: 'month', rule: { day: 15, bound: 'before' } },
  source: { line: 40 },
};

describe.each(databases)('periodic reports on $name', (kind) => {
  const opened = useDatabase(kind);
  const officeWith = async (duties: readonly DraftDuty[], from = '2026-06-01T09:00'): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from });
    await office.imports([], { controller: 'Tâm', duties });
    return office;
  };

  it('become a task of each period for each unit that owes one, with the days from which the figures come', async () => {
    const office = await officeWith([MONTHLY]);
    const [list] = await office.says('Việt', 'việc của tôi');
    expect(list).toContain('1. Báo cáo kết quả thực hiện tháng 6/2026 gửi Sở Khoa học và Công nghệ (15/KH-UBND)');
    expect(list).toContain('Hạn Chủ nhật 14/6 (trước ngày 15/6/2026)');
    expect(list).toContain('sản phẩm: Báo cáo, số liệu từ 15/5/2026 đến 14/6/2026');
    const [received] = await office.says('Thủy', 'việc 1 còn đơn vị nào chưa nộp?');
    expect(received).toContain('0/2 đơn vị đã nộp');
    expect(received).toContain('Sở Tài chính');
    expect(received).toContain('UBND xã Suối Trong');
  });

  it('are taken or sent back by whoever receives them', async () => {
    const office = await officeWith([MONTHLY]);
    await office.says('Việt', 'xong 1');
    expect(await office.says('Thủy', 'việc 1 còn đơn vị nào chưa nộp?')).toEqual([expect.stringContaining('1/2 đơn vị đã nộp')]);
    await office.says('Thủy', 'trả lại 1: thiếu số liệu quý II');
    expect(await office.says('Thủy', 'việc 1 còn đơn vị nào chưa nộp?')).toEqual([expect.stringContaining('0/2 đơn vị đã nộp')]);
    await office.says('Việt', 'xong 1');
    const [taken] = await office.says('Thủy', 'duyệt 1');
    expect(taken).toContain('duyệt');
    expect(await office.says('Mai', 'việc 1 còn đơn vị nào chưa nộp?')).toEqual([expect.stringContaining('Không tìm thấy')]);
  });

  it('become one task a period though mornings were missed and others run twice, and whoever carried the last one goes on', async () => {
    const office = await officeWith([MONTHLY]);
    await office.says('Việt', 'giao 1 cho Hoa');
    for (const morning of ['2026-06-02', '2026-06-02', '2026-08-20', '2026-08-20', '2026-08-21']) await office.morning(morning);
    const [list] = await office.says('Hoa', 'việc của tôi');
    expect(list).toContain('3 việc');
    for (const month of ['6', '7', '8']) expect(list?.split(`thực hiện tháng ${month}/2026`)).toHaveLength(2);
  });

  it('ask nothing of the months before the plan came in', async () => {
    const office = await officeWith([MONTHLY], '2026-06-20T09:00');
    expect(await office.says('Việt', 'việc của tôi')).toEqual([expect.stringContaining('không có việc nào')]);
    await office.morning('2026-06-30');
    const [list] = await office.says('Việt', 'việc của tôi');
    expect(list).toContain('tháng 7/2026');
    expect(list).not.toContain('tháng 6/2026');
  });
});
