import { beforeEach, describe, expect, it } from 'vitest';
import { loadEvents } from '#db/assignments.ts';
import { transact } from '#db/database.ts';
import { asId, type AssignmentId } from '#domain/ids.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];

describe.each(databases)('who stands in for whom, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-07-03', carriers: ['Nam'], authority: 'Sơn' },
        { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-07-03', carriers: ['Mai'] },
        { title: 'Phân bổ vốn sự nghiệp', lead: FINANCE, due: '2026-07-03', carriers: ['Hoa'] },
      ],
      { controller: 'Tâm' },
    );
    await office.morning('2026-06-23');
    for (const who of ['Nam', 'Mai', 'Hoa', 'Thủy', 'Sơn', 'Việt', 'Tâm']) office.newsFor(who);
  });

  const newsAt = async (time: string, who: string): Promise<string> => {
    await office.clockAt(time);
    return office.newsFor(who).join('\n');
  };

  describe('a delegation', () => {
    it('is recorded by the holder in words, and the delegate is told', async () => {
      const [answer] = await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 15/7 theo QĐ 12/QĐ-UBND');
      expect(answer).toContain('đồng chí Nguyễn Văn Nam ủy quyền cho đồng chí Lê Thị Mai');
      expect(answer).toContain('12/QĐ-UBND');
      expect(office.newsFor('Mai')).toEqual([expect.stringContaining('đồng chí Nguyễn Văn Nam ủy quyền cho đồng chí')]);
    });

    it('tells the holder at the house’s hour what the delegate was told of at an earlier one, once', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 15/7');
      await office.says('Mai', 'đổi giờ nhắc sang 7h');
      for (const who of ['Mai', 'Nam']) office.newsFor(who);
      expect(await newsAt('2026-07-02T07:00', 'Mai')).toContain('thay đồng chí Nguyễn Văn Nam');
      expect(office.newsFor('Nam')).toEqual([]);
      const toNam = await newsAt('2026-07-02T07:45', 'Nam');
      expect(toNam).toContain('ĐỂ BIẾT, đồng chí Lê Thị Mai xử lý thay đồng chí');
      expect(toNam).toContain('1. Nâng cấp kho dữ liệu');
      expect(office.newsFor('Mai')).toEqual([]);
      expect((await office.says('Nam', 'vì sao tôi nhận tin này?')).join('\n')).toContain('có người đang làm thay');
      for (const who of ['Mai', 'Nam']) office.newsFor(who);
      expect(await newsAt('2026-07-02T14:00', 'Nam')).not.toContain('ĐỂ BIẾT');
    });

    it('brings reminders to the delegate, who is asked, and to the holder, who is told', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 15/7');
      office.newsFor('Mai');
      office.newsFor('Nam');
      await office.morning('2026-07-02');
      const [toMai] = office.newsFor('Mai');
      expect(toMai).toMatch(/1\. Nâng cấp kho dữ liệu\n.*thay đồng chí Nguyễn Văn Nam/);
      const [toNam] = office.newsFor('Nam');
      expect(toNam).toContain('ĐỂ BIẾT, đồng chí Lê Thị Mai xử lý thay đồng chí');
      expect(toNam).not.toContain('Trả lời: xong');
    });

    it('lets the delegate answer: it is written down as done for the holder, and said so to whoever is told', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ hôm nay đến 15/7');
      office.newsFor('Sơn');
      const [answer] = await office.says('Mai', 'xong 1');
      expect(answer).toContain('Ghi là làm thay đồng chí Nguyễn Văn Nam');
      expect(office.newsFor('Sơn').join()).toContain('đồng chí Lê Thị Mai (thay đồng chí Nguyễn Văn Nam) báo xong việc 1');
      const events = await transact(office.db, (tx) => loadEvents(tx, asId<AssignmentId>(1)));
      expect(events.at(-1)).toMatchObject({ by: office.idOf('Mai'), onBehalfOf: office.idOf('Nam'), event: { kind: 'submitted' } });
    });

    it('of an authority brings approvals to the delegate, and a word to the holder', async () => {
      await office.says('Sơn', 'ủy quyền cho anh Việt từ hôm nay đến 15/7');
      office.newsFor('Sơn');
      office.newsFor('Việt');
      await office.says('Nam', 'xong 1');
      const [asked] = office.newsFor('Việt');
      expect(asked).toContain('Xin duyệt');
      expect(asked).toContain('thay đồng chí Đỗ Minh Sơn');
      expect(office.newsFor('Sơn')).toEqual([expect.stringContaining('đồng chí Phạm Quốc Việt đang xử lý thay đồng chí')]);
      expect(await office.says('Việt', 'duyệt 1')).toEqual([
        expect.stringContaining('Đã duyệt việc 1. Ghi là làm thay đồng chí Đỗ Minh Sơn'),
      ]);
    });

    it('of a scope reaches no further than that', async () => {
      await office.says('Sơn', 'ủy quyền cho anh Việt về Sở Khoa học và Công nghệ từ hôm nay đến 15/7');
      expect(await office.says('Việt', 'việc 1 đến đâu rồi?')).toEqual([expect.stringContaining('Nâng cấp kho dữ liệu')]);
      await office.says('Sơn', 'thôi ủy quyền');
      await office.says('Sơn', 'ủy quyền cho anh Việt về Sở Tài chính từ hôm nay đến 15/7');
      const [hidden] = await office.says('Việt', 'việc 1 đến đâu rồi?');
      expect(hidden).not.toContain('Nâng cấp kho dữ liệu');
    });

    it('grants nothing before its first day and nothing after its last', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 2/7');
      expect(await office.says('Mai', 'xong 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
      await office.waitUntil('2026-07-03T09:00');
      expect(await office.says('Mai', 'xong 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
      await office.says('Nam', 'xong 1');
    });

    it('is ended by “thôi ủy quyền”, and the delegate is told', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ hôm nay đến 15/7');
      office.newsFor('Mai');
      expect(await office.says('Nam', 'thôi ủy quyền')).toEqual([expect.stringContaining('thôi xử lý thay')]);
      expect(office.newsFor('Mai')).toEqual([expect.stringContaining('Ủy quyền đã kết thúc')]);
      expect(await office.says('Mai', 'xong 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
    });

    it('is recorded for another by a leader above, and by nobody beside or below', async () => {
      expect(await office.says('Hoa', 'giao chị Mai phụ trách thay anh Nam từ 1/7 đến 15/7')).toEqual([
        expect.stringContaining('không được phân quyền'),
      ]);
      expect(await office.says('Việt', 'ủy quyền của anh Nam cho chị Mai từ 1/7 đến 15/7')).toEqual([
        expect.stringContaining('không được phân quyền'),
      ]);
      expect(await office.says('Thủy', 'giao chị Mai phụ trách thay anh Nam từ 1/7 đến 15/7')).toEqual([
        expect.stringContaining('phân công phụ trách thay'),
      ]);
    });

    it.each([
      ['ủy quyền cho chị Mai', 'từ ngày nào đến ngày nào'],
      ['ủy quyền cho chị Mai ngày 1/6', 'đã qua'],
      ['ủy quyền cho Nguyễn Văn Nam từ 1/7 đến 15/7', 'chính người ủy quyền'],
      ['ủy quyền cho chị Mai về Sở Không Có từ 1/7 đến 15/7', 'phạm vi'],
      ['thôi ủy quyền', 'không có ủy quyền'],
    ])('is not recorded by “%s”: %s', async (text, why) => {
      expect(await office.says('Nam', text)).toEqual([expect.stringContaining(why)]);
    });

    it('does not go on to the delegate of the delegate', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ hôm nay đến 15/7');
      await office.says('Mai', 'ủy quyền cho anh Nam từ hôm nay đến 15/7');
      await office.says('Mai', 'ủy quyền cho chị Hoa từ hôm nay đến 15/7');
      expect(await office.says('Hoa', 'xong 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
      expect(await office.says('Hoa', 'xong 2')).toEqual([expect.stringContaining('thay đồng chí Lê Thị Mai')]);
    });
  });

  describe('a leave', () => {
    it('silences what the bot starts; on return one message says what has been reached', async () => {
      expect(await office.says('Nam', 'tôi nghỉ phép từ 1/7 đến 3/7')).toEqual([expect.stringContaining('không gửi tin nhắc')]);
      office.newsFor('Nam');
      for (const day of ['2026-07-01', '2026-07-02', '2026-07-03']) {
        expect(await newsAt(`${day}T07:45`, 'Nam')).toBe('');
        expect(await newsAt(`${day}T14:00`, 'Nam')).toBe('');
      }
      await office.morning('2026-07-06');
      const onReturn = office.newsFor('Nam');
      expect(onReturn).toHaveLength(1);
      expect(onReturn[0]).toContain('1. Nâng cấp kho dữ liệu');
    });

    it('tells whoever heads the unit once, on its first day, how much nobody reads about', async () => {
      await office.says('Nam', 'tôi nghỉ phép từ 1/7 đến 3/7');
      office.newsFor('Thủy');
      const told = await newsAt('2026-07-01T07:45', 'Thủy');
      expect(told).toContain('đồng chí Nguyễn Văn Nam nghỉ từ');
      expect(told).toContain('1 việc của đồng chí Nguyễn Văn Nam không có người đọc tin nhắc');
      expect(await newsAt('2026-07-02T07:45', 'Thủy')).not.toContain('nghỉ từ');
    });

    it('with a delegate brings the reminders there and tells the head nothing', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 3/7');
      await office.says('Nam', 'tôi nghỉ phép từ 1/7 đến 3/7');
      for (const who of ['Nam', 'Mai', 'Thủy']) office.newsFor(who);
      await office.morning('2026-07-02');
      expect(office.newsFor('Mai').join()).toContain('thay đồng chí Nguyễn Văn Nam');
      expect(office.newsFor('Nam')).toEqual([]);
      expect(office.newsFor('Thủy').join()).not.toContain('không có người đọc');
    });

    it('of the delegate too brings the reminders to the head of the unit', async () => {
      await office.says('Nam', 'ủy quyền cho chị Mai từ 1/7 đến 3/7');
      await office.says('Nam', 'tôi nghỉ phép từ 1/7 đến 3/7');
      await office.says('Mai', 'tôi nghỉ phép từ 1/7 đến 3/7');
      for (const who of ['Nam', 'Mai', 'Thủy']) office.newsFor(who);
      await office.morning('2026-07-02');
      expect(office.newsFor('Mai')).toEqual([]);
      expect(office.newsFor('Thủy').join('\n')).toMatch(/1\. Nâng cấp kho dữ liệu\n.*thay đồng chí Nguyễn Văn Nam/);
      expect(await office.says('Thủy', 'xong 1')).toEqual([expect.stringContaining('báo xong')]);
    });

    it('lets a decision wait for the return, and still answers who asks meanwhile', async () => {
      await office.says('Nam', 'xong 1');
      await office.says('Nam', 'tôi nghỉ phép từ hôm nay đến 25/6');
      office.newsFor('Nam');
      await office.says('Sơn', 'trả lại 1: thiếu số liệu');
      expect(office.newsFor('Nam')).toEqual([]);
      expect(await office.says('Nam', 'việc của tôi')).toEqual([expect.stringContaining('1. Nâng cấp kho dữ liệu')]);
      office.newsFor('Nam');
      await office.waitUntil('2026-06-26T08:00');
      expect(office.newsFor('Nam').join()).toContain('trả lại việc 1');
    });

    it('is ended early by “hủy nghỉ phép”', async () => {
      await office.says('Nam', 'tôi nghỉ phép từ 30/6 đến 10/7');
      await office.clockAt('2026-07-02T07:45');
      office.newsFor('Nam');
      expect(await office.says('Nam', 'hủy nghỉ phép')).toEqual([expect.stringContaining('đi làm trở lại')]);
      office.newsFor('Nam');
      expect(await newsAt('2026-07-03T07:45', 'Nam')).toContain('1. Nâng cấp kho dữ liệu');
    });

    it('is not heard in words that are the reason for an obstacle', async () => {
      await office.says('Nam', 'vướng 1');
      const [answer] = await office.says('Nam', 'tôi nghỉ phép từ 1/7 đến 3/7');
      expect(answer).toContain('việc 1 đang vướng');
    });

    it('of another is recorded by who heads the unit, and the person is told', async () => {
      expect(await office.says('Hoa', 'anh Nam nghỉ phép từ 1/7 đến 3/7')).toEqual([expect.stringContaining('không được phân quyền')]);
      await office.says('Thủy', 'anh Nam nghỉ phép từ 1/7 đến 3/7');
      expect(office.newsFor('Nam')).toEqual([expect.stringContaining('đồng chí Nguyễn Văn Nam nghỉ từ')]);
    });
  });
});
