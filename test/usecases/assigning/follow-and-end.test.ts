import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../../support/office-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';
import { PROVINCE } from '../../support/province-under-test.ts';

const COMMUNES = Array.from({ length: 20 }, (_, at) => `UBND xã Số ${at + 1}`);

/** A province with twenty communes more, none of which has a head of its own. */
const WITH_COMMUNES = {
  ...PROVINCE,
  units: [...PROVINCE.units, ...COMMUNES.map((name, at) => ({ key: `xa-${at}`, name, parent: 'tinh', aliases: [] }))],
  people: [
    ...PROVINCE.people,
    ...COMMUNES.map((_, at) => ({
      name: `Người Phụ Trách ${'ABCDEFGHIKLMNOPQRSTU'[at] ?? ''}`,
      unit: `xa-${at}`,
      roles: ['head'] as const,
    })),
  ],
};

describe.each(databases)('a task of many units, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T09:00', layout: WITH_COMMUNES });
    await office.imports([{ title: 'Rà soát thủ tục hành chính', lead: COMMUNES, due: '2026-06-25', authority: 'Sơn' }], {
      controller: 'Tâm',
    });
  });

  const text = async (who: string, words: string): Promise<string> => (await office.says(who, words)).join('\n');

  it('is told as a count, never unit by unit', async () => {
    await office.says('A', 'xong 1');
    const told = await text('Sơn', 'việc 1?');
    expect(told).toContain('Việc 1: 1/20 đơn vị đã nộp. Rà soát thủ tục hành chính.');
    expect(told.split('\n').length).toBeLessThan(25);
  });

  it('is one line in the message of a morning, for who follows it and for who approves it', async () => {
    await office.waitUntil('2026-06-25T09:00');
    for (const who of ['A', 'B', 'C', 'D', 'E']) await office.says(who, 'xong 1');
    for (const on of ['26', '29', '30']) await office.morning(`2026-06-${on}`);
    const followed = office.inboxOf('Tâm').at(-1) ?? '';
    expect(followed).toContain('1 việc cần đôn đốc');
    expect(followed).toContain(
      'quá hạn 3 ngày làm việc · đã đôn đốc 2 lần · 5/20 đơn vị đã nộp · 15 đơn vị chưa nộp: UBND xã Số 10; UBND xã Số 11; UBND xã Số 12; …',
    );
    expect(followed.match(/Rà soát thủ tục hành chính/gu)).toHaveLength(1);
    const asked = office.inboxOf('Sơn').find((message) => message.includes('CHỜ ĐỒNG CHÍ DUYỆT')) ?? '';
    expect(asked).toContain('5/20 đơn vị đã nộp · 3 đơn vị chờ duyệt: UBND xã Số 3; UBND xã Số 4; UBND xã Số 5');
  });

  it('names who has not handed in when it is asked, cut with a count', async () => {
    await office.says('A', 'xong 1');
    const told = await text('Tâm', 'việc 1 còn đơn vị nào chưa nộp?');
    expect(told).toContain('Chưa nộp (19):');
    expect(told).toContain('• UBND xã Số 2\n');
    expect(told).not.toContain('• UBND xã Số 1\n');
    expect(told).toContain('còn 4 đơn vị');
  });

  it('shows each unit only its own part', async () => {
    expect(await text('B', 'việc 1 còn đơn vị nào chưa nộp?')).toContain('Việc 1: 0/1 đơn vị đã nộp');
    expect(await text('Hoa', 'việc 1 còn đơn vị nào chưa nộp?')).toContain('Không tìm thấy việc 1');
  });

  it('urges those that have not handed in, once each and once a day, and counts', async () => {
    await office.says('A', 'xong 1');
    for (const who of ['A', 'B']) office.newsFor(who);
    await office.says('Tâm', 'việc 1 còn đơn vị nào chưa nộp?');
    expect(office.lastMessageTo('Tâm').choices.map(({ says }) => says)).toEqual(['nhắc các đơn vị chưa nộp việc 1']);
    expect(await text('Tâm', 'nhắc các đơn vị chưa nộp')).toContain('Đã nhắc 19 đơn vị chưa nộp việc 1');
    expect(office.newsFor('B')).toEqual([expect.stringContaining('Đôn đốc lần 1: đồng chí Bùi Thanh Tâm')]);
    expect(office.newsFor('A')).toEqual([]);
    expect(await text('Tâm', 'nhắc các đơn vị chưa nộp việc 1')).toContain('19 đơn vị đã được nhắc trong hôm nay');
    await office.waitUntil('2026-06-23T09:00');
    await office.says('Tâm', 'đôn đốc các đơn vị chưa nộp việc 1');
    expect(office.newsFor('B')).toEqual([expect.stringContaining('Đôn đốc lần 2')]);
  });

  it('is urged by a leader above, but not where the leader answers for the unit', async () => {
    await office.imports([{ title: 'Rà soát hộ nghèo', lead: ['UBND xã Suối Trong', 'UBND xã Số 1'], due: '2026-06-25' }], {
      number: '16/KH-UBND',
    });
    expect(await text('Sơn', 'nhắc các đơn vị chưa nộp việc 2')).toContain('Đã nhắc 2 đơn vị chưa nộp việc 2');
    await office.waitUntil('2026-06-23T09:00');
    expect(await text('Hòa', 'nhắc các đơn vị chưa nộp việc 2')).toContain('không theo dõi việc 2');
  });

  it('is not urged by who does not follow it', async () => {
    expect(await text('B', 'nhắc các đơn vị chưa nộp việc 1')).toContain('không theo dõi việc 1');
    expect(await text('Tâm', 'nhắc các đơn vị chưa nộp')).toContain('Xin cho biết số của việc');
  });
});

describe.each(databases)('the history and the end of a task, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T09:00' });
    await office.says('Thủy', 'giao Nam rà soát phần mềm trước 24/6, sản phẩm: danh sách');
    await office.says('Thủy', 'giao');
  });

  const text = async (who: string, words: string): Promise<string> => (await office.says(who, words)).join('\n');

  it('asks nothing more once it is done, though nobody was named', async () => {
    await office.says('Thủy', 'giao Sở KH&CN lập danh mục dữ liệu trước 30/6, sản phẩm: danh mục');
    await office.says('Thủy', 'giao');
    await office.says('Thủy', 'xong 2');
    const told = await text('Thủy', 'việc 2?');
    expect(told).not.toContain('chưa có người thực hiện');
    expect(told).not.toContain('giao 2 cho');
  });

  it('opens no card for a part of a task that is not there', async () => {
    expect(await text('Thủy', 'giao lại 99 cho Phòng Kinh tế: phần số liệu')).toContain('Không tìm thấy việc 99');
  });

  it('tells who gave it, and what has happened since, by day', async () => {
    await office.says('Nam', 'nhận việc 1');
    await office.waitUntil('2026-06-23T09:00');
    await office.says('Nam', 'vướng 1 thiếu số liệu');
    const told = await text('Nam', 'việc 1 ai giao?');
    expect(told).toContain('Người giao: đồng chí Trần Thị Thủy.');
    expect(told).toContain('• 22/6: Đồng chí Trần Thị Thủy: giao Sở Khoa học và Công nghệ, đồng chí Nguyễn Văn Nam thực hiện');
    expect(told).toContain('• 22/6: Đồng chí Nguyễn Văn Nam: nhận việc');
    expect(told).toContain('• 23/6: Đồng chí Nguyễn Văn Nam: báo vướng; lý do: thiếu số liệu');
  });

  it('is known by the message that is spoken of', async () => {
    expect(await text('Nam', 'ai giao việc này?')).toContain('Người giao: đồng chí Trần Thị Thủy');
  });

  it('is told to nobody who may not see the task', async () => {
    expect(await text('Hoa', 'lịch sử việc 1')).toContain('Không tìm thấy việc 1');
    expect(await text('Hoa', 'hủy việc 1: không cần nữa')).toContain('Không tìm thấy việc 1');
  });

  it('is cancelled by who gave it, with the reason, and reminds nobody any more', async () => {
    expect(await text('Thủy', 'hủy việc 1')).toContain('Xin đồng chí cho biết lý do');
    expect(await text('Thủy', 'hủy việc 1: đã có danh sách')).toContain('Đã hủy việc 1: Rà soát phần mềm. Đã báo đồng chí Nguyễn Văn Nam.');
    expect(office.inboxOf('Nam').at(-1)).toContain('hủy việc 1. Lý do: đã có danh sách');
    office.newsFor('Nam');
    await office.morning('2026-06-24');
    expect(office.newsFor('Nam')).toEqual([]);
    expect(await text('Thủy', 'lịch sử việc 1')).toContain('hủy việc; lý do: đã có danh sách');
  });

  it('is not cancelled by who only carries it', async () => {
    expect(await text('Nam', 'hủy việc 1: bận quá')).toContain('không được hủy hay thay việc 1; xin đề nghị đồng chí Trần Thị Thủy');
  });

  it('is replaced by another task, which stands in its history', async () => {
    await office.waitUntil('2026-06-24T09:00');
    await office.says('Thủy', 'giao Nam kiểm kê phần mềm và máy chủ trước 30/6, sản phẩm: danh sách');
    await office.says('Thủy', 'giao');
    expect(await text('Thủy', 'việc 1 thay bằng việc 2')).toContain('Đã thay việc 1 bằng việc 2');
    expect(office.inboxOf('Nam').at(-1)).toContain('thay việc 1 bằng việc 2');
    expect(await text('Nam', 'lịch sử việc 1')).toContain('thay bằng việc 2');
    expect(await text('Thủy', 'hủy việc 1: trùng')).toContain('đã kết thúc');
    expect(await text('Thủy', 'việc 2 thay bằng việc 99')).toContain('Không tìm thấy việc 99');
  });
});
