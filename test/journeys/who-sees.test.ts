import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const GROUP = 'Nhóm Sở KH&CN';

describe.each(databases)('"việc quá hạn?", on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-24', carriers: ['Nam'] },
        { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-24', carriers: ['Mai'], coordinating: ['UBND xã Suối Trong'] },
        { title: 'Phân bổ vốn sự nghiệp', lead: ['Sở Tài chính'], due: '2026-06-24', carriers: ['Hoa'], authority: 'Sơn' },
        { title: 'Rà soát hộ kinh doanh', lead: ['Phòng Kinh tế'], due: '2026-06-24', carriers: ['Châu'] },
      ],
      { controller: 'Tâm' },
    );
    await office.clockAt('2026-06-26T09:00');
  });

  /** The numbers of the tasks that the answer shows. */
  const shownTo = async (who: string): Promise<readonly number[]> => {
    const answers = await office.says(who, 'việc quá hạn?');
    return answers.flatMap((text) => [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number)));
  };

  it.each([
    ['an official', 'Nam', [1], 'the own work only'],
    ['the head of a unit', 'Thủy', [1, 2], 'the work of the unit only'],
    ['the head of another unit', 'Việt', [3], 'the work of that unit only'],
    ['the leader of a commune', 'Hòa', [4], 'the commune, and nothing of the province'],
    ['the leader of the province', 'Sơn', [1, 2, 3, 4], 'everything below'],
    ['the one who follows the plan', 'Tâm', [1, 2, 3, 4], 'the whole plan'],
    ['the admin', 'Phúc', [], 'nothing'],
  ])('shows %s (%s) the tasks %j: %s', async (_role, who, numbers) => {
    expect((await shownTo(who)).toSorted((a, b) => a - b)).toEqual(numbers);
  });

  it('shows nobody who only coordinates the state of the task', async () => {
    const [answer] = await office.says('Hòa', 'việc quá hạn?');
    expect(answer).not.toContain('Mở lớp kỹ năng số');
  });

  it('is answered in a group by counts and numbers of its unit alone', async () => {
    const [answer] = await office.says(GROUP, '@nhacviec việc quá hạn?');
    expect(answer).toContain('2 việc, số 1, 2');
    expect(answer).not.toContain('Sở Tài chính');
    for (const { name } of PROVINCE.people) expect(answer).not.toContain(name);
    for (const title of ['Nâng cấp', 'Mở lớp', 'Phân bổ', 'Rà soát']) expect(answer).not.toContain(title);
  });

  it('is not answered in a group where the bot is not named', async () => {
    expect(await office.says(GROUP, 'việc quá hạn?', { addressed: false })).toEqual([]);
  });

  it('is the only question that a group gets an answer to; the rest is asked for in private', async () => {
    for (const text of ['@nhacviec việc của tôi', '@nhacviec xong 1', '@nhacviec giao 1 cho Mai'])
      expect(await office.says(GROUP, text)).toEqual([expect.stringContaining('nhắn riêng')]);
  });

  it('changes nothing when somebody says in a group that work is done', async () => {
    await office.says(GROUP, '@nhacviec xong 1');
    expect(await shownTo('Nam')).toEqual([1]);
  });

  it.each([
    ['an official of the same unit', 'Mai', 'xong 1'],
    ['an official of another unit', 'Hoa', 'xong 1'],
    ['the leader of a commune', 'Hòa', 'giao 1 cho Nam'],
    ['the admin', 'Phúc', 'giao 1 cho Nam'],
  ])('is no hint for %s: a task of others does not exist (%s: %s)', async (_role, who, text) => {
    expect(await office.says(who, text)).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
  });

  it('lets one who may see a task, but not answer for it, know that much and no more', async () => {
    expect(await office.says('Sơn', 'xong 1')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await shownTo('Nam')).toEqual([1]);
  });
});
