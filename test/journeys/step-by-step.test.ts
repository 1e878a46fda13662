import { describe, expect, it } from 'vitest';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { MONTHLY } from '../support/monthly-report.ts';
import { demoUnderTest } from '../support/demo-under-test.ts';
import { movedTo, movesAway } from '../support/moved-person.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import type { PlanChoices, Row } from '../support/plan-in-hand.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const WAREHOUSE: Row = { title: 'Nâng cấp kho dữ liệu dùng chung', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] };
const ONLINE: DraftIndicator = {
  ...{ ordinal: 'đ.1', text: 'Tỷ lệ hồ sơ trực tuyến toàn trình', comparator: '>=', value: 95, unit: '%', source: { line: 12 } },
};

const { onTelegram, onZalo } = movedTo(useBots());
const [embedded] = databases;

// What was begun with words alone so far, begun by a button; the bot asks for the rest.
describe('step by step', () => {
  const opened = useDatabase(required(embedded));

  const officeWith = async (rows: readonly Row[], more: PlanChoices = {}): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(rows, { controller: 'Tâm', ...more });
    return office;
  };

  /** Whoever has not moved to another messenger presses a button of the last message. */
  const pressed = async (office: OfficeUnderTest, who: string, label: string): Promise<string> => {
    const message = office.lastMessageTo(who);
    const says = required(message.choices.find((choice) => choice.label === label)).says;
    return (await office.says(who, says, { replyTo: message })).join('\n');
  };

  describe('a letter of urging', () => {
    const urgedThreeTimes = async (office: OfficeUnderTest, mornings: readonly string[]): Promise<void> => {
      for (const on of mornings) await office.morning(on);
    };
    const BEFORE = ['2026-06-26', '2026-06-29', '2026-07-01'];

    it('is drafted and handed over by buttons of Telegram, from the message that says that it is due', async () => {
      const office = await officeWith([WAREHOUSE]);
      await urgedThreeTimes(office, BEFORE);
      await movesAway(office, 'Tâm', 'Bùi Thanh Tâm');
      const { fake, hears, presses } = await onTelegram(office);
      expect(await hears(() => office.morning('2026-07-03'))).toContain('đã đôn đốc 3 lần');
      expect(await presses('Công văn đôn đốc 1')).toContain('Dự thảo công văn đôn đốc việc 1');
      expect(await presses('Chuyển văn thư')).toContain('chưa có ai giữ vai trò văn thư');
      expect(fake.violations).toEqual([]);
    });

    it('is drafted by a number of Zalo', async () => {
      const office = await officeWith([WAREHOUSE]);
      await urgedThreeTimes(office, BEFORE);
      await movesAway(office, 'Tâm', 'Bùi Thanh Tâm');
      const { fake, hears, says } = await onZalo(office);
      const told = await hears(() => office.morning('2026-07-03'));
      const [, number] = /(\d+) = Công văn đôn đốc 1/u.exec(told) ?? [];
      expect(await says(required(number))).toContain('Dự thảo công văn đôn đốc việc 1');
      expect(fake.violations).toEqual([]);
    });

    it('is not offered to who may have none, nor before the third urging', async () => {
      const office = await officeWith([WAREHOUSE]);
      const offered = (who: string): boolean =>
        office.messagesTo(who).some(({ choices }) => choices.some(({ label }) => label.startsWith('Công văn đôn đốc')));
      await urgedThreeTimes(office, BEFORE);
      for (const who of ['Nam', 'Thủy', 'Sơn', 'Tâm']) expect(offered(who)).toBe(false);
      await office.morning('2026-07-03');
      expect(offered('Tâm')).toBe(true);
      expect(offered('Nam')).toBe(false);
    });
  });

  describe('a document that shows the work', () => {
    it('is asked for by a button under the work, kept by its number, and the work goes on', async () => {
      const office = await officeWith([WAREHOUSE]);
      expect((await office.says('Nam', 'việc 1')).join()).toContain('Trả lời: xong 1 · vướng 1 lý do');
      expect(await pressed(office, 'Nam', 'Ghi số văn bản 1')).toContain(
        'Số, ngày văn bản làm minh chứng cho việc 1 (Nâng cấp kho dữ liệu dùng chung)?',
      );
      expect((await office.says('Nam', 'số 345')).join()).toContain('Chưa đọc được số văn bản.');
      expect((await office.says('Nam', 'công văn 345/SKHCN-VP ngày 12/6')).join()).toContain('Đã lưu minh chứng: 345/SKHCN-VP, 12/6/2026.');
      expect(await pressed(office, 'Nam', 'Xong 1')).toContain('việc 1 hoàn thành');
    });

    it('is asked for on Telegram and on Zalo alike', async () => {
      const office = await officeWith([WAREHOUSE]);
      await movesAway(office, 'Nam', 'Nguyễn Văn Nam');
      const { fake, presses, says } = await onTelegram(office);
      await says('việc 1');
      await presses('Ghi số văn bản 1');
      expect(await says('345/SKHCN-VP')).toContain('Đã lưu minh chứng: 345/SKHCN-VP.');
      expect(fake.violations).toEqual([]);
    });

    it('may be dropped, and other words mean what they always mean', async () => {
      const office = await officeWith([WAREHOUSE]);
      await office.says('Nam', 'ghi số văn bản 1');
      expect(await pressed(office, 'Nam', 'Thôi')).toBe('Đã thôi; chưa ghi gì.');
      await office.says('Nam', 'ghi số văn bản 1');
      expect((await office.says('Nam', 'việc của tôi')).join()).toContain('1. Nâng cấp kho dữ liệu');
      expect((await office.says('Nam', '345/SKHCN-VP')).join()).not.toContain('Đã lưu');
      await office.says('Nam', 'ghi số văn bản 1');
      expect((await office.says('Nam', 'xong 1, công văn 345/SKHCN-VP')).join()).toContain('việc 1 hoàn thành');
      expect((await office.says('Việt', 'ghi số văn bản 1')).join()).toContain('Không tìm thấy việc 1');
    });
  });

  describe('the value of an indicator', () => {
    const officeWithIndicator = async (): Promise<OfficeUnderTest> => {
      const office = await officeWith([{ ...WAREHOUSE, due: '2026-08-31' }], { indicators: [ONLINE] });
      await office.says('Tâm', 'giao chỉ tiêu 1 cho Nam, hằng quý');
      return office;
    };

    it('is asked for by the button of the reminder, and given as a bare number, on Telegram', async () => {
      const office = await officeWithIndicator();
      await movesAway(office, 'Nam', 'Nguyễn Văn Nam');
      const { fake, hears, presses, says } = await onTelegram(office);
      expect(await hears(() => office.clockAt('2026-06-23T07:00'))).toContain('Đến kỳ báo số 1 chỉ tiêu');
      expect(await presses('Báo số chỉ tiêu 1')).toContain('Chỉ tiêu 1 (Tỷ lệ hồ sơ trực tuyến toàn trình): đến nay đạt bao nhiêu?');
      expect(await says('83,5')).toContain('Các số đã báo:\n• 23/6: 83,5% (đồng chí Nguyễn Văn Nam báo)');
      expect(fake.violations).toEqual([]);
    });

    it('is given as a number that stands in the last list too, on Zalo', async () => {
      const office = await officeWithIndicator();
      await movesAway(office, 'Nam', 'Nguyễn Văn Nam');
      const { fake, hears, says } = await onZalo(office);
      expect(await hears(() => office.clockAt('2026-06-23T07:00'))).toContain('1 = Báo số chỉ tiêu 1');
      expect(await says('1')).toContain('đến nay đạt bao nhiêu?');
      expect(await says('1')).toContain('• 23/6: 1% (đồng chí Nguyễn Văn Nam báo)');
      expect(fake.violations).toEqual([]);
    });

    it('is asked for again where the words give none, and only of who reports it', async () => {
      const office = await officeWithIndicator();
      await office.says('Nam', 'chỉ tiêu 1?');
      await pressed(office, 'Nam', 'Báo số');
      expect((await office.says('Nam', 'gần xong')).join()).not.toContain('Đã ghi số báo');
      await office.says('Nam', 'báo số chỉ tiêu 1');
      expect((await office.says('Nam', 'đạt 83%')).join()).toContain('Đã ghi số báo.');
      expect((await office.says('Thủy', 'báo số chỉ tiêu 1')).join()).toContain('không phải người báo số');
    });
  });

  describe('in the web chat of the demo', () => {
    it('a document is kept and a report is asked for, by the buttons under the messages', async () => {
      const demo = await demoUnderTest(opened().db);
      const presses = async (name: string, label: string): Promise<string> => {
        const last = required((await demo.chatOfBoth(name)).at(-1));
        return (await demo.says(name, required(last.choices.find((choice) => choice.label === label)).says)).join('\n');
      };
      await demo.says('Nguyễn Thu Hiền', 'việc 12');
      expect(await presses('Nguyễn Thu Hiền', 'Ghi số văn bản 12')).toContain('Số, ngày văn bản làm minh chứng cho việc 12');
      expect((await demo.says('Nguyễn Thu Hiền', '345/STC-NS')).join()).toContain('Đã lưu minh chứng: 345/STC-NS.');
      await demo.says('Đoàn Quốc Huy', 'trợ giúp');
      expect(await presses('Đoàn Quốc Huy', 'Yêu cầu báo cáo đột xuất')).toContain('về việc gì?');
      expect((await demo.says('Đoàn Quốc Huy', 'thiệt hại sau bão số 2')).join()).toContain('Hạn gửi báo cáo là ngày nào?');
      expect(await presses('Đoàn Quốc Huy', 'Thôi')).toBe('Đã thôi; chưa ghi gì.');
    });
  });

  describe('a report that is asked for at once', () => {
    it('is led through from the leader’s help by buttons, on Telegram', async () => {
      const office = await officeWith([WAREHOUSE]);
      await movesAway(office, 'Sơn', 'Đỗ Minh Sơn');
      const { fake, presses, says } = await onTelegram(office);
      await says('trợ giúp');
      expect(await presses('Yêu cầu báo cáo đột xuất')).toContain('Yêu cầu báo cáo đột xuất về việc gì?');
      expect(await says('Giải ngân vốn đầu tư công')).toContain('Hạn gửi báo cáo là ngày nào?');
      expect(await presses('Thứ Năm 25/6')).toContain('Đơn vị nào phải gửi báo cáo?');
      expect(await presses('Sở Tài chính')).toContain('Báo cáo đột xuất về giải ngân vốn đầu tư công');
      expect(office.newsFor('Việt').join()).toContain('Báo cáo đột xuất về giải ngân vốn đầu tư công');
      expect(fake.violations).toEqual([]);
    });

    it('is led through by numbers and words, on Zalo, from the list of reports', async () => {
      const office = await officeWith([WAREHOUSE], { duties: [MONTHLY] });
      await movesAway(office, 'Sơn', 'Đỗ Minh Sơn');
      const { fake, says } = await onZalo(office);
      const list = await says('chế độ báo cáo');
      const [, number] = /(\d+) = Yêu cầu báo cáo đột xuất/u.exec(list) ?? [];
      expect(await says(required(number))).toContain('về việc gì?');
      const days = await says('tình hình thiên tai');
      expect(days).toContain('1 = Thứ Ba 23/6');
      expect(await says('tuần sau')).toContain('Đơn vị nào');
      expect(await says('Sở Xây dựng')).toContain('Chưa rõ “Sở Xây dựng” là đơn vị nào.');
      expect(await says('Sở Tài chính')).toContain('Báo cáo đột xuất tình hình thiên tai');
      expect(fake.violations).toEqual([]);
    });

    it('asks only for what was left out, and nobody who gives no work', async () => {
      const office = await officeWith([WAREHOUSE]);
      expect((await office.says('Sơn', 'yêu cầu báo cáo đột xuất về giải ngân của Sở Tài chính')).join()).toContain(
        'Hạn gửi báo cáo là ngày nào?',
      );
      expect((await office.says('Sơn', '20/6')).join()).toContain('ngày đã qua');
      expect((await office.says('Sơn', '30/6')).join()).toContain('Báo cáo đột xuất về giải ngân');
      await office.says('Thủy', 'yêu cầu báo cáo đột xuất về giải ngân trước 30/6');
      expect((await office.says('Thủy', 'Sở Tài chính')).join()).toContain('nằm ngoài phạm vi phụ trách');
      expect((await office.says('Thủy', 'Sở nọ')).join()).toContain('Chưa rõ “Sở nọ” là đơn vị nào.');
      expect((await office.says('Nam', 'yêu cầu báo cáo đột xuất')).join()).toContain('chưa được phân quyền giao việc');
    });
  });
});
