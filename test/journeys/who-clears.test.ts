import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

const PRODUCT = 'Biên bản nghiệm thu';

describe('who clears an obstacle away', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Sở Khoa học và Công nghệ'], coordinating: ['Phòng Kinh tế'], carriers: ['Nam'], product: PRODUCT };
    await office.imports([{ ...row, title: 'Nâng cấp kho dữ liệu', due: '2026-07-01' }], { controller: 'Tâm' });
  });

  const says = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');
  const told = (who: string): string => office.newsFor(who).join('\n');

  it('is read from the words with the day, and whoever it is learns of the obstacle and of nothing else', async () => {
    const answer = await says('Nam', 'vướng 1 kinh phí, chờ Sở Tài chính, trước 29/6');
    expect(answer).toContain('việc 1 đang vướng (kinh phí). Đã báo đồng chí Phạm Quốc Việt để tháo gỡ.');
    expect(answer).toContain('Sở Tài chính gỡ, hạn gỡ Chủ nhật 28/6');
    const news = told('Việt');
    expect(news).toContain('Báo vướng: đồng chí Nguyễn Văn Nam báo việc 1 đang vướng.');
    expect(news).toContain('đang vướng: kinh phí · Sở Tài chính gỡ, hạn gỡ Chủ nhật 28/6 · Sở Khoa học và Công nghệ');
    expect(news).not.toContain(PRODUCT);
    // The head of the own unit hears of trouble as ever.
    expect(told('Thủy')).toContain('Sở Tài chính gỡ');
    await office.morning('2026-06-26');
    expect(told('Việt')).toContain('1 việc cần gỡ vướng');
    // Nor is there anything to see of its ladder.
    expect(await says('Việt', 'vì sao tôi nhận tin này?')).toContain('Xem việc, gõ: việc 1');
    for (const who of ['Việt', 'Hoa']) expect(await says(who, 'việc 1?')).not.toContain(PRODUCT);
  });

  it.each(['lịch sử việc 1', 'ai giao việc 1?', 'hủy việc 1: thừa', 'đôn đốc 1', 'việc 1 còn đơn vị nào chưa nộp?'])(
    'learns nothing more of the task by “%s”',
    async (text) => {
      await says('Nam', 'nhận việc 1');
      await says('Nam', 'vướng 1 kinh phí, chờ Sở Tài chính, trước 29/6');
      const answer = await says('Việt', text);
      expect(answer).toContain('Không tìm thấy việc 1');
      expect(answer).not.toContain('Nam');
    },
  );

  it('is asked where the words name nobody, with choices by number, and a bare name answers as well', async () => {
    expect(await says('Nam', 'vướng 1 mặt bằng')).toContain('Ai gỡ vướng này?');
    expect(await says('Nam', 'Sở Tài chính')).toContain('Sở Tài chính gỡ vướng cho việc 1. Đã báo đồng chí Phạm Quốc Việt.');
    expect(told('Việt')).toContain('đang vướng: mặt bằng');
    expect(await says('Nam', 'người gỡ 1: Bộ Xây dựng')).toContain('Chưa rõ “Bộ Xây dựng” là ai trong cơ quan. Ai gỡ vướng cho việc 1?');
    expect(await says('Nam', 'người gỡ 1: chị Thủy, trước 3/7')).toContain('đồng chí Trần Thị Thủy gỡ, hạn gỡ thứ Năm 2/7');
    expect(await says('Nam', 'hạn gỡ 1: 30/6')).toContain('hạn gỡ thứ Ba 30/6');
    expect(await says('Hoa', 'người gỡ 1: Sở Tài chính')).toContain('Không tìm thấy việc 1');
  });

  it('reports that it is cleared, which the carrier learns and may deny', async () => {
    await says('Nam', 'vướng 1, Sở Tài chính chưa cho ý kiến');
    const answer = await says('Việt', 'đã gỡ');
    expect(answer).toContain('việc 1 hết vướng. Đã báo đồng chí Nguyễn Văn Nam.');
    expect(answer).not.toContain(PRODUCT);
    expect(told('Nam')).toContain('Đã gỡ vướng: đồng chí Phạm Quốc Việt báo việc 1 hết vướng.');
    told('Việt');
    expect(await says('Nam', 'chưa gỡ 1')).toContain('việc 1 vẫn vướng. Đã báo đồng chí Phạm Quốc Việt.');
    expect(told('Việt')).toContain('Chưa gỡ được: đồng chí Nguyễn Văn Nam báo việc 1 vẫn vướng.');
    // Taken back within the hour, it is cleared as before, and whoever was told hears of it.
    expect(await says('Nam', 'nhầm')).toContain('Đã đính chính với');
    expect(await says('Việt', 'đã gỡ 1')).toContain('Không tìm thấy việc 1');
    await office.morning('2026-06-23');
    expect(told('Việt')).toContain('Đính chính: đồng chí Nguyễn Văn Nam báo nhầm về việc 1');
  });

  it('passes it on; two who pass it to each other have it decided by who stands above both, and it stays there', async () => {
    await says('Nam', 'vướng 1 kinh phí, chờ Sở Tài chính');
    expect(await says('Việt', 'không phải việc của tôi, chuyển Phòng Kinh tế')).toContain(
      'sang Phòng Kinh tế. Đã báo đồng chí Trương Văn Bình.',
    );
    expect(told('Bình')).toContain('Chuyển gỡ vướng: đồng chí Phạm Quốc Việt chuyển đồng chí gỡ vướng cho việc 1.');
    expect(told('Nam')).toContain('Phạm Quốc Việt chuyển việc gỡ vướng cho việc 1 sang Phòng Kinh tế.');
    await says('Bình', 'chuyển gỡ 1 cho Sở Tài chính');
    expect(await says('Việt', 'chuyển gỡ 1 cho Phòng Kinh tế')).toContain('nay chuyển đồng chí Đỗ Minh Sơn quyết định ai gỡ');
    expect(told('Sơn')).toContain('Sở Tài chính và Phòng Kinh tế chuyển nhau việc gỡ vướng cho việc 1');
    await office.morning('2026-06-23');
    expect(await says('Sơn', 'người gỡ 1: Sở Tài chính')).toContain('Đã giao Sở Tài chính gỡ vướng cho việc 1');
    expect(told('Việt')).toContain('Giao gỡ vướng: đồng chí Đỗ Minh Sơn giao đồng chí gỡ vướng cho việc 1.');
    expect(await says('Việt', 'chuyển gỡ 1 cho Phòng Kinh tế')).toContain('Lãnh đạo đã giao đồng chí gỡ vướng');
  });

  it('is silent: who stands above and who follows the plan hear of it once, the morning after its day', async () => {
    await says('Nam', 'vướng 1 kinh phí, chờ Sở Tài chính');
    for (const day of ['2026-06-26', '2026-06-29']) await office.morning(day);
    for (const who of ['Sơn', 'Tâm']) told(who);
    for (const day of ['2026-06-30', '2026-07-01']) await office.morning(day);
    for (const who of ['Sơn', 'Tâm']) {
      const news = office.newsFor(who).filter((text) => text.includes('quá hạn gỡ'));
      expect(news).toEqual([expect.stringContaining('Sở Tài chính gỡ, quá hạn gỡ 1 ngày làm việc')]);
    }
    expect(await says('Sơn', 'vì sao tôi nhận tin này?')).toContain('vướng mắc đã quá hạn gỡ');
  });

  it('is collected by cause at the end of the week for who follows the plan, and told on request to whom it concerns', async () => {
    await says('Nam', 'vướng 1 kinh phí, chờ Sở Tài chính');
    expect(await says('Việt', 'vướng mắc tôi cần gỡ')).toContain('Vướng mắc đồng chí cần gỡ: 1 việc.');
    await office.clockAt('2026-06-26T16:00');
    const week = told('Tâm');
    expect(week).toContain('Vướng mắc các kế hoạch đồng chí theo dõi, tuần 22/6 đến 28/6/2026: 1 việc.');
    expect(week).toContain('Kế hoạch 15/KH-UBND: Kinh phí (1)');
    expect(week).toContain('Sở Tài chính gỡ, hạn gỡ thứ Hai 29/6');
    expect(week).toContain('đã vướng 5 ngày làm việc');
    expect(await says('Sơn', 'vướng mắc của kế hoạch 15')).toContain('Vướng mắc của kế hoạch 15/KH-UBND: 1 việc.');
    expect(await says('Việt', 'vướng mắc của kế hoạch 15')).not.toContain(PRODUCT);
    for (const text of ['vướng mắc của kế hoạch 15', 'vướng mắc của kế hoạch 1'])
      expect(await says('Hoa', text)).toContain('không có việc nào đang vướng mà đồng chí được xem');
    // The plan's obstacles may go to a unit instead: its head sees them, and nothing else of the work.
    expect(await says('Việt', 'vướng mắc kế hoạch 15 gửi Phòng Kinh tế')).toContain('không được phân quyền');
    expect(await says('Tâm', 'vướng mắc kế hoạch 15 gửi Phòng Kinh tế')).toContain('được gửi Phòng Kinh tế tổng hợp hằng tuần');
    told('Bình');
    await office.clockAt('2026-07-03T16:00');
    expect(told('Bình')).toContain('Kế hoạch 15/KH-UBND: Kinh phí (1)');
    expect(office.inboxOf('Bình').join()).not.toContain(PRODUCT);
    // Late while blocked, both are told apart.
    await office.morning('2026-07-06');
    await says('Việt', 'đã gỡ 1');
    expect(await says('Nam', 'việc 1')).toContain('quá hạn 3 ngày làm việc, trong đó 2 ngày vướng');
  });
});
