import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('free words, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
      { title: 'Rà soát thiết bị', lead: SCIENCE, due: '2026-07-30', carriers: ['Nam'] },
    ]);
  });

  it('do several things by one message, each to its own task', async () => {
    const said = await office.says('Nam', 'da xong 1, con 2 vuong ben STC chua tra loi');
    expect(said.join('\n')).toMatch(/việc 1 hoàn thành/u);
    expect(said.join('\n')).toMatch(/việc 2 đang vướng/u);
  });

  it('reach all of one’s own tasks but some', async () => {
    expect((await office.says('Nam', 'tất cả xong trừ 3')).join('\n')).toContain('2 việc hoàn thành');
    expect((await office.says('Nam', 'việc của tôi')).join('\n')).toMatch(/^3\. Rà soát thiết bị/mu);
  });

  it('that are in doubt change nothing, and are asked back with choices that do it', async () => {
    const [question] = await office.says('Nam', 'việc 1 chắc xong rồi');
    expect(question).toContain('chưa có gì được ghi');
    const choices = office.lastMessageTo('Nam').choices.map(({ says }) => says);
    expect(choices).toEqual(['xong 1', 'đang làm 1', 'trợ giúp']);
    expect((await office.says('Nam', 'xong 1')).join('\n')).toContain('việc 1 hoàn thành');
  });

  it('are asked back with numbered choices where there are no buttons', async () => {
    office.alsoOn(recordingChannel('messenger', { now: office.clock.now, capabilities: { buttons: false, textLimit: 2_000 } }));
    await office.says('Nam', 'việc 1 chắc xong rồi');
    await office.says('Nam', '1');
    office.alsoOn(office.messenger);
    expect((await office.says('Nam', 'việc của tôi')).join('\n')).not.toContain('1. Nâng cấp kho dữ liệu');
  });

  it('about an indicator that is not there change nothing, least of all the task of the same number', async () => {
    expect(await office.says('Nam', 'chỉ tiêu 7 đạt 83%')).toEqual([expect.stringContaining('Không tìm thấy chỉ tiêu 7')]);
  });

  it('ask for the work of a week, of a unit, of a person, as far as the one who asks may see it', async () => {
    expect((await office.says('Thủy', 'tuần này có việc gì?')).join('\n')).toContain('Việc đến hạn trong tuần này: 2 việc');
    expect((await office.says('Sơn', 'Sở KH&CN còn mấy việc?')).join('\n')).toContain('của Sở Khoa học và Công nghệ: 3 việc');
    for (const text of ['việc của Nam', 'xem việc của anh Nam', 'việc của Sở KH&CN', 'viec cua nguyen van nam?'])
      expect((await office.says('Thủy', text)).join('\n')).toMatch(
        /^Việc đang làm của (?:Nguyễn Văn Nam|Sở Khoa học và Công nghệ): \d+ việc/u,
      );
    const others = (await office.says('Việt', 'Sở KH&CN còn mấy việc?')).join('\n');
    // That there is none would be untrue, and that there is some would tell.
    expect(others).toContain('Việc đang làm của Sở Khoa học và Công nghệ: không có việc nào đồng chí được xem.');
    expect(others).not.toContain('0 việc');
  });

  it('open the page for plans to whoever may bring them in, on any channel', async () => {
    expect((await office.says('Sơn', 'nhập kế hoạch')).join('\n')).toContain('https://van-phong.example/plans/open/nhap-');
    expect((await office.says('Nam', 'nhập kế hoạch ạ')).join('\n')).toContain('chưa có quyền nhập kế hoạch');
    expect((await office.says('Nam', 'đã nhập kế hoạch lên hệ thống rồi, xong việc 1')).join('\n')).not.toContain('quyền nhập');
  });

  it('that are a plan, pasted, become a draft with its link; nothing is a task before it is confirmed', async () => {
    const plan = [
      'KẾ HOẠCH',
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
      '1\tKiểm kê thiết bị làm việc\tSở Khoa học và Công nghệ\t30/7/2026',
      '2\tSơn lại phòng tiếp dân\tSở Khoa học và Công nghệ\t31/8/2026',
    ].join('\n');
    const answer = (await office.says('Sơn', plan)).join('\n');
    expect(answer).toContain('2 nhiệm vụ');
    expect(answer).toMatch(/https:\/\/van-phong\.example\/plans\/open\/\d+/u);
    expect((await office.says('Nam', plan)).join('\n')).toContain('chưa có quyền nhập kế hoạch');
    expect((await office.says('Sơn', 'Sở KH&CN còn mấy việc?')).join('\n')).not.toContain('Kiểm kê');
  });

  it('of several lines that are no plan are read as an answer', async () => {
    expect((await office.says('Nam', 'Dạ báo cáo anh\nviệc 1 em làm xong rồi\nviệc 2 đang làm\nem cảm ơn')).join('\n')).toMatch(
      /việc 1 hoàn thành/u,
    );
  });

  it('of thanks are met by silence', async () => {
    expect(await office.says('Nam', 'cảm ơn nhé')).toEqual([]);
  });
});
