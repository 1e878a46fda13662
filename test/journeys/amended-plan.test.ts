import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import type { Row } from '../support/plan-in-hand.ts';
import { reviewUnderTest } from '../support/review-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];

const FIRST: readonly Row[] = [
  { title: 'Số hóa hồ sơ đất đai toàn tỉnh', lead: SCIENCE, due: '2026-07-31' },
  { title: 'Mở lớp kỹ năng số cho người dân các xã', lead: SCIENCE, due: '2026-08-31' },
  { title: 'Phân bổ vốn sự nghiệp khoa học năm 2026', lead: FINANCE, due: '2026-09-30' },
  { title: 'Nâng cấp kho dữ liệu dùng chung', lead: SCIENCE, due: '2026-10-30' },
];

/** Another deadline, another lead, one gone, one the same, one new. */
const SECOND: readonly Row[] = [
  { ...FIRST[0]!, due: '2026-08-14' },
  { ...FIRST[1]!, lead: FINANCE },
  FIRST[3]!,
  { title: 'Tổ chức hội nghị sơ kết sáu tháng', lead: FINANCE, due: '2026-07-15' },
];

describe.each(databases)('a newer version of a plan that people work by, on $name', (kind) => {
  const opened = useDatabase(kind);

  /** Everybody has been told of the first version, and Nam carries the tasks 1 and 2. */
  const underWay = async () => {
    const office = await reviewUnderTest(opened().db);
    await office.takesIn(FIRST);
    await office.morning('2026-06-16');
    for (const number of [1, 2]) await office.says('Thủy', `giao ${number} cho Nam`);
    const amends = async (at: string, rows: readonly Row[]): Promise<void> => {
      await office.waitUntil(at);
      const confirmed = await office.confirm(await office.bringIn(rows));
      if (!confirmed.ok) throw new Error(confirmed.refusal.kind);
      await office.settle();
    };
    const forgetNews = (): void => ['Nam', 'Thủy', 'Việt', 'Tâm', 'Nhóm Sở KH&CN'].forEach((who) => office.newsFor(who));
    forgetNews();
    return { ...office, amends, forgetNews };
  };

  it('asks the authority that it names at once for the decisions that wait', async () => {
    const { waitUntil, bringIn, edit, confirm, settle, idOf, says, newsFor } = await underWay();
    await says('Nam', 'xin gia hạn 1 đến 14/8 vì chờ số liệu');
    await waitUntil('2026-06-17T10:00');
    const draft = await bringIn(FIRST.map((row) => ({ ...row, product: 'Báo cáo' })));
    await edit(draft, { kind: 'choose-authority', row: null, personId: idOf('Sơn') });
    newsFor('Sơn');
    expect((await confirm(draft)).ok).toBe(true);
    await settle();
    expect(newsFor('Sơn').join('\n')).toContain(
      'Nguyễn Văn Nam xin gia hạn việc 1 đến thứ Sáu 14/8. Lý do: chờ số liệu. Đồng chí vừa được nêu là người có thẩm quyền.',
    );
  });

  it('tells at once who carries what has moved, who had what is taken away, and who has it now', async () => {
    const { amends, newsFor } = await underWay();
    await amends('2026-06-17T10:00', SECOND);
    expect(newsFor('Nam')).toEqual([
      [
        'Kế hoạch sửa đổi: theo kế hoạch 15/KH-UBND, 2 việc của đồng chí có thay đổi.',
        '',
        'Đổi thời hạn:',
        '1. Số hóa hồ sơ đất đai toàn tỉnh',
        '   Hạn thứ Sáu 14/8 · bản trước: 31/7',
        '',
        'Thôi thực hiện:',
        '2. Mở lớp kỹ năng số cho người dân các xã',
        '   Không còn chủ trì theo kế hoạch 15/KH-UBND',
        '',
        'Trả lời: xong 1 · vướng 1 lý do · đang làm 1 50%',
      ].join('\n'),
    ]);
    expect(newsFor('Việt')).toEqual([
      [
        'Kế hoạch sửa đổi: theo kế hoạch 15/KH-UBND, 2 việc của đồng chí có thay đổi.',
        '',
        'Giao mới:',
        '2. Mở lớp kỹ năng số cho người dân các xã',
        '   Hạn thứ Hai 31/8 · chưa có người thực hiện',
        '',
        'Thôi thực hiện:',
        '3. Phân bổ vốn sự nghiệp khoa học năm 2026',
        '   Không còn trong kế hoạch 15/KH-UBND',
        '',
        'Trả lời: giao 2 cho <họ tên>',
      ].join('\n'),
    ]);
    expect([...newsFor('Thủy'), ...newsFor('Tâm'), ...newsFor('Nhóm Sở KH&CN')]).toEqual([]);
  });

  it('tells nobody twice: the next morning speaks of what is new alone', async () => {
    const { amends, newsFor, forgetNews, morning } = await underWay();
    await amends('2026-06-17T10:00', SECOND);
    forgetNews();
    await morning('2026-06-18');
    expect(newsFor('Nam')).toEqual([]);
    const [news = '', ...others] = newsFor('Việt');
    expect([others, news.includes('hội nghị sơ kết'), news.includes('kỹ năng số')]).toEqual([[], true, false]);
  });

  it('waits for the morning where it is confirmed in the quiet hours', async () => {
    const { amends, newsFor, waitUntil } = await underWay();
    await amends('2026-06-16T21:00', SECOND);
    expect([...newsFor('Nam'), ...newsFor('Việt')]).toEqual([]);
    await waitUntil('2026-06-17T07:00');
    expect(newsFor('Nam')).toEqual([expect.stringContaining('bản trước: 31/7')]);
  });

  it('takes back what was not read yet where the deadline moves once more', async () => {
    const { amends, newsFor, waitUntil } = await underWay();
    await amends('2026-06-16T21:00', SECOND);
    await amends('2026-06-16T21:30', [{ ...FIRST[0]!, due: '2026-09-15' }, ...SECOND.slice(1)]);
    await waitUntil('2026-06-17T07:00');
    const news = newsFor('Nam').join('\n\n');
    expect(news).toContain('Hạn thứ Ba 15/9');
    expect(news).not.toContain('Hạn thứ Sáu 14/8');
  });

  it('takes back the last call for a day that is the last no more', async () => {
    const office = await underWay();
    const { amends, newsFor, forgetNews } = office;
    await amends('2026-06-16T10:00', [{ ...FIRST[0]!, due: '2026-06-17' }, ...FIRST.slice(1)]);
    office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'retry-at', at: office.clock.now(), reason: 'mạng lỗi' });
    forgetNews();
    await office.clockAt('2026-06-17T14:00');
    office.messenger.keepFailing(office.chatOf('Nam'), null);
    const confirmed = await office.confirm(await office.bringIn(FIRST));
    expect(confirmed.ok).toBe(true);
    await office.waitUntil('2026-06-17T15:00');
    expect(newsFor('Nam').join('\n\n')).not.toContain('Nhắc buổi chiều');
  });

  it('tells nobody of anything where nothing changes for them, nor the one who confirmed it', async () => {
    const { amends, newsFor } = await underWay();
    await amends('2026-06-16T10:00', [...FIRST, { title: 'Tổ chức hội nghị sơ kết', lead: SCIENCE, due: '2026-12-15' }]);
    expect(['Nam', 'Thủy', 'Việt', 'Tâm'].flatMap((who) => newsFor(who))).toEqual([]);
  });
});
