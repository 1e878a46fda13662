import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('an answer that leaves something open, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Lập hồ sơ an toàn thông tin', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
      { title: 'Phân bổ vốn sự nghiệp', lead: ['Sở Tài chính'], due: '2026-06-26', carriers: ['Hoa'] },
    ]);
    await office.morning('2026-06-23');
  });

  const ownWork = async (who = 'Nam'): Promise<string> => (await office.says(who, 'việc của tôi')).join('\n');

  it('is asked back where two tasks are open, and changes nothing yet', async () => {
    const [question] = await office.says('Nam', 'xong');
    expect(question).toContain('báo xong việc nào?');
    expect(question).toContain('1. Nâng cấp kho dữ liệu');
    expect(question).toContain('2. Lập hồ sơ an toàn thông tin');
    expect(await ownWork()).toContain('2 việc');
  });

  it.each(['ok', 'vâng ạ', 'rõ', 'dạ vâng'])(
    'is a courtesy where nobody is asked to take work: "%s" gets no question back',
    async (words) => {
      await office.says('Nam', 'xong 2');
      expect(await office.says('Nam', words)).toEqual([]);
      expect(await ownWork()).toContain('Nâng cấp kho dữ liệu');
    },
  );

  it('is asked back where it says that work is taken', async () => {
    await office.says('Nam', '30% việc 2');
    expect(await office.says('Nam', 'em nhận ạ')).toEqual([expect.stringContaining('nhận việc nào?')]);
  });

  it('is completed by the number alone', async () => {
    await office.says('Nam', 'xong');
    expect(await office.says('Nam', '2')).toEqual([expect.stringContaining('việc 2 hoàn thành')]);
    expect(await ownWork()).toContain('1. Nâng cấp kho dữ liệu');
  });

  it('keeps its reason while the number is asked for', async () => {
    await office.says('Nam', 'vướng kinh phí');
    expect(await office.says('Nam', '1')).toEqual([expect.stringContaining('việc 1 đang vướng (kinh phí)')]);
  });

  it('is completed by pressing the button of a task', async () => {
    await office.says('Nam', 'vướng kinh phí');
    const question = office.lastMessageTo('Nam');
    const pressed = question.choices.find(({ says }) => says.includes('2'))!;
    expect(await office.says('Nam', pressed.says, { replyTo: question })).toEqual([
      expect.stringContaining('việc 2 đang vướng (kinh phí)'),
    ]);
  });

  it('keeps all that was said with it: who clears the obstacle, the document that shows the end', async () => {
    await office.says('Nam', 'vướng kinh phí, chờ Sở Tài chính');
    const question = office.lastMessageTo('Nam');
    const pressed = question.choices.find(({ label }) => label === 'Việc 2')!;
    expect(pressed.says).toBe('vướng 2 kinh phí, chờ Sở Tài chính');
    const [blocked] = await office.says('Nam', pressed.says, { replyTo: question });
    expect(blocked).toContain('việc 2 đang vướng (kinh phí). Đã báo đồng chí Phạm Quốc Việt để tháo gỡ.');
    await office.says('Nam', 'hết vướng 2');
    await office.says('Nam', 'xong, công văn 345/SKHCN-VP ngày 12/6');
    expect(office.lastMessageTo('Nam').choices.map(({ says }) => says)).toContain('xong 1, công văn 345/SKHCN-VP ngày 12/6');
    const [done] = await office.says('Nam', '1');
    expect(done).toContain('Kèm minh chứng: 345/SKHCN-VP');
  });

  it('is not completed by a number that was not offered', async () => {
    await office.says('Nam', 'xong');
    await office.says('Nam', '3');
    expect(await ownWork()).toContain('2 việc');
    expect(await ownWork('Hoa')).toContain('3. Phân bổ vốn sự nghiệp');
  });

  it('lets the question go when the person turns to something else', async () => {
    await office.says('Nam', 'xong');
    await office.says('Nam', 'việc của tôi');
    await office.says('Nam', '1');
    expect(await ownWork()).toContain('2 việc');
  });

  it('lets the question stand for a day, and no longer', async () => {
    await office.says('Nam', 'xong');
    await office.clockAt('2026-06-24T09:00');
    await office.says('Nam', '1');
    expect(await ownWork()).toContain('2 việc');
  });

  it('is asked for the reason of an obstacle, which then comes as a bare sentence', async () => {
    expect(await office.says('Nam', 'vướng 1')).toEqual([expect.stringContaining('lý do')]);
    expect(await office.says('Nam', 'chờ thẩm định kinh phí')).toEqual([
      expect.stringContaining('việc 1 đang vướng (chờ thẩm định kinh phí)'),
    ]);
  });

  it('is asked first for the task and then for the reason', async () => {
    await office.says('Nam', 'vướng');
    expect(await office.says('Nam', '2')).toEqual([expect.stringContaining('lý do')]);
    expect(await office.says('Nam', 'chưa có số liệu')).toEqual([expect.stringContaining('việc 2 đang vướng (chưa có số liệu)')]);
  });

  it('is about the task of the message that it replies to', async () => {
    await office.says('Thủy', 'giao 2 cho Mai');
    await office.says('Thủy', 'giao 2 cho Nam');
    const given = office.lastMessageTo('Nam');
    expect(given.text).toContain('giao việc 2');
    await office.says('Nam', 'việc của tôi');
    expect(await office.says('Nam', 'xong', { replyTo: given })).toEqual([expect.stringContaining('việc 2 hoàn thành')]);
  });

  it('is never about another task than those of the message that it replies to', async () => {
    await office.says('Thủy', 'giao 2 cho Mai');
    await office.says('Thủy', 'giao 2 cho Nam');
    const given = office.lastMessageTo('Nam');
    await office.says('Nam', 'xong 2');
    expect(await office.says('Nam', 'xong', { replyTo: given })).toEqual([expect.stringContaining('không có việc nào phù hợp')]);
    expect(await ownWork()).toContain('1. Nâng cấp kho dữ liệu');
  });

  it('with the number of a task that one may not see is answered like a number that does not exist', async () => {
    const [hidden] = await office.says('Nam', 'xong 3');
    const [absent] = await office.says('Nam', 'xong 77');
    expect(hidden).toContain('Không tìm thấy việc 3');
    expect(hidden?.replaceAll('3', 'N')).toBe(absent?.replaceAll('77', 'N'));
  });

  it('does several tasks at once, and says it in one message', async () => {
    const answers = await office.says('Nam', 'xong 1, 2');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('2 việc hoàn thành');
  });

  it('that nobody understands changes nothing and shows the words that work', async () => {
    const [answer] = await office.says('Nam', 'em thấy việc này cũng hay');
    expect(answer).toContain('chưa hiểu');
    expect(await ownWork()).toContain('2 việc');
  });
});
