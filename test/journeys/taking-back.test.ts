import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('an answer given by mistake, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
    ]);
  });

  it('is taken back by “nhầm”, with all tasks that the one message was about', async () => {
    await office.says('Nam', 'xong 1, 2');
    expect((await office.says('Nam', 'nhầm rồi')).join('\n')).toMatch(/Đã rút lại tin vừa báo/u);
    const list = (await office.says('Nam', 'việc của tôi')).join('\n');
    expect(list).toContain('1. Nâng cấp kho dữ liệu');
    expect(list).toContain('2. Mở lớp kỹ năng số');
  });

  it('is corrected with those who were told of it', async () => {
    await office.says('Nam', 'vướng 1 kinh phí');
    office.newsFor('Thủy');
    expect((await office.says('Nam', 'bấm nhầm')).join('\n')).toContain('Đã đính chính với đồng chí Trần Thị Thủy');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('Đính chính: đồng chí Nguyễn Văn Nam báo nhầm về việc 1')]);
  });

  it('is withdrawn where nobody has read it yet', async () => {
    await office.clockAt('2026-06-26T20:00');
    await office.says('Nam', 'vướng 1 kinh phí');
    await office.says('Nam', 'nhầm');
    await office.clockAt('2026-06-29T07:00');
    expect(office.inboxOf('Thủy')).toEqual([]);
  });

  it('on another task than the one spoken of is asked back, and stays', async () => {
    await office.says('Nam', 'xong 1');
    expect((await office.says('Nam', 'nhầm 2')).join('\n')).toContain('Tin gần nhất của đồng chí là về việc 1, chưa rút lại gì');
    expect((await office.says('Nam', 'nhầm 1')).join('\n')).toContain('việc 1 trở lại như trước');
  });

  it('stands after an hour, and a mistake is not taken back twice', async () => {
    await office.says('Nam', 'xong 1');
    await office.clockAt('2026-06-22T09:01');
    expect((await office.says('Nam', 'nhầm')).join('\n')).toContain('Không có tin nào của đồng chí trong một giờ qua');
    await office.says('Nam', 'xong 2');
    await office.says('Nam', 'nhầm');
    expect((await office.says('Nam', 'nhầm')).join('\n')).toContain('Không có tin nào');
  });
});

describe.each(databases)('an obstacle whose resolver was named by mistake, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, coordinating: ['Sở Tài chính'], due: '2026-06-25', carriers: ['Nam'] },
    ]);
    await office.says('Nam', 'vướng 1 mặt bằng');
    await office.says('Nam', 'Sở Tài chính');
    for (const who of ['Thủy', 'Việt']) office.newsFor(who);
  });

  const says = async (text: string): Promise<string> => (await office.says('Nam', text)).join('\n');

  it('stays: “nhầm” takes back the last step alone, says so, and asks anew who clears it', async () => {
    const answer = await says('nhầm');
    expect(answer).toContain('Đã rút lại tin vừa báo; việc 1 vẫn đang vướng. Đã đính chính với đồng chí Phạm Quốc Việt. Ai gỡ vướng này?');
    expect(answer).toContain('Rút luôn báo vướng, gõ: rút báo vướng 1');
    expect(office.lastMessageTo('Nam').choices.map(({ label }) => label)).toEqual([
      expect.stringContaining('Trần Thị Thủy'),
      expect.stringContaining('Đỗ Minh Sơn'),
      'Sở Tài chính',
      'Rút luôn báo vướng 1',
    ]);
    expect(office.newsFor('Việt')).toEqual([expect.stringContaining('Đính chính: đồng chí Nguyễn Văn Nam báo nhầm về việc 1')]);
    expect(await says('chị Thủy')).toContain('đồng chí Trần Thị Thủy gỡ vướng cho việc 1');
  });

  it('is taken back as well by the button, and those who heard of it are told', async () => {
    await says('nhầm');
    const message = office.lastMessageTo('Nam');
    const pressed = message.choices.at(-1)!;
    const [answer] = await office.says('Nam', pressed.says, { replyTo: message });
    expect(answer).toContain('Đã rút lại tin vừa báo; việc 1 trở lại như trước. Đã đính chính với đồng chí Trần Thị Thủy.');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('Đính chính: đồng chí Nguyễn Văn Nam báo nhầm về việc 1')]);
    expect(await says('việc của tôi')).not.toContain('vướng: mặt bằng');
    // Nothing of it counts as time on which the work was blocked.
    expect(await says('nhầm')).toContain('Không có tin nào');
  });

  it('is taken back in one step by “nhầm vướng”, with who was named', async () => {
    expect(await says('nhầm vướng 1')).toContain('việc 1 trở lại như trước. Đã đính chính với');
    expect(office.newsFor('Việt')).toEqual([expect.stringContaining('Đính chính')]);
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('Đính chính')]);
  });

  it('stands where another has acted on it, or the hour is over', async () => {
    await office.says('Việt', 'chuyển gỡ 1 cho Phòng Kinh tế');
    expect(await says('rút báo vướng 1')).not.toContain('trở lại như trước');
    await office.clockAt('2026-06-22T09:30');
    expect(await says('rút báo vướng 1')).toContain('Không có tin nào');
  });
});

describe.each(databases)('work that is taken or refused, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
    ]);
    await office.morning('2026-06-24');
    office.newsFor('Nam');
  });

  it('is taken by “rõ ạ” for all that the morning has shown', async () => {
    expect((await office.says('Nam', 'rõ ạ')).join('\n')).toMatch(/đồng chí nhận (?:việc 1|2 việc)/u);
  });

  it('goes back with its reason and a better unit to who stands above, who gives it to somebody else', async () => {
    const answer = (await office.says('Nam', 'việc 1 không thuộc chức năng của phòng, đề nghị chuyển Sở Tài chính')).join('\n');
    expect(answer).toContain('đồng chí không nhận việc 1');
    const [told] = office.newsFor('Thủy').slice(-1);
    expect(told).toContain('không nhận việc 1. Lý do:');
    expect(told).toContain('Đề nghị chuyển: Sở Tài chính');
    expect((await office.says('Thủy', 'giao 1 cho Nam')).join('\n')).toContain('Đã giao việc 1');
  });

  it('is refused only with a reason', async () => {
    expect((await office.says('Nam', 'từ chối 1')).join('\n')).toContain('cho biết lý do');
    expect((await office.says('Nam', 'em đi học dài hạn')).join('\n')).toContain('đồng chí không nhận việc 1');
  });
});
