import { describe, expect, it } from 'vitest';
import { loadPlans } from '#db/plans.ts';
import { loadUnits } from '#db/units.ts';
import { LADDERS } from '#domain/reminders/ladder.ts';
import { asId } from '#domain/ids.ts';
import { confirmDraft } from '#usecases/review/confirm-draft.ts';
import { discardDraft, undoEdit } from '#usecases/review/edit-draft.ts';
import { draftsOf, viewDraft } from '#usecases/review/view-draft.ts';
import { databases } from '../../support/databases.ts';
import type { Row } from '../../support/plan-in-hand.ts';
import { cellsOf, reviewUnderTest } from '../../support/review-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const ROWS: readonly Row[] = [
  { title: 'Số hóa hồ sơ đất đai', lead: ['Sở Khoa học và Công nghệ'], due: '2026-07-31', product: 'Báo cáo' },
  { title: 'Rà soát hộ kinh doanh', lead: ['Trung tâm Dữ liệu số'], coordinating: ['Các Sở, ngành, địa phương'], due: '2026-05-29' },
  { title: 'Mở lớp kỹ năng số cho người dân', lead: ['Sở Khoa học và Công nghệ'] },
];

describe.each(databases)('a draft under review, on $name', (kind) => {
  const opened = useDatabase(kind);
  const underReview = async () => {
    const office = await reviewUnderTest(opened().db);
    return { ...office, draft: await office.bringIn(ROWS) };
  };

  it('stores no task, no plan and no unit before it is confirmed', async () => {
    const { draft, tasks, edit, view } = await underReview();
    const before = await loadUnits(opened().db);
    await edit(draft, { kind: 'row', act: 'save', ...cellsOf(await view(draft), 0) });
    expect(await tasks()).toEqual([]);
    expect(await loadPlans(opened().db)).toEqual([]);
    expect(await loadUnits(opened().db)).toEqual(before);
  });

  it('is the same draft where the same person brings the same file again', async () => {
    const { draft, bringIn } = await underReview();
    expect(await bringIn(ROWS)).toBe(draft);
  });

  it.each(['Hoàng Gia Phúc', 'Nguyễn Văn Nam', 'Trần Thị Thủy'])('is not for %s, who may not import plans', async (who) => {
    const { tryToBringIn } = await reviewUnderTest(opened().db, who);
    expect(await tryToBringIn(ROWS)).toBeNull();
  });

  it('is seen by who brought it in and by who is to follow the plan, and by nobody else', async () => {
    const { draft, edit, idOf, clock } = await underReview();
    const seenBy = (personId: ReturnType<typeof idOf>) => viewDraft(opened().db, { id: draft, personId, now: clock.now() });
    expect(await seenBy(idOf('Sơn'))).toBeNull();
    await edit(draft, { kind: 'following', personId: idOf('Sơn'), ladder: null });
    expect((await seenBy(idOf('Sơn')))?.id).toBe(draft);
  });

  it('marks the cells that are in doubt, and the units that nobody knows', async () => {
    const { draft, view } = await underReview();
    const { rows, unitQuestions } = await view(draft);
    expect(rows[1]?.doubts).toContainEqual({ cell: 'lead', doubt: { kind: 'unknown-unit', name: 'Trung tâm Dữ liệu số' } });
    expect(unitQuestions.map(({ name, kind: what }) => [name, what])).toEqual([
      ['Trung tâm Dữ liệu số', 'unknown'],
      ['Các Sở, ngành, địa phương', 'group'],
    ]);
  });

  it('reads what is written into a cell: a deadline in words, units in a line', async () => {
    const { draft, view, edit } = await underReview();
    const { row, cells } = cellsOf(await view(draft), 2);
    await edit(draft, {
      kind: 'row',
      act: 'save',
      row,
      cells: { ...cells, deadline: 'trước ngày 15/8/2026', lead: 'Sở Tài chính, Sở KH&CN', product: 'Kế hoạch' },
    });
    const { task } = (await view(draft)).rows[2]!.row;
    expect(task).toMatchObject({
      lead: ['Sở Tài chính', 'Sở Khoa học và Công nghệ'],
      deadline: { due: '2026-08-15', lastDay: '2026-08-14' },
      product: 'Kế hoạch',
    });
    expect(task.gaps).toEqual(['person', 'responsibility', 'authority']);
  });

  it('splits a row at its line breaks and merges it again', async () => {
    const { draft, view, edit } = await underReview();
    const { row, cells } = cellsOf(await view(draft), 0);
    await edit(draft, { kind: 'row', act: 'split', row, cells: { ...cells, title: 'Số hóa hồ sơ\r\nđất đai toàn tỉnh' } });
    const titles = async () => (await view(draft)).rows.map((each) => each.row.task.title);
    expect(await titles()).toEqual(['Số hóa hồ sơ', 'đất đai toàn tỉnh', ROWS[1]!.title, ROWS[2]!.title]);
    await edit(draft, { kind: 'row', act: 'merge', ...cellsOf(await view(draft), 0) });
    expect(await titles()).toEqual(['Số hóa hồ sơ đất đai toàn tỉnh', ROWS[1]!.title, ROWS[2]!.title]);
  });

  it('takes the last edit back', async () => {
    const { draft, view, edit, personId, clock } = await underReview();
    await edit(draft, { kind: 'row', act: 'leave-out', ...cellsOf(await view(draft), 0) });
    const { version, rows } = await view(draft);
    expect(rows).toHaveLength(2);
    await undoEdit(opened().db, { id: draft, personId, version, now: clock.now() });
    expect((await view(draft)).rows).toHaveLength(3);
  });

  it('takes no edit made on an older page', async () => {
    const { draft, view, edit, personId, clock } = await underReview();
    const { version } = await view(draft);
    await edit(draft, { kind: 'answer-late', row: null, choice: 'done' });
    const late = await undoEdit(opened().db, { id: draft, personId, version, now: clock.now() });
    expect(late).toEqual({ ok: false, refusal: { kind: 'stale' } });
  });

  it('becomes a plan as it was decided: units mapped and remembered, controller, ladder', async () => {
    const { draft, edit, confirm, units, shares, idOf } = await underReview();
    await edit(draft, { kind: 'choose-unit', name: 'Trung tâm Dữ liệu số', choice: { kind: 'unit', unitId: units.get('tai-chinh')! } });
    await edit(draft, {
      kind: 'choose-unit',
      name: 'Các Sở, ngành, địa phương',
      choice: { kind: 'members', unitIds: [units.get('khcn')!, units.get('tai-chinh')!] },
    });
    await edit(draft, { kind: 'following', personId: idOf('Tâm'), ladder: LADDERS.often });
    expect((await confirm(draft)).ok).toBe(true);
    expect(await shares()).toEqual(['1 khcn lead open', '2 tai-chinh lead open', '2 khcn coordinating open', '3 khcn lead open']);
    expect(await loadPlans(opened().db)).toMatchObject([{ controllerId: idOf('Tâm'), ladder: LADDERS.often }]);
    expect((await loadUnits(opened().db)).find(({ name }) => name === 'Sở Tài chính')?.aliases).toContain('Trung tâm Dữ liệu số');
  });

  it('makes units that nobody knows, below the one that was chosen', async () => {
    const { draft, edit, confirm, units } = await underReview();
    await edit(draft, { kind: 'choose-unit', name: 'Trung tâm Dữ liệu số', choice: { kind: 'create', parentId: units.get('xa')! } });
    await confirm(draft);
    expect(await loadUnits(opened().db)).toContainEqual(
      expect.objectContaining({ name: 'Trung tâm Dữ liệu số', parentId: units.get('xa') }),
    );
  });

  it.each([
    ['follow', 'open'],
    ['done', 'done'],
    ['drop', 'dropped'],
  ] as const)('takes the answer "%s" for what is late already', async (choice, state) => {
    const { draft, view, edit, confirm, shares } = await underReview();
    expect((await view(draft)).rows.map(({ late }) => late)).toEqual([null, 'follow', null]);
    await edit(draft, { kind: 'answer-late', row: null, choice });
    await confirm(draft);
    expect((await shares()).filter((share) => share.startsWith('2 ')).every((share) => share.endsWith(state))).toBe(true);
    expect((await shares())[0]).toBe('1 khcn lead open');
  });

  it('lets one late row have an answer of its own', async () => {
    const { draft, view, edit, confirm, shares } = await underReview();
    await edit(draft, { kind: 'answer-late', row: (await view(draft)).rows[1]!.row.key, choice: 'done' });
    await confirm(draft);
    expect((await shares()).filter((share) => share.endsWith('done'))).toHaveLength(4);
  });

  it('is confirmed only with the word that it holds no state secret', async () => {
    const { draft, confirm, tasks } = await underReview();
    expect(await confirm(draft, false)).toEqual({ ok: false, refusal: { kind: 'secrecy-not-denied' } });
    expect(await tasks()).toEqual([]);
  });

  it('is confirmed once, however often it is pressed', async () => {
    const { draft, view, personId, clock, tasks } = await underReview();
    const { version } = await view(draft);
    const press = () => confirmDraft(opened().db, { id: draft, personId, version, now: clock.now(), noSecrets: true });
    const pressed = await Promise.all([press(), press(), press()]);
    expect(pressed).toEqual([1, 2, 3].map(() => ({ ok: true, value: asId(1) })));
    expect(await tasks()).toHaveLength(3);
  });

  it('is not edited any more once it is confirmed', async () => {
    const { draft, edit, confirm } = await underReview();
    await confirm(draft);
    expect(await edit(draft, { kind: 'answer-late', row: null, choice: 'done' })).toEqual({ ok: false, refusal: { kind: 'not-open' } });
  });

  it('is put away without leaving anything behind, and stays in the list', async () => {
    const { draft, view, personId, clock, confirm, bringIn, tasks } = await underReview();
    await discardDraft(opened().db, { id: draft, personId, version: (await view(draft)).version, now: clock.now() });
    expect(await confirm(draft)).toEqual({ ok: false, refusal: { kind: 'not-open' } });
    expect(await tasks()).toEqual([]);
    const again = await bringIn(ROWS);
    expect((await draftsOf(opened().db, personId)).map(({ id, state }) => [id, state])).toEqual([
      [again, 'open'],
      [draft, 'discarded'],
    ]);
  });
});
