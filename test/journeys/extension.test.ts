import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('more time for work, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'], authority: 'Thủy', product: 'Biên bản' },
        { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-26', carriers: ['Mai'], product: 'Báo cáo' },
      ],
      { controller: 'Tâm' },
    );
  });

  const said = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  it('is asked of whoever has the authority, and the deadline stays until that person has decided', async () => {
    expect(await said('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu')).toMatch(
      /xin gia hạn việc 1 đến thứ Ba 30\/6\. Đã chuyển đồng chí Trần Thị Thủy quyết định; khi chưa được duyệt, thời hạn giữ nguyên/u,
    );
    expect(office.newsFor('Thủy').at(-1)).toMatch(/Nguyễn Văn Nam xin gia hạn việc 1 đến thứ Ba 30\/6\. Lý do: chờ số liệu\./u);
    expect(await said('Nam', 'việc của tôi')).toMatch(/Hạn thứ Năm 25\/6.*đang xin gia hạn đến 30\/6/u);
    expect(await said('Thủy', 'duyệt gia hạn 1')).toContain('Đã gia hạn việc 1 đến thứ Ba 30/6. Đã báo đồng chí Nguyễn Văn Nam.');
    expect(office.newsFor('Nam').at(-1)).toContain('Được gia hạn: đồng chí Trần Thị Thủy cho gia hạn việc 1 đến thứ Ba 30/6');
    expect(await said('Nam', 'việc của tôi')).toContain('Hạn thứ Ba 30/6 (hạn đầu 25/6)');
  });

  it('may be granted until another day, and reminders follow the deadline that counts now', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 10/7 vì chờ số liệu');
    await office.says('Thủy', 'duyệt gia hạn 1 đến 30/6');
    expect(office.inboxOf('Nam').at(-1)).toContain('đến thứ Ba 30/6 (đề nghị đến 10/7)');
    office.newsFor('Nam');
    await office.morning('2026-06-25');
    await office.morning('2026-06-26');
    expect(office.newsFor('Nam').join('\n')).not.toContain('quá hạn');
    await office.morning('2026-07-01');
    expect(office.newsFor('Nam').join('\n')).toContain('quá hạn 1 ngày làm việc');
  });

  it('is refused with a reason, for which the bot asks where none is given', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    expect(await said('Thủy', 'không cho gia hạn 1')).toContain('lý do');
    expect(await said('Thủy', 'đã gia hạn nhiều lần')).toContain('không gia hạn việc 1, thời hạn giữ nguyên');
    expect(office.inboxOf('Nam').at(-1)).toMatch(/không cho gia hạn việc 1; thời hạn giữ nguyên\. Lý do: đã gia hạn nhiều lần\./u);
    expect(await said('Thủy', 'duyệt gia hạn 1')).toContain('không có đề nghị gia hạn nào đang chờ');
  });

  it('asked for after the deadline is recorded as late', async () => {
    await office.clockAt('2026-06-29T09:00');
    expect(await said('Nam', 'xin gia hạn 1 đến 3/7 vì chờ số liệu')).toContain('được ghi là xin sau khi đã hết hạn');
    expect(office.inboxOf('Thủy').at(-1)).toContain('Đề nghị gửi sau khi đã hết hạn.');
  });

  it('moves nobody’s deadline but by the authority', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    for (const who of ['Nam', 'Sơn', 'Tâm']) expect(await said(who, 'duyệt gia hạn 1')).toContain('không được phân quyền');
    expect(await said('Việt', 'duyệt gia hạn 1')).toContain('Không tìm thấy việc 1');
    expect(await said('Nam', 'việc của tôi')).toContain('Hạn thứ Năm 25/6');
  });

  it('asks a leader above who decides where the task has no authority, and that person decides', async () => {
    expect(await said('Mai', 'xin gia hạn 2 đến 30/6 vì chờ số liệu')).toContain(
      'chưa rõ ai có thẩm quyền gia hạn; đã hỏi đồng chí Đỗ Minh Sơn',
    );
    expect(office.inboxOf('Sơn').at(-1)).toContain('xin đồng chí cho biết ai quyết định');
    expect(await said('Sơn', 'duyệt gia hạn 2')).toContain('Việc 2 chưa rõ ai duyệt nên chưa ghi quyết định này');
    await office.says('Sơn', 'việc 2 do Đỗ Minh Sơn duyệt');
    expect(await said('Sơn', 'duyệt gia hạn 2')).toContain('Đã gia hạn việc 2 đến thứ Ba 30/6');
  });

  it('is asked at once of the authority who is named while it waits, in one message, and of oneself with the answer', async () => {
    await office.says('Mai', 'xin gia hạn 2 đến 30/6 vì chờ số liệu');
    office.newsFor('Thủy');
    await office.says('Tâm', 'việc 2 do Trần Thị Thủy duyệt');
    const news = office.newsFor('Thủy');
    expect(news).toEqual([
      expect.stringContaining('xin gia hạn việc 2 đến thứ Ba 30/6. Lý do: chờ số liệu. Đồng chí vừa được nêu là người có thẩm quyền.'),
    ]);
    expect(office.lastMessageTo('Thủy').choices.map(({ label }) => label)).toContain('Duyệt gia hạn 2');
    await office.morning('2026-06-23');
    expect(office.newsFor('Thủy').join('\n')).not.toContain('XIN GIA HẠN');
    expect(await said('Thủy', 'duyệt gia hạn 2')).toContain('Đã gia hạn việc 2 đến thứ Ba 30/6');
  });

  it('is shown to whoever names themselves the authority, ready to be decided', async () => {
    await office.says('Mai', 'xin gia hạn 2 đến 30/6 vì chờ số liệu');
    const answer = await office.says('Sơn', 'việc 2 do Đỗ Minh Sơn duyệt');
    expect(answer).toEqual([
      expect.stringContaining('Đã ghi nhận: việc 2, đồng chí Đỗ Minh Sơn duyệt kết quả.'),
      expect.stringContaining('Xin gia hạn: đồng chí Lê Thị Mai xin gia hạn việc 2'),
    ]);
    expect(office.lastMessageTo('Sơn').choices.map(({ label }) => label)).toContain('Duyệt gia hạn 2');
  });

  it('is taken back by whoever asked, and the decider is told', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    expect(await said('Nam', 'thôi xin gia hạn 1')).toContain('Đã rút đề nghị gia hạn việc 1. Đã báo đồng chí Trần Thị Thủy.');
    expect(office.inboxOf('Thủy').at(-1)).toContain('rút đề nghị gia hạn việc 1');
  });

  it('is taken back by “nhầm” too, while a decision stands', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    expect(await said('Nam', 'nhầm')).toContain('Đã rút lại tin vừa báo');
    expect(office.inboxOf('Thủy').at(-1)).toContain('Đính chính');
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    await office.says('Thủy', 'duyệt gia hạn 1');
    expect(await said('Thủy', 'nhầm')).toMatch(/Quyết định của đồng chí về việc 1 đã báo cho người thực hiện/u);
    expect(await said('Nam', 'việc của tôi')).toContain('Hạn thứ Ba 30/6');
  });

  it('is asked until when, and why, by a bare day and a bare reason', async () => {
    expect(await said('Nam', 'xin gia hạn 1')).toContain('xin gia hạn việc 1 đến ngày nào?');
    expect(await said('Nam', '30/6')).toContain('lý do');
    expect(await said('Nam', 'chờ số liệu của Sở Tài chính')).toContain('Đã ghi nhận: đồng chí xin gia hạn việc 1 đến thứ Ba 30/6');
  });

  it('is not asked until a day that is over, or that is no later', async () => {
    expect(await said('Nam', 'xin gia hạn 1 đến 24/6 vì chờ số liệu')).toContain('phải sau thời hạn hiện nay của việc 1');
  });

  it('stands in the history of the task, and the task’s first deadline beside the one that counts', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    await office.says('Thủy', 'duyệt gia hạn 1');
    const history = await said('Nam', 'lịch sử việc 1');
    expect(history).toContain('xin gia hạn đến 30/6/2026; chờ số liệu');
    expect(history).toContain('gia hạn: 25/6/2026 → 30/6/2026');
  });

  it('is decided by the delegate of an authority who is away', async () => {
    await office.says('Thủy', 'ủy quyền cho chị Hoa từ hôm nay đến 30/6');
    await office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu');
    expect(office.inboxOf('Hoa').at(-1)).toContain('xin gia hạn việc 1');
    expect(await said('Hoa', 'duyệt gia hạn 1')).toMatch(/Đã gia hạn việc 1 .*Ghi là làm thay đồng chí Trần Thị Thủy/u);
  });

  it('that nobody decides on is asked of the authority again, and then told to who stands above', async () => {
    await office.says('Nam', 'xin gia hạn 1 đến 7/7 vì chờ số liệu');
    for (const who of ['Thủy', 'Sơn']) office.newsFor(who);
    await office.morning('2026-06-24');
    expect(office.newsFor('Thủy').join('\n')).toMatch(
      /XIN GIA HẠN, CHỜ ĐỒNG CHÍ QUYẾT ĐỊNH \(1\)[^]*đang xin gia hạn đến 7\/7[^]*duyệt gia hạn 1/u,
    );
    expect(office.newsFor('Sơn').join('\n')).not.toContain('CHỜ ĐÃ LÂU');
    await office.morning('2026-06-26');
    expect(office.newsFor('Sơn').join('\n')).toMatch(/CHỜ ĐÃ LÂU, đồng chí Trần Thị Thủy chưa quyết định \(1\)/u);
    expect(await said('Sơn', 'vì sao tôi nhận tin này?')).toContain('việc chờ quyết định đã lâu');
  });

  it('is granted by a numbered choice where there are no buttons', async () => {
    office.alsoOn(recordingChannel('messenger', { now: office.clock.now, capabilities: { buttons: false, textLimit: 2_000 } }));
    await office.says('Nam', 'xin gia hạn 1');
    await office.says('Nam', '2');
    await office.says('Nam', 'chờ số liệu');
    await office.says('Thủy', '1');
    office.alsoOn(office.messenger);
    expect(await said('Nam', 'việc của tôi')).toContain('Hạn thứ Năm 2/7 (hạn đầu 25/6)');
  });

  it('counts by both deadlines where they differ', async () => {
    await office.says('Thủy', 'gia hạn 1 đến 30/6');
    await office.clockAt('2026-06-29T09:00');
    expect(await said('Thủy', 'việc quá hạn?')).toMatch(
      /Tất cả: 2 việc \(trong hạn 1, quá hạn 1\)\. Theo hạn đầu: 2 việc \(quá hạn 2\)\./u,
    );
  });

  it('needs no request where the authority moves the deadline', async () => {
    expect(await said('Thủy', 'gia hạn 1 đến 30/6')).toContain('Đã gia hạn việc 1 đến thứ Ba 30/6');
    expect(office.inboxOf('Nam').at(-1)).toContain('cho gia hạn việc 1 đến thứ Ba 30/6.');
  });
});
