import { describe, expect, it } from 'vitest';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import { day } from '#domain/time/day.ts';
import { loadReport } from '#usecases/report-figures.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const ONLINE: DraftIndicator = {
  ...{ ordinal: 'đ.1', text: 'Tỷ lệ hồ sơ trực tuyến toàn trình', comparator: '>=', value: 95, unit: '%', source: { line: 12 } },
};
const HOUSEHOLDS: DraftIndicator = {
  ...{ ordinal: 'đ.2', text: 'Số hộ kinh doanh dùng hóa đơn điện tử', comparator: '>=', value: 1250, unit: 'hộ', source: { line: 13 } },
};

describe.each(databases)('indicators on $name', (kind) => {
  const opened = useDatabase(kind);
  const officeWith = async (from = '2026-06-01T09:00'): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from });
    const rows = [{ title: 'Nâng cấp cổng dịch vụ công', lead: ['Sở Khoa học và Công nghệ'], carriers: ['Nam'], due: '2026-08-31' }];
    await office.imports(rows, { controller: 'Tâm', indicators: [ONLINE, HOUSEHOLDS] });
    await office.says('Tâm', 'giao chỉ tiêu 1 cho Nam, hằng quý');
    return office;
  };

  it('keep each value with its day and who said it, show the series and the distance to the target, and are no progress', async () => {
    const office = await officeWith();
    expect((await office.says('Nam', 'chỉ tiêu 1 đạt 70%'))[0]).toContain('còn cách mục tiêu 25 điểm phần trăm');
    await office.waitUntil('2026-06-20T09:00');
    await office.says('Tâm', 'chi tieu 1 dat 83,5%');
    await office.says('Nam', 'việc 1 đạt 60%');
    const [shown] = await office.says('Thủy', 'chỉ tiêu 1?');
    expect(shown).toContain('Tỷ lệ hồ sơ trực tuyến toàn trình (15/KH-UBND)');
    expect(shown).toContain('Mục tiêu từ 95%; còn cách mục tiêu 11,5 điểm phần trăm');
    expect(shown).toMatch(/20\/6: 83,5% \(đồng chí Bùi Thanh Tâm báo\)\n• 1\/6: 70% \(đồng chí Nguyễn Văn Nam báo\)/u);
    expect((await office.says('Nam', 'việc của tôi'))[0]).toContain('đã đạt 60%');
    await office.says('Tâm', 'chỉ tiêu 2 đạt 1.300 hộ');
    expect((await office.says('Tâm', 'các chỉ tiêu'))[0]).toContain('1.300 hộ ngày 20/6 · đạt mục tiêu, vượt 50 hộ');
  });

  it('are seen and reported by nobody else', async () => {
    const office = await officeWith();
    for (const text of ['chỉ tiêu 1?', 'chỉ tiêu 1 đạt 83%', 'giao chỉ tiêu 1 cho Hoa'])
      expect(await office.says('Hoa', text)).toEqual([expect.stringContaining('Không tìm thấy chỉ tiêu 1')]);
    expect((await office.says('Thủy', 'chỉ tiêu 1 đạt 83%'))[0]).toContain('không phải người báo số');
    expect((await office.says('Nam', 'giao chỉ tiêu 1 cho Mai'))[0]).toContain('không được đổi chỉ tiêu 1');
    expect((await office.says('Nam', 'thêm chỉ tiêu: số lớp học ≥ 5 lớp'))[0]).toContain('chưa được phân quyền đặt chỉ tiêu');
    expect((await office.says('Hoa', 'các chỉ tiêu'))[0]).toContain('Không có chỉ tiêu nào');
  });

  it('stand in a report with the value that was reported last, for whoever may read it', async () => {
    const office = await officeWith();
    await office.says('Nam', 'chỉ tiêu 1 đạt 70%');
    await office.waitUntil('2026-06-20T09:00');
    await office.says('Tâm', 'chỉ tiêu 1 đạt 83,5%');
    await office.says('Tâm', 'chỉ tiêu 2 đạt 1.300 hộ');
    const reportedFor = async (reader: string | null) => {
      const loaded = await loadReport(office.db, {
        choice: { reader, unit: null, plan: null },
        period: { from: day('2026-06-01'), to: day('2026-06-30') },
        now: office.clock.now(),
      });
      return loaded.ok ? loaded.value.figures.indicators.map(({ reported }) => reported) : loaded.refusal;
    };
    const online = { value: 83.5, unit: '%', on: day('2026-06-20') };
    expect(await reportedFor(null)).toEqual([online, { value: 1300, unit: 'hộ', on: day('2026-06-20') }]);
    // The head above the reporter; of the other indicator nobody reports regularly, which is for the leaders of the office.
    expect(await reportedFor('Thủy')).toEqual([online, null]);
  });

  it('of which there are none come with a hint how one comes to be', async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-01T09:00' });
    const [answer] = await office.says('Sơn', 'chỉ tiêu');
    const example = /gõ: (thêm chỉ tiêu: .+)$/u.exec(answer ?? '')?.[1];
    expect(await office.says('Sơn', example ?? '')).toEqual([expect.stringContaining('Đã thêm chỉ tiêu')]);
    expect((await office.says('Hoa', 'chỉ tiêu'))[0]).toContain('do lãnh đạo, thủ trưởng đơn vị hoặc người theo dõi kế hoạch đặt');
  });

  it('are put right by “nhầm” within the hour: the last thing said is what is taken back', async () => {
    const office = await officeWith();
    await office.says('Nam', 'chỉ tiêu 1 đạt 70%');
    await office.says('Nam', 'chỉ tiêu 1 đạt 38%');
    expect((await office.says('Nam', 'nhầm'))[0]).toContain('Đã rút lại số vừa báo');
    expect((await office.says('Nam', 'chỉ tiêu 1?'))[0]).toContain('còn cách mục tiêu 25 điểm phần trăm');
    await office.waitUntil('2026-06-01T09:10');
    await office.says('Nam', 'việc 1 đạt 60%');
    expect((await office.says('Nam', 'nhầm'))[0]).not.toContain('số vừa báo');
    expect((await office.says('Nam', 'nhầm chỉ tiêu 1'))[0]).toContain('chưa có số báo');
    await office.says('Nam', 'chỉ tiêu 1 đạt 71%');
    await office.waitUntil('2026-06-01T10:11');
    expect((await office.says('Nam', 'nhầm chỉ tiêu 1'))[0]).toContain('trong một giờ qua');
  });

  it('are asked for near the end of their period, once more on its last working day, and never where the value is there', async () => {
    const office = await officeWith();
    await office.says('Tâm', 'giao chỉ tiêu 2 cho Nam, hằng quý');
    await office.morning('2026-06-22');
    office.newsFor('Nam');
    await office.morning('2026-06-23');
    const asked = office.newsFor('Nam').filter((text) => text.includes('báo số'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Đến kỳ báo số 2 chỉ tiêu, hạn thứ Ba 30/6');
    expect((await office.says('Nam', 'vì sao tôi nhận tin này?')).join()).toContain('người báo số');
    office.newsFor('Nam');
    await office.morning('2026-06-24');
    expect(office.newsFor('Nam').join()).not.toContain('Đến kỳ báo số');
    await office.says('Nam', 'chỉ tiêu 1 đạt 90%');
    office.newsFor('Nam');
    await office.morning('2026-06-30');
    expect(office.newsFor('Nam').join()).toContain('Đến kỳ báo số 1 chỉ tiêu');
    await office.says('Nam', 'chỉ tiêu 2 đạt 1.300 hộ');
    await office.morning('2026-07-01');
    office.newsFor('Nam');
  });

  it('are set by word too, for a plan that one follows', async () => {
    const office = await officeWith();
    const [set] = await office.says('Tâm', 'thêm chỉ tiêu: tỷ lệ cán bộ được tập huấn ≥ 90% kế hoạch 15');
    expect(set).toContain('Chỉ tiêu 3: Tỷ lệ cán bộ được tập huấn (15/KH-UBND). Mục tiêu từ 90%');
    expect((await office.says('Tâm', 'thêm chỉ tiêu: nâng cao nhận thức kế hoạch 15'))[0]).toContain('nêu mức cần đạt');
    expect((await office.says('Thủy', 'thêm chỉ tiêu: số lớp ≥ 5 lớp kế hoạch 15'))[0]).toContain('Không tìm thấy kế hoạch 15');
    expect((await office.says('Thủy', 'thêm chỉ tiêu: số lớp ≥ 5 lớp'))[0]).toContain('Chỉ tiêu 4: Số lớp');
  });
});
