import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../../support/office-under-test.ts';
import { PROVINCE } from '../../support/province-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const WITH_TWO_OF_A_NAME = {
  ...PROVINCE,
  people: [
    ...PROVINCE.people,
    { name: 'Đinh Trung Kiên', unit: 'khcn', roles: ['official'] as const },
    { name: 'Mạc Văn Kiên', unit: 'khcn', roles: ['official'] as const },
  ],
};

describe.each(databases)('a task given in chat, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T09:00', layout: WITH_TWO_OF_A_NAME });
  });

  const card = async (who: string, words: string): Promise<string> => (await office.says(who, words)).join('\n---\n');

  it('is shown with its six rõ before anybody is told of it', async () => {
    const shown = await card('Sơn', 'giao Sở Tài chính lập báo cáo quyết toán quý II trước 15/7, sản phẩm: báo cáo');
    expect(shown).toContain('Thẻ giao việc, 5/6 rõ. Việc chưa được giao.');
    expect(shown).toContain('• Chưa rõ người: đồng chí Phạm Quốc Việt phụ trách Sở Tài chính sẽ phân công');
    expect(shown).toContain('• Rõ việc: Lập báo cáo quyết toán quý II');
    expect(shown).toContain('• Rõ thời gian: trước 15/7');
    expect(shown).toContain('• Rõ trách nhiệm: Sở Tài chính chủ trì');
    expect(shown).toContain('• Rõ sản phẩm: báo cáo');
    expect(shown).toContain('• Rõ thẩm quyền: đồng chí Đỗ Minh Sơn duyệt kết quả');
    expect(office.lastMessageTo('Sơn').choices.map(({ label }) => label)).toEqual(['Giao', 'Sửa', 'Thôi']);
    expect(office.inboxOf('Việt')).toEqual([]);
  });

  it('is stored with a number on "giao", and whoever answers for the unit is told at once', async () => {
    await office.says('Sơn', 'giao Sở Tài chính lập báo cáo quyết toán quý II trước 15/7, sản phẩm: báo cáo');
    expect(await office.says('Sơn', 'Giao')).toEqual([
      expect.stringContaining('Đã giao việc 1 cho Sở Tài chính: Lập báo cáo quyết toán quý II. Đã báo đồng chí Phạm Quốc Việt.'),
    ]);
    const [told] = office.newsFor('Việt');
    expect(told).toContain('Việc mới: đồng chí Đỗ Minh Sơn giao việc 1 cho Sở Tài chính');
    expect(office.lastMessageTo('Việt').choices.map(({ says }) => says)).toEqual(['nhận việc 1', 'từ chối 1']);
  });

  it('is given by its button, once however often that is pressed', async () => {
    await office.says('Thủy', 'giao Nam rà soát phần mềm trước 10/7, sản phẩm: danh sách');
    const give = office.lastMessageTo('Thủy').choices.find(({ label }) => label === 'Giao')!;
    await office.says('Thủy', give.says);
    expect(await office.says('Thủy', give.says)).toEqual([expect.stringContaining('đã được giao trước đó, là việc 1')]);
    expect(office.inboxOf('Nam')).toHaveLength(1);
  });

  it('goes to a person by name from the head of the unit, with six of six rõ', async () => {
    const shown = await card('Thủy', 'giao anh Nam rà soát phần mềm của sở trước 10/7, sản phẩm: danh sách phần mềm');
    expect(shown).toContain('6/6 rõ');
    expect(shown).toContain('• Rõ người: đồng chí Nguyễn Văn Nam, Sở Khoa học và Công nghệ');
    await office.says('Thủy', 'giao');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Trần Thị Thủy giao việc 1 cho đồng chí')]);
    expect(await office.says('Nam', 'xong 1')).toEqual([expect.stringContaining('chờ duyệt')]);
    expect(office.newsFor('Thủy').at(-1)).toContain('Nguyễn Văn Nam báo xong việc 1');
  });

  it('waits until the morning where it is given at night', async () => {
    await office.waitUntil('2026-06-22T20:00');
    await office.says('Sơn', 'giao Sở Tài chính lập báo cáo quyết toán trước 15/7, sản phẩm: báo cáo');
    expect(await office.says('Sơn', 'giao')).toEqual([expect.stringContaining('Sẽ báo đồng chí Phạm Quốc Việt vào sáng thứ Ba 23/6')]);
    expect(office.inboxOf('Việt')).toEqual([]);
    await office.waitUntil('2026-06-23T07:00');
    expect(office.inboxOf('Việt')).toHaveLength(1);
  });

  it('is asked for what is missing in one question, which bare words answer', async () => {
    const shown = await card('Sơn', 'giao Sở Tài chính rà soát tài sản công');
    expect(shown).toContain('Xin cho biết hạn là ngày nào; phải nộp sản phẩm gì.');
    const after = await card('Sơn', 'trước 15/7, sản phẩm: danh sách tài sản');
    expect(after).toContain('• Rõ thời gian: trước 15/7');
    expect(after).toContain('• Rõ sản phẩm: danh sách tài sản');
  });

  it('takes "báo cáo" for the product where only that is asked for', async () => {
    await office.says('Sơn', 'giao Sở Tài chính rà soát tài sản công trước 15/7');
    expect(await card('Sơn', 'báo cáo')).toContain('• Rõ sản phẩm: báo cáo');
  });

  it('shows a deadline that names no day as vague', async () => {
    await office.says('Sơn', 'giao Sở Tài chính rà soát tài sản công, sản phẩm: danh sách');
    expect(await card('Sơn', 'sửa hạn: khẩn trương')).toContain('• Chưa rõ thời gian: “khẩn trương” chưa phải là một ngày cụ thể');
  });

  it('is mended part by part', async () => {
    await office.says('Thủy', 'giao Nam rà soát phần mềm trước 10/7, sản phẩm: danh sách');
    expect(await card('Thủy', 'Sửa hạn 20/9')).toContain('• Rõ thời gian: 20/9');
    expect(await card('Thủy', 'sửa người: chị Mai')).toContain('• Rõ người: đồng chí Lê Thị Mai');
    expect(await card('Thủy', 'sửa sản phẩm: bảng tổng hợp')).toContain('• Rõ sản phẩm: bảng tổng hợp');
    expect(await card('Thủy', 'sửa việc: kiểm kê phần mềm')).toContain('• Rõ việc: Kiểm kê phần mềm');
    await office.says('Thủy', 'giao');
    expect(office.inboxOf('Nam')).toEqual([]);
    expect(office.inboxOf('Mai')).toEqual([expect.stringContaining('1. Kiểm kê phần mềm')]);
  });

  it('is dropped on "thôi", and nothing is stored', async () => {
    await office.says('Thủy', 'giao Nam rà soát phần mềm trước 10/7');
    expect(await office.says('Thủy', 'Thôi')).toEqual(['Đã bỏ thẻ; không có việc nào được giao.']);
    expect(await office.says('Thủy', 'giao')).not.toEqual([expect.stringContaining('Đã giao')]);
    expect(office.inboxOf('Nam')).toEqual([]);
  });

  it('asks who is meant where the words fit two people', async () => {
    const shown = await card('Thủy', 'giao anh Kiên lập báo cáo sơ kết trước 15/7');
    expect(shown).toContain('“anh Kiên” có thể là nhiều người');
    const choices = office.lastMessageTo('Thủy').choices.map(({ label }) => label);
    expect(choices).toEqual(['Đinh Trung Kiên, Sở Khoa học và Công nghệ', 'Mạc Văn Kiên, Sở Khoa học và Công nghệ', 'Sửa', 'Thôi']);
    expect(await card('Thủy', office.lastMessageTo('Thủy').choices[1]!.says)).toContain('• Rõ người: đồng chí Mạc Văn Kiên');
  });

  it('says who cannot be found', async () => {
    expect(await card('Sơn', 'Thêm việc: kiểm tra wifi, giao Sở Ngoại vụ, trước 15/7')).toContain(
      'không tìm thấy “Sở Ngoại vụ” trong cơ quan',
    );
  });

  it('is refused in a clear sentence to who may not give', async () => {
    expect(await card('Nam', 'giao chị Mai lập danh sách trước 15/7')).toContain('chưa được phân quyền giao việc');
    expect(await card('Thủy', 'giao Sở Tài chính lập báo cáo trước 15/7')).toContain('nằm ngoài phạm vi phụ trách');
    expect(await card('Tâm', 'giao Sở Tài chính lập báo cáo trước 15/7')).toContain('không tham gia kế hoạch nào đồng chí theo dõi');
  });

  it('goes through the head where a leader names an official, who is offered the unit instead', async () => {
    expect(await card('Sơn', 'giao anh Nam lập báo cáo sơ kết trước 15/7')).toContain('do người phụ trách đơn vị phân công');
    const [instead] = office.lastMessageTo('Sơn').choices;
    expect(instead?.label).toBe('Giao cho Sở Khoa học và Công nghệ');
    expect(await card('Sơn', instead!.says)).toContain('• Rõ trách nhiệm: Sở Khoa học và Công nghệ chủ trì');
  });

  it('becomes a task of the plan where a controller gives it to a unit of that plan', async () => {
    await office.imports([{ title: 'Rà soát thủ tục', lead: ['Sở Tài chính'], due: '2026-07-30' }], { controller: 'Tâm' });
    expect(await card('Tâm', 'giao Sở Tài chính lập báo cáo tiến độ trước 15/7')).toContain('• Thuộc kế hoạch: 15/KH-UBND');
    expect(await office.says('Tâm', 'giao')).toEqual([expect.stringContaining('Đã giao việc 2')]);
  });

  it('opens into a part for each unit of a group, with the gap of who answers for the whole', async () => {
    const shown = await card('Sơn', 'giao các sở báo cáo kết quả quý II trước 15/7');
    expect(shown).toContain('• Chưa rõ trách nhiệm: 2 đơn vị cùng chủ trì');
    await office.says('Sơn', 'giao');
    for (const who of ['Việt', 'Thủy']) expect(office.inboxOf(who)).toEqual([expect.stringContaining('giao việc 1')]);
  });

  it.each([
    ['giao Sở Tài chính và Sở Khoa học và Công nghệ rà soát biên chế trước 10/7', 2],
    ['giao Sở Tài chính, UBND xã Suối Trong và Sở KH&CN rà soát biên chế trước 10/7', 3],
  ])('loses none of the units that are to lead it: %s', async (words, leads) => {
    const shown = await card('Sơn', words);
    expect(shown).toContain(`• Chưa rõ trách nhiệm: ${leads} đơn vị cùng chủ trì`);
    expect(shown).toContain('• Rõ việc: Rà soát biên chế');
    await office.says('Sơn', 'giao');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('giao việc 1')]);
  });

  it('takes what stands behind a comma for the work', async () => {
    const shown = await card('Sơn', 'giao Sở Tài chính, lập danh mục dự án trước 10/7');
    expect(shown).toContain('• Rõ trách nhiệm: Sở Tài chính chủ trì');
    expect(shown).toContain('• Rõ việc: Lập danh mục dự án');
  });

  it('tells the units that help of their part', async () => {
    await office.says('Sơn', 'giao Sở Tài chính, phối hợp: Sở Khoa học và Công nghệ, lập kế hoạch chuyển đổi số trước 30/7');
    await office.says('Sơn', 'giao');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('phối hợp việc 1')]);
    expect(office.newsFor('Việt')).toEqual([expect.stringContaining('1. Lập kế hoạch chuyển đổi số')]);
  });

  it('comes back to its giver when it is declined, with the better target to press', async () => {
    await office.says('Sơn', 'giao Sở Tài chính rà soát phần mềm trước 15/7, sản phẩm: danh sách');
    await office.says('Sơn', 'giao');
    await office.says('Việt', 'từ chối 1 vì không đúng chức năng, đề nghị chuyển Sở Khoa học và Công nghệ');
    const back = office.lastMessageTo('Sơn');
    expect(back.text).toContain('Lý do: không đúng chức năng');
    expect(back.choices.map(({ label }) => label)).toEqual(['Giao cho Sở Khoa học và Công nghệ']);
    expect(await office.says('Sơn', back.choices[0]!.says)).toEqual([
      expect.stringContaining('Đã giao việc 1 cho Sở Khoa học và Công nghệ'),
    ]);
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('giao việc 1')]);
  });
});
