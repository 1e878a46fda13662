import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import type { Action } from '#domain/permissions.ts';
import type { Relation } from '#domain/visibility.ts';
import { gridAllows } from '../domain/support/permission-grid.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';
import { SAID } from './said-for-actions.ts';

/** How each of the actions is refused to who may see the work. */
const NOT_ALLOWED = /không được phân quyền|không theo dõi việc|không được hủy hay thay/u;

const LOOKED_AT = SAID.length + 1;
const TITLE = 'Rà soát hộ kinh doanh';
const NOT_THERE = 99;

/** Who stands in which relation to work of the room of economy that Châu carries, Thủy accepts, Tâm follows and the finance office helps with. */
const WHO: readonly (readonly [who: string, ...relations: readonly Relation[]])[] = [
  ['Châu', 'carries', 'coordinates'],
  ['Bình', 'heads-unit', 'coordinates', 'resolves-obstacle'],
  ['Hòa', 'leads-above', 'resolves-obstacle'],
  ['Sơn', 'leads-above'],
  ['Tâm', 'controls-plan'],
  ['Thủy', 'authority'],
  ['Việt', 'coordinates'],
  ['Mai', 'acts-for', 'carries', 'coordinates'],
  ['Hoa', 'acts-for', 'authority'],
  ['Nam'],
  ['Phúc'],
];

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

describe('each cell of the table, as the conversation carries it out', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Phòng Kinh tế'], coordinating: ['Sở Tài chính'], carriers: ['Châu'], authority: 'Thủy', due: '2026-07-03' };
    const rows = Array.from({ length: LOOKED_AT }, (_, at) => ({ ...row, title: `${TITLE}, đợt ${at + 1}`, product: 'Biên bản' }));
    await office.imports(rows, { controller: 'Tâm' });
    for (const [at, { before }] of SAID.entries()) if (before !== undefined) await office.says('Châu', before(at + 1));
    await office.says('Châu', `vướng ${LOOKED_AT}: chờ cấp vốn`);
    await office.says('Châu', 'ủy quyền cho chị Mai từ hôm nay đến 30/6');
    await office.says('Thủy', 'ủy quyền cho chị Hoa từ hôm nay đến 30/6');
  });

  const answer = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  /** The part of each task that leads, as it stands. */
  const leading = () => transact(office.db, (tx) => loadWork(tx, { part: 'lead' }));

  // Whoever coordinates has a part of their own, and the same words are about that part.
  const DOING = WHO.filter(([, ...relations]) => relations.join() !== 'coordinates');

  it.each(DOING)('%s (%s %s %s) is let do what the relations give, and nothing else', async (who, ...relations) => {
    const may = (action: Action): boolean => relations.some((relation) => gridAllows(relation, action));
    const before = await leading();
    for (const [at, { action, says }] of SAID.entries()) {
      const said = await answer(who, says(at + 1));
      const notThere = (await answer(who, says(NOT_THERE))).replaceAll(String(NOT_THERE), String(at + 1));
      const outcome = said === notThere ? 'not there' : NOT_ALLOWED.test(said) ? 'not allowed' : 'done';
      expect({ action, outcome, said }).toMatchObject({ outcome: may(action) ? 'done' : may('see-title') ? 'not allowed' : 'not there' });
    }
    const changed = (await leading())
      .filter((one, at) => JSON.stringify(one) !== JSON.stringify(before[at]))
      .map(({ task }) => SAID[task.id - 1]?.action);
    // A letter is a paper beside the work, which stays as it is.
    expect(changed).toEqual(SAID.map(({ action }) => action).filter((action) => may(action) && action !== 'draft-letter'));
  });

  it('who coordinates changes nothing of the part that leads, whatever is said', async () => {
    const before = await leading();
    for (const [at, { says }] of SAID.entries()) await office.says('Việt', says(at + 1));
    expect(await leading()).toEqual(before);
  });

  it.each(WHO)('%s (%s %s %s) is shown what the relations give, and nothing else', async (who, ...relations) => {
    const may = (action: Action): boolean => relations.some((relation) => gridAllows(relation, action));
    const shown = await answer(who, `việc ${LOOKED_AT} đến đâu rồi?`);
    expect(shown.includes(TITLE)).toBe(may('see-title'));
    expect(shown.includes('Biên bản')).toBe(may('see-whole'));
    expect(shown.includes('Ngô Minh Châu')).toBe(may('see-whole'));
    expect(shown.includes('chờ cấp vốn')).toBe(may('see-obstacle'));
    expect(shown.includes('Tất cả: ')).toBe(may('count'));
    const notThere = await answer(who, `việc ${NOT_THERE} đến đâu rồi?`);
    if (!may('see-title')) expect(shown.replaceAll(String(LOOKED_AT), '')).toBe(notThere.replaceAll(String(NOT_THERE), ''));
  });

  it.each([
    'việc quá hạn?',
    'tuần này có việc gì?',
    'việc nào đang vướng?',
    'việc chờ duyệt?',
    'tổng hợp',
    'Phòng Kinh tế còn mấy việc?',
    'việc của Châu',
  ])('a group of another unit that asks “%s” is told no name, no title and no other unit', async (text) => {
    const told = await answer('Nhóm Sở KH&CN', `@nhacviec ${text}`);
    expect(told).not.toBe('');
    for (const { name } of PROVINCE.people) expect(told).not.toContain(name);
    expect(told).not.toContain(TITLE);
    expect(told).not.toContain('Phòng Kinh tế');
  });

  it('an obstacle is cleared by whom it was brought before, who could not answer for the work otherwise', async () => {
    await office.imports([{ title: 'Sắp xếp kho lưu trữ', lead: ['Văn phòng UBND tỉnh'], carriers: ['Phúc'], due: '2026-07-03' }], {
      controller: 'Tâm',
      number: '16/KH-UBND',
    });
    const task = LOOKED_AT + 1;
    expect(await answer('Tâm', `vướng ${task}: chờ kho`)).toContain('không được phân quyền');
    await answer('Phúc', `vướng ${task}: chờ kho`);
    expect(await answer('Tâm', `hết vướng ${task}`)).toContain(`việc ${task} hết vướng`);
  });
});
