import { describe, expect, it } from 'vitest';
import { loadEvents } from '#db/assignments.ts';
import { loadPlans } from '#db/plans.ts';
import { taskHistory } from '#db/tasks.ts';
import { asId } from '#domain/ids.ts';
import { databases } from '../../support/databases.ts';
import type { Row } from '../../support/plan-in-hand.ts';
import { reviewUnderTest } from '../../support/review-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];

const FIRST: readonly Row[] = [
  { title: 'Số hóa hồ sơ đất đai toàn tỉnh', lead: SCIENCE, due: '2026-07-31' },
  { title: 'Mở lớp kỹ năng số cho người dân các xã', lead: SCIENCE, due: '2026-08-31' },
  { title: 'Phân bổ vốn sự nghiệp khoa học năm 2026', lead: FINANCE, due: '2026-09-30' },
  { title: 'Nâng cấp kho dữ liệu dùng chung', lead: SCIENCE, due: '2026-10-30' },
];

/** Another deadline, another lead, one gone, one new; one is the same under another number. */
const SECOND: readonly Row[] = [
  { title: 'Số hóa hồ sơ đất đai toàn tỉnh', lead: SCIENCE, due: '2026-08-14' },
  { title: 'Mở lớp kỹ năng số cho người dân các xã', lead: FINANCE, coordinating: SCIENCE, due: '2026-08-31' },
  { title: 'Nâng cấp kho dữ liệu dùng chung', lead: SCIENCE, due: '2026-10-30' },
  { title: 'Tổ chức hội nghị sơ kết sáu tháng', lead: ['Văn phòng UBND tỉnh'], due: '2026-07-15' },
];

describe.each(databases)('a newer version of a plan, on $name', (kind) => {
  const opened = useDatabase(kind);
  const withFirst = async () => {
    const office = await reviewUnderTest(opened().db);
    await office.takesIn(FIRST);
    return office;
  };

  it('is shown against the earlier one: moved, given to another, gone, new, the same', async () => {
    const { bringIn, view } = await withFirst();
    const { rows, comparison } = await view(await bringIn(SECOND));
    const said = rows.map(({ fate }) =>
      fate?.kind === 'goes-on'
        ? [fate.earlier.task.id, ...Object.entries(fate.change).flatMap(([what, changes]) => (changes === true ? [what] : []))]
        : [fate?.kind],
    );
    expect(said).toEqual([[1, 'deadline'], [2, 'lead', 'coordinating'], [4], ['new']]);
    expect(comparison.gone.map(({ task }) => task.id)).toEqual([3]);
  });

  it('keeps numbers and answers, moves what is moved, and closes what is gone with the reason', async () => {
    const office = await withFirst();
    const { bringIn, confirm, shares, says, tasks, db } = office;
    await says('Thủy', 'vướng 1 kinh phí');
    await confirm(await bringIn(SECOND));
    expect(await shares()).toEqual([
      '1 khcn lead blocked',
      '2 khcn lead dropped',
      '2 tai-chinh lead open',
      '2 khcn coordinating open',
      '3 tai-chinh lead dropped',
      '4 khcn lead open',
      '5 van-phong lead open',
    ]);
    expect((await tasks()).map(({ deadline }) => deadline.lastDay)).toEqual([
      '2026-08-14',
      '2026-08-31',
      '2026-09-30',
      '2026-10-30',
      '2026-07-15',
    ]);
    expect((await loadEvents(db, asId(3))).at(-1)?.event).toEqual({
      kind: 'dropped',
      reason: 'không còn trong kế hoạch 15/KH-UBND',
      on: '2026-06-15',
    });
  });

  it('keeps the first deadline through every move', async () => {
    const { bringIn, confirm, db } = await withFirst();
    await confirm(await bringIn(SECOND));
    await confirm(await bringIn([{ ...SECOND[0]!, due: '2026-09-15' }, ...SECOND.slice(1)]));
    const { firstDeadline, said } = await taskHistory(db, asId(1));
    expect(firstDeadline?.lastDay).toBe('2026-07-31');
    expect(said.map(({ deadline }) => deadline.lastDay)).toEqual(['2026-07-31', '2026-08-14']);
    expect((await taskHistory(db, asId(4))).firstDeadline).toBeNull();
  });

  it('stays one plan', async () => {
    const { bringIn, confirm, db } = await withFirst();
    await confirm(await bringIn(SECOND));
    expect(await loadPlans(db)).toHaveLength(1);
  });

  it('moves the tasks to the plan that replaces another', async () => {
    const { bringIn, confirm, shares, tasks, db } = await withFirst();
    await confirm(await bringIn(SECOND, { number: '40/KH-UBND', replaces: ['15/KH-UBND'] }));
    expect((await loadPlans(db)).map(({ number }) => number)).toEqual(['15/KH-UBND', '40/KH-UBND']);
    expect((await tasks()).map(({ id, planId }) => [id, planId])).toEqual([[1, 2], [2, 2], [3, 1], [4, 2], [5, 2]]); // prettier-ignore
    expect(await shares()).toContain('3 tai-chinh lead dropped');
  });

  it('leaves the other plan alone where a person says that it is another', async () => {
    const { bringIn, edit, confirm, tasks, shares } = await withFirst();
    const draft = await bringIn(SECOND, { number: '40/KH-UBND', replaces: ['15/KH-UBND'] });
    await edit(draft, { kind: 'keep-apart', planId: asId(1), apart: true });
    await confirm(draft);
    expect(await tasks()).toHaveLength(8);
    expect((await shares()).filter((share) => share.endsWith('dropped'))).toEqual([]);
  });

  it('goes by what a person says where the likeness is wrong', async () => {
    const { bringIn, view, edit, confirm, shares } = await withFirst();
    const draft = await bringIn(SECOND);
    const [first, , , last] = (await view(draft)).rows;
    await edit(draft, { kind: 'match-row', row: first!.row.key, match: { kind: 'new' } });
    await edit(draft, { kind: 'match-row', row: last!.row.key, match: { kind: 'task', taskId: asId(3) } });
    await confirm(draft);
    expect(await shares()).toEqual([
      '1 khcn lead dropped',
      '2 khcn lead dropped',
      '2 tai-chinh lead open',
      '2 khcn coordinating open',
      '3 tai-chinh lead dropped',
      '3 van-phong lead open',
      '4 khcn lead open',
      '5 khcn lead open',
    ]);
  });

  it('gives a task back to the unit that had it, with all that had happened', async () => {
    const { bringIn, confirm, shares, db } = await withFirst();
    await confirm(await bringIn(SECOND));
    await confirm(await bringIn(FIRST));
    expect((await shares()).filter((share) => share.startsWith('2 '))).toEqual([
      '2 khcn lead open',
      '2 tai-chinh lead dropped',
      '2 khcn coordinating dropped',
    ]);
    expect((await loadEvents(db, asId(2))).map(({ event }) => event.kind)).toEqual(['assigned', 'dropped', 'assigned']);
  });
});
