import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';
import { plansUnderTest } from './support/plans-under-test.ts';

const [PGLITE] = databases;
const kind = required(PGLITE);

const WITH_CLERK = { ...PROVINCE, people: [...PROVINCE.people, { name: 'Cao Thị Vân', unit: 'van-phong', roles: ['clerk'] as const }] };
const LETTER = '/plans/letters/1/cong-van-don-doc.docx';

// Due on Friday 26 June; by Friday 3 July urged three times.
describe('a letter of urging', () => {
  const opened = useDatabase(kind);
  let office: Awaited<ReturnType<typeof plansUnderTest>>;

  beforeEach(async () => {
    office = await plansUnderTest(opened().db, { layout: WITH_CLERK });
    const row = { lead: ['Phòng Kinh tế'], product: 'Biên bản', authority: 'Hòa', carriers: ['Châu'] };
    await office.imports(
      [
        { ...row, title: 'Rà soát hộ kinh doanh', due: '2026-06-26' },
        { ...row, title: 'Kiểm kê kho', due: '2026-07-31' },
        { ...row, title: 'Rà soát tài sản', due: '2026-06-26', authority: 'Sơn', lead: ['Phòng Kinh tế', 'Sở Tài chính'] },
      ],
      { controller: 'Tâm' },
    );
    for (const on of ['2026-06-29', '2026-07-01', '2026-07-03']) await office.morning(on);
    for (const who of ['Châu', 'Tâm', 'Vân']) office.newsFor(who);
  });
  afterEach(() => office.stop());

  it('is drafted for whoever follows the plan, handed to the clerk by a button, issued, and stands in the history of the task', async () => {
    const [drafted] = await office.says('Tâm', 'công văn đôn đốc 1');
    expect(drafted).toContain('Dự thảo công văn đôn đốc việc 1 (Rà soát hộ kinh doanh), gửi Phòng Kinh tế');
    expect(drafted).toContain('?cong-van=1');
    const [hand] = office.lastMessageTo('Tâm').choices;
    expect(await office.says('Tâm', hand?.says ?? '')).toEqual([expect.stringContaining('cho văn thư: đồng chí Cao Thị Vân')]);
    expect(office.newsFor('Vân').join('\n')).toContain(
      'Đồng chí Bùi Thanh Tâm chuyển dự thảo công văn đôn đốc việc 1 (Rà soát hộ kinh doanh)',
    );
    expect(await office.says('Vân', 'đã phát hành công văn 1 số 345/UBND-VP ngày 3/7')).toEqual([
      'Đã ghi: công văn đôn đốc việc 1 phát hành, số 345/UBND-VP.',
    ]);
    expect(office.newsFor('Tâm').join('\n')).toContain('Công văn đôn đốc việc 1 đã phát hành, số 345/UBND-VP (đồng chí Cao Thị Vân báo).');
    expect((await office.says('Tâm', 'lịch sử việc 1')).join('\n')).toContain(
      'Đồng chí Cao Thị Vân: phát hành công văn đôn đốc số 345/UBND-VP',
    );
    expect(await office.says('Vân', 'đã phát hành công văn 1 số 346/UBND-VP')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
  });

  it('is fetched by its drafter and by the clerk who was handed it, as a file, and by nobody else', async () => {
    await office.says('Tâm', 'công văn đôn đốc 1');
    const [drafter, clerk, leader] = [await office.browserOf('Tâm'), await office.browserOf('Vân'), await office.browserOf('Sơn')];
    expect((await clerk.open(LETTER)).status).toBe(404);
    await office.says('Tâm', 'chuyển văn thư 1');
    for (const browser of [drafter, clerk, leader]) expect((await browser.open(LETTER)).status).toBe(200);
    expect((await (await office.browserOf('Nam')).open(LETTER)).status).toBe(403);
    expect((await office.strangersBrowser().open(LETTER)).status).toBe(403);
    const link = `${office.linkFor('Vân')}?cong-van=1`;
    expect(await (await fetch(office.url + link)).text()).toContain(LETTER);
    await office.says('Châu', 'xong 1');
    expect((await drafter.open(LETTER)).status).toBe(404);
  });

  it('speaks of no unit that its drafter does not follow, neither in the chat nor in the file that the clerk fetches', async () => {
    expect((await office.says('Tâm', 'công văn đôn đốc 3')).join()).toContain('Sở Tài chính');
    const [drafted] = await office.says('Hòa', 'chuyển văn thư 3');
    expect(drafted).toContain('gửi Phòng Kinh tế cho văn thư');
    expect(drafted).not.toContain('Sở Tài chính');
    const cookie = (await fetch(office.url + office.linkFor('Vân'))).headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const letter = await fetch(`${office.url}${LETTER.replace('/1/', '/2/')}`, { headers: { Cookie: cookie } });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await letter.arrayBuffer()) });
    expect(value).toContain('Phòng Kinh tế');
    expect(value).not.toContain('Sở Tài chính');
  });

  it('is refused in plain words where nothing is late, where nobody may ask for it, and where the clerk asks without having it', async () => {
    expect(await office.says('Tâm', 'công văn đôn đốc 2')).toEqual([expect.stringContaining('Việc 2 không có phần nào đang quá hạn')]);
    expect(await office.says('Châu', 'công văn đôn đốc 1')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await office.says('Vân', 'công văn đôn đốc 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
    expect(await office.says('Tâm', 'đã phát hành công văn đôn đốc 1 số 345/UBND-VP')).toEqual([
      expect.stringContaining('Chưa có dự thảo công văn đôn đốc việc 1'),
    ]);
  });
});
