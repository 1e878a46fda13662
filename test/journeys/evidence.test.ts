import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

describe('what shows that work was done', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-30', authority: 'Thủy', product: 'Biên bản' };
    await office.imports(
      [
        { ...row, title: 'Nâng cấp kho dữ liệu', carriers: ['Nam'] },
        { ...row, title: 'Mở lớp kỹ năng số', carriers: ['Nam'] },
      ],
      { controller: 'Tâm' },
    );
    office.newsFor('Thủy');
  });

  const said = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  it('is the document that a report names, with its day; whoever approves reads it, and it stands in the history', async () => {
    expect(await said('Nam', 'xong 1, công văn 345/STC-NS ngày 12/6')).toContain(
      'việc 1 báo xong, chờ duyệt. Kèm minh chứng: 345/STC-NS, 12/6/2026.',
    );
    expect(office.newsFor('Thủy').at(-1)).toContain('báo xong việc 1. Minh chứng: 345/STC-NS, 12/6/2026');
    expect(await said('Thủy', 'lịch sử việc 1')).toContain('gửi minh chứng: 345/STC-NS, 12/6/2026');
  });

  it('may come before, by words of its own; a report of progress keeps what was said with it', async () => {
    expect(await said('Nam', 'minh chứng 1: công văn 345/STC-NS')).toContain('Đã lưu minh chứng: 345/STC-NS.');
    await office.says('Nam', 'đang làm 1 50%, đã gửi dự thảo lấy ý kiến');
    const history = await said('Nam', 'lịch sử việc 1');
    expect(history).toContain('báo đang làm, đạt 50%; đã gửi dự thảo lấy ý kiến');
    expect(await said('Mai', 'minh chứng 1: công văn 9/KHCN')).toMatch(/Không tìm thấy việc 1|không được phân quyền/u);
  });

  it('is asked for where the plan requires it, and the document alone hands the work in then', async () => {
    expect(await said('Nam', 'kế hoạch 15/KH-UBND cần minh chứng')).toContain('Không tìm thấy kế hoạch');
    expect(await said('Tâm', 'kế hoạch 15/KH-UBND cần minh chứng')).toContain('chỉ báo xong được khi có minh chứng');
    expect(await said('Nam', 'xong 1')).toContain('yêu cầu minh chứng khi báo xong việc 1');
    expect(await said('Nam', 'công văn 345/STC-NS ngày 12/6')).toContain('việc 1 báo xong, chờ duyệt');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('báo xong việc 1')]);
  });

  it('must be given anew after a return, since what was shown did not suffice', async () => {
    await office.says('Tâm', 'kế hoạch 15/KH-UBND cần minh chứng');
    await office.says('Nam', 'xong 1, công văn 345/STC-NS');
    await office.says('Thủy', 'trả lại 1: sai biểu');
    expect(await said('Nam', 'xong 1')).toContain('yêu cầu minh chứng');
    expect(await said('Nam', 'xong 1, công văn 346/STC-NS')).toContain('báo xong, chờ duyệt');
  });
});
