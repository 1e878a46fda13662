import { describe, expect, it } from 'vitest';
import type { DraftDuty } from '#domain/draft-plan.ts';
import { databases } from '../support/databases.ts';
import { MONTHLY } from '../support/monthly-report.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

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

  it('are asked after by their period: who has sent and who has not, and those who have not are urged', async () => {
    const office = await officeWith([MONTHLY]);
    await office.says('Việt', 'xong 1');
    const [counted] = await office.says('Thủy', 'báo cáo tháng 6: ai chưa nộp?');
    expect(counted).toContain('1/2 đơn vị đã nộp');
    expect(counted).toContain('UBND xã Suối Trong');
    expect(counted).toContain('Đôn đốc, gõ: nhắc các đơn vị chưa nộp việc 1');
    // The commune has no head: whoever follows the plan answers for it, and nobody urges themselves.
    expect(await office.says('Tâm', 'bao cao thang 6 don vi nao chua nop')).toEqual([counted?.split('\n\nĐôn đốc')[0]]);
    const [urged] = await office.says('Thủy', 'nhắc các đơn vị chưa nộp báo cáo tháng 6');
    expect(urged).toContain('UBND xã Suối Trong');
    expect(office.newsFor('Tâm').join().toLowerCase()).toContain('đôn đốc');
    for (const [who, text] of [
      ['Mai', 'báo cáo tháng 6: ai chưa nộp?'],
      ['Thủy', 'báo cáo quý I: ai chưa nộp?'],
    ] as const)
      expect(await office.says(who, text)).toEqual([expect.stringContaining('Không tìm thấy báo cáo định kỳ')]);
  });

  it('are listed for those who owe, receive or follow them, with the period that comes next and its figures', async () => {
    const office = await officeWith([
      MONTHLY,
      { ...MONTHLY, recurrence: { every: 'quarter', rule: { month_of_period: 3, day: 10, bound: 'before' } } },
    ]);
    const [list] = await office.says('Hoa', 'chế độ báo cáo của đơn vị tôi');
    expect(list).toContain('2 báo cáo');
    expect(list).toContain('hằng tháng, trước ngày 15 · gửi Sở Khoa học và Công nghệ');
    expect(list).toContain('hằng quý, trước ngày 10 tháng cuối quý');
    expect(list).toContain(
      'quý II/2026, trước ngày 10/6/2026 (chậm nhất thứ Ba 9/6), số liệu từ 15/3/2026 đến 14/6/2026; hạn gửi trước ngày chốt số liệu',
    );
    expect(await office.says('Phúc', 'chế độ báo cáo')).toEqual([expect.stringContaining('Không có chế độ báo cáo')]);
    expect((await office.says('Thủy', 'chế độ báo cáo'))[0]).toContain('đơn vị đồng chí nhận');
  });

  it('have their figures begin as whoever receives them says, and end as whoever follows the plan says', async () => {
    const office = await officeWith([MONTHLY]);
    expect((await office.says('Hoa', 'chế độ báo cáo 1: số liệu từ ngày 20'))[0]).toContain('không được đổi chế độ báo cáo 1');
    await office.says('Thủy', 'chế độ báo cáo 1: số liệu từ ngày 20');
    await office.morning('2026-06-30');
    const [list] = await office.says('Việt', 'việc của tôi');
    expect(list).toContain('số liệu từ 20/6/2026 đến 19/7/2026');
    expect((await office.says('Thủy', 'dừng chế độ báo cáo 1'))[0]).toContain('không được đổi');
    expect((await office.says('Tâm', 'dừng chế độ báo cáo 1'))[0]).toContain('Đã dừng chế độ báo cáo');
    await office.morning('2026-08-03');
    expect((await office.says('Việt', 'việc của tôi'))[0]).not.toContain('tháng 8/2026');
  });

  it('that are extraordinary are asked for at once, by whoever may give work, and taken by whoever asked', async () => {
    const office = await officeWith([]);
    const [given] = await office.says('Sơn', 'yêu cầu báo cáo đột xuất về giải ngân trước 20/6 của các sở');
    expect(given).toContain('Báo cáo đột xuất về giải ngân');
    expect(office.newsFor('Việt').join()).toContain('Báo cáo đột xuất về giải ngân');
    await office.says('Việt', 'xong 1');
    expect((await office.says('Sơn', 'việc 1 còn đơn vị nào chưa nộp?'))[0]).toContain('1/2 đơn vị đã nộp');
    expect((await office.says('Hoa', 'yêu cầu báo cáo đột xuất về giải ngân trước 20/6 của các sở'))[0]).toContain(
      'chưa được phân quyền giao việc',
    );
    expect((await office.says('Sơn', 'yêu cầu báo cáo đột xuất về giải ngân của các sở'))[0]).toContain('Hạn gửi báo cáo là ngày nào?');
    expect((await office.says('Sơn', 'yêu cầu báo cáo đột xuất trước 20/6 của các sở'))[0]).toContain('về việc gì');
    expect((await office.says('Sơn', 'yêu cầu báo cáo đột xuất về bão trước 20/6 của Cục Xyz'))[0]).toContain('Cục Xyz');
  });

  it('that are sent count as taken after five working days in which nobody has sent them back, by the unit that is named', async () => {
    const office = await officeWith([MONTHLY]);
    await office.says('Việt', 'xong 1');
    await office.says('Tâm', 'giao 1 cho Châu');
    await office.morning('2026-06-08');
    expect((await office.says('Việt', 'việc của tôi'))[0]).toContain('chờ duyệt');
    await office.morning('2026-06-09');
    expect((await office.says('Việt', 'việc của tôi'))[0]).toContain('không có việc nào');
    expect((await office.says('Thủy', 'trả lại 1 của Sở Tài chính: thiếu số liệu'))[0]).toContain('chưa được báo xong');
  });
});
