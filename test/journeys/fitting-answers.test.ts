import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('an answer that fits what was said, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: SCIENCE, carriers: ['Nam'] };
    await office.imports(
      [
        { ...row, title: 'Nâng cấp kho dữ liệu', coordinating: ['Sở Tài chính'], due: '2026-06-30' },
        { ...row, title: 'Lập hồ sơ an toàn', due: '2026-06-24' },
        { ...row, title: 'Duyệt đề cương', due: '2026-06-23', authority: 'Thủy' },
      ],
      { controller: 'Tâm' },
    );
  });

  const said = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  it.each(['chuyển gỡ 1', 'chuyển gỡ 1 cho Sở Nội vụ', 'đã gỡ 1'])(
    '“%s” by who merely coordinates says who may, and not that the work is not blocked',
    async (text) => {
      await said('Nam', 'vướng 1 kinh phí, chờ Sở Nội vụ');
      const answer = await said('Việt', text);
      expect(answer).toContain('Đồng chí chỉ phối hợp việc 1, và phần phối hợp hiện không vướng');
      expect(answer).toContain('đơn vị chủ trì (Sở Khoa học và Công nghệ)');
      expect(answer).toContain('gõ: vướng 1 lý do');
      expect(answer).not.toContain('kinh phí');
    },
  );

  it('“chuyển gỡ 2” of own work that is not blocked speaks of who clears, not of “hết vướng”', async () => {
    const answer = await said('Nam', 'chuyển gỡ 2');
    expect(answer).toContain('Việc 2 hiện không vướng nên chưa có gì để chuyển người gỡ');
    expect(answer).toContain('gõ: vướng 2 lý do');
  });

  it('a leader above urges, and whoever carries the work reads by whom', async () => {
    await office.clockAt('2026-06-29T09:00');
    expect(await said('Sơn', 'đôn đốc 2')).toContain('Đã nhắc 1 đơn vị chưa nộp việc 2: Sở Khoa học và Công nghệ.');
    expect(office.lastMessageTo('Nam').text).toContain('Đôn đốc lần 1: đồng chí Đỗ Minh Sơn');
  });

  it('a head, who answers for the work, is told who urges', async () => {
    expect(await said('Thủy', 'đôn đốc 2')).toContain('xin nhắn đồng chí Bùi Thanh Tâm');
  });

  it('a leader who decides on more time where nobody has the authority is asked whether it is theirs, and one press makes it so', async () => {
    await said('Nam', 'xin gia hạn 1 đến 15/7 vì chờ số liệu');
    expect(await said('Sơn', 'duyệt gia hạn 1')).toContain('Việc 1 chưa rõ ai duyệt');
    expect(office.messenger.arrived.at(-1)?.choices).toEqual([{ label: 'Tôi quyết định', says: 'việc 1 do Đỗ Minh Sơn duyệt' }]);
    await said('Sơn', 'việc 1 do Đỗ Minh Sơn duyệt');
    expect(await said('Sơn', 'duyệt gia hạn 1')).toContain('Đã gia hạn việc 1 đến thứ Tư 15/7');
  });

  it('“nhầm” after a question drops the question, and takes back nothing that was said before', async () => {
    await said('Nam', 'đang làm 2 50%');
    expect(await said('Nam', 'vướng kinh phí')).toContain('Đồng chí báo vướng việc nào?');
    expect(await said('Nam', 'nhầm')).toContain('Đã bỏ tin vừa nhắn; chưa có gì được ghi');
    expect(await said('Nam', 'việc của tôi')).toContain('đã đạt 50%');
    expect(await said('Nam', 'nhầm')).toContain('Đã rút lại');
  });

  it('“việc thiếu rõ” asks for what is not clear, and reports nothing blocked', async () => {
    expect(await said('Tâm', 'việc thiếu rõ')).toContain('chưa đủ 6 rõ');
    expect(await said('Nam', 'những việc thiếu 6 rõ')).toContain('chưa đủ 6 rõ');
  });

  it('“việc của phòng tôi” lists what the speaker may see of the own unit', async () => {
    expect(await said('Thủy', 'việc của đơn vị tôi')).toContain('Việc đang làm của Sở Khoa học và Công nghệ: 3 việc');
    expect(await said('Việt', 'việc của sở')).toContain('Việc đang làm của Sở Tài chính');
  });

  it('“vướng mắc” by who has nothing to report asks for what is blocked', async () => {
    await said('Nam', 'vướng 1 kinh phí');
    expect(await said('Sơn', 'vướng mắc')).toContain('Việc đang vướng: 1 việc');
    expect(await said('Tâm', 'việc vướng')).toContain('Việc đang vướng: 1 việc');
  });

  it('“việc 1 ai làm” names who does it, in words of that one task', async () => {
    for (const text of ['việc 1 ai làm', 'ai làm việc 1?', 'việc 1']) {
      const answer = await said('Sơn', text);
      expect(answer).toMatch(/^Việc 1, Sở Khoa học và Công nghệ chủ trì\./u);
      expect(answer).toContain('đồng chí Nguyễn Văn Nam');
    }
  });

  it('what is not understood comes with words of the reader’s own days', async () => {
    expect(await said('Sơn', 'abc xyz')).toContain('việc quá hạn? · việc nào chưa rõ?');
    expect(await said('Nam', 'abc xyz')).toContain('xong 12 · vướng 12 lý do');
  });

  it('“giao việc mới: …, giao …” shows a card for the one who is named', async () => {
    const answer = await said('Thủy', 'giao việc mới: rà soát tài sản công, hạn 30/6, giao Nguyễn Văn Nam');
    expect(answer).toContain('Thẻ giao việc');
    expect(answer).toContain('Rõ người: đồng chí Nguyễn Văn Nam');
  });

  it('the own list shows how to answer for work that still waits for an answer', async () => {
    await said('Nam', 'xong 3');
    expect(await said('Nam', 'việc của tôi')).toContain('Trả lời: xong 2 ·');
  });
});
