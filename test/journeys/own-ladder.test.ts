import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

// Due on Friday 10 July, in three weeks: by the ladder of the house the rungs are Wednesday 1, Tuesday 7, Thursday 9 and the Friday itself.
describe('the ladder of one task', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-07-10', carriers: ['Nam'] },
        { title: 'Số hóa hồ sơ', lead: SCIENCE, due: '2026-07-10', carriers: ['Mai'], authority: 'Thủy' },
      ],
      { controller: 'Tâm' },
    );
    await office.morning('2026-06-23');
    for (const who of ['Nam', 'Mai', 'Tâm']) office.newsFor(who);
  });

  const reminded = async (who: string, from: number, to: number): Promise<readonly number[]> => {
    const days: number[] = [];
    for (let on = from; on <= to; on += 1) {
      await office.morning(`2026-07-${String(on).padStart(2, '0')}`);
      if (office.newsFor(who).length > 0) days.push(on);
    }
    return days;
  };

  it('is shown to who sees the task, with the next reminder', async () => {
    expect(await office.says('Nam', 'lịch nhắc 1')).toEqual([
      'Lịch nhắc việc 1 (Nâng cấp kho dữ liệu): trước hạn 7, 3, 1 ngày làm việc và đúng hạn; quá hạn nhắc 2 ngày làm việc một lần (lịch chung của cơ quan). Lần nhắc tới: thứ Tư 1/7.',
    ]);
    expect(await office.says('Việt', 'lịch nhắc 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
  });

  it('is set by who follows the plan, for this task alone, and the reminders come by it', async () => {
    const [set] = await office.says('Tâm', 'lịch nhắc việc 1: trước 5, 2 ngày, quá hạn nhắc mỗi ngày');
    expect(set).toContain(
      'Đã ghi lịch nhắc việc 1 (Nâng cấp kho dữ liệu): trước hạn 5, 2 ngày làm việc và đúng hạn; quá hạn nhắc mỗi ngày làm việc',
    );
    expect(set).toContain('Lần nhắc tới: thứ Sáu 3/7.');
    expect(await reminded('Nam', 1, 15)).toEqual([3, 8, 10, 13, 14, 15]);
    expect(office.newsFor('Mai').join('\n')).toContain('Nhắc việc thứ Tư 1/7/2026');
  });

  it('goes back to that of the plan', async () => {
    await office.says('Tâm', 'lịch nhắc 1 dày');
    expect(await office.says('Nam', 'lịch nhắc 1')).toEqual([expect.stringContaining('trước hạn 10, 7, 5, 3, 2, 1 ngày làm việc')]);
    expect(await office.says('Tâm', 'lịch nhắc 1 theo kế hoạch')).toEqual([expect.stringContaining('(lịch chung của cơ quan)')]);
    expect(await reminded('Nam', 1, 10)).toEqual([1, 7, 9, 10]);
  });

  it('is changed by buttons, which say the words', async () => {
    await office.says('Thủy', 'lịch nhắc 2');
    const shown = office.lastMessageTo('Thủy');
    expect(shown.choices.map(({ says }) => says)).toEqual(['lịch nhắc 2 dày', 'lịch nhắc 2 thưa']);
    const [thin] = shown.choices.slice(1);
    expect(await office.says('Thủy', thin?.says ?? '')).toEqual([expect.stringContaining('trước hạn 5 ngày làm việc và đúng hạn')]);
  });

  it('is not for whoever carries the work to thin out', async () => {
    expect(await office.says('Nam', 'lịch nhắc 1 thưa')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await reminded('Nam', 1, 10)).toEqual([1, 7, 9, 10]);
  });

  it('is left as it was where it would be beyond what a ladder may be', async () => {
    expect(await office.says('Tâm', 'lịch nhắc 1: trước 90 ngày')).toEqual([expect.stringContaining('chưa đổi lịch nhắc việc 1')]);
    expect(await reminded('Nam', 1, 10)).toEqual([1, 7, 9, 10]);
  });
});
