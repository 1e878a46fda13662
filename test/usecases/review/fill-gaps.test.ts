import { describe, expect, it } from 'vitest';
import { loadWork } from '#db/followed-work.ts';
import { asId, type UnitId } from '#domain/ids.ts';
import { gapsOf } from '#domain/task.ts';
import { databases } from '../../support/databases.ts';
import type { Row } from '../../support/plan-in-hand.ts';
import { required } from '../../support/required-value.ts';
import { reviewUnderTest } from '../../support/review-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const SCIENCE = 'Sở Khoa học và Công nghệ';
const FINANCE = 'Sở Tài chính';

const ROWS: readonly Row[] = [
  { title: 'Số hóa hồ sơ đất đai toàn tỉnh', lead: [SCIENCE], due: '2026-07-31', product: 'Báo cáo' },
  { title: 'Phân bổ vốn sự nghiệp khoa học', lead: [FINANCE, SCIENCE], due: '2026-09-30', product: 'Quyết định' },
];

describe.each(databases)('what a reviewer adds to the rows of a plan, on $name', (kind) => {
  const opened = useDatabase(kind);

  const reviewed = async () => {
    const office = await reviewUnderTest(opened().db);
    const unit = (key: string): UnitId => required(office.units.get(key));
    const draft = await office.bringIn(ROWS.map((row) => row));
    const rows = async () => (await office.view(draft)).rows;
    return { ...office, unit, draft, rows };
  };
  const fill = (row: number, more: object) => ({ kind: 'fill', row, carriers: [], authorityId: null, answering: null, ...more }) as const;

  it('offers the people of each lead unit, who stands above it, and the leads where there are several', async () => {
    const { rows } = await reviewed();
    const [first, second] = (await rows()).map(({ filling }) => ({
      people: filling.carriers.map(({ unit, people }) => [unit, people.map(({ label }) => label)]),
      authorities: filling.authorities.map(({ label }) => label),
      leads: filling.leads.map(({ label }) => label),
    }));
    expect(first).toEqual({
      people: [[SCIENCE, ['Trần Thị Thủy', 'Nguyễn Văn Nam', 'Lê Thị Mai']]],
      authorities: [`Trần Thị Thủy – ${SCIENCE}`, 'Đỗ Minh Sơn – UBND tỉnh Đồi Sim'],
      leads: [],
    });
    expect(second?.leads).toEqual([FINANCE, SCIENCE]);
  });

  it('becomes part of the plan: who does it, who accepts it, who answers for the whole', async () => {
    const { draft, edit, confirm, idOf, unit, db } = await reviewed();
    await edit(draft, { kind: 'choose-authority', row: null, personId: idOf('Sơn') });
    await edit(draft, fill(1, { carriers: [{ unitId: unit('khcn'), personId: idOf('Nam') }], authorityId: idOf('Thủy') }));
    const both = [
      { unitId: unit('tai-chinh'), personId: idOf('Hoa') },
      { unitId: unit('khcn'), personId: idOf('Mai') },
    ];
    await edit(draft, fill(2, { carriers: both, answering: unit('tai-chinh') }));
    expect((await confirm(draft)).ok).toBe(true);
    const works = await loadWork(db, {});
    expect(works.map(({ assignment, task }) => [task.id, assignment.personId, task.authorityId, task.answering === assignment.id])).toEqual(
      [
        [1, idOf('Nam'), idOf('Thủy'), false],
        [2, idOf('Hoa'), idOf('Sơn'), true],
        [2, idOf('Mai'), idOf('Sơn'), false],
      ],
    );
    const of = (number: number) => works.filter(({ task }) => task.id === number).map(({ assignment }) => assignment);
    for (const { task } of works) expect(gapsOf(task, of(task.id))).toEqual([]);
  });

  it('closes the gap on the page, and taking it back opens it again', async () => {
    const { draft, edit, idOf, unit, rows, view } = await reviewed();
    // The sample rows come without gaps: what a cell's edit finds open is what counts.
    const open = async () => [...(await view(draft)).gaps].filter(([, count]) => count > 0).map(([gap, count]) => `${gap} ${count}`);
    for (const { row } of await rows()) {
      const { ordinal, title, lead, coordinating, deadline, product } = row.task;
      const cells = {
        ordinal: ordinal ?? '',
        lead: lead.join('\n'),
        coordinating: coordinating.join('\n'),
        deadline: deadline.text,
        product: product ?? '',
      };
      await edit(draft, { kind: 'row', row: row.key, act: 'save', cells: { ...cells, title: `${title}.`, done: false } });
    }
    expect(await open()).toEqual(['person 2', 'responsibility 1', 'authority 2']);
    await edit(draft, { kind: 'choose-authority', row: null, personId: idOf('Sơn') });
    await edit(draft, fill(1, { carriers: [{ unitId: unit('khcn'), personId: idOf('Nam') }] }));
    await edit(draft, fill(2, { answering: unit('khcn') }));
    expect(await open()).toEqual(['person 1']);
    await edit(draft, fill(1, { carriers: [{ unitId: unit('khcn'), personId: null }] }));
    expect(await open()).toEqual(['person 2']);
  });

  it('takes nobody who is not of the unit, may not accept products, or is not of the office', async () => {
    const { draft, edit, idOf, unit } = await reviewed();
    const unknown = { ok: false, refusal: { kind: 'unknown-choice' } };
    expect(await edit(draft, fill(1, { carriers: [{ unitId: unit('khcn'), personId: idOf('Hoa') }] }))).toEqual(unknown);
    expect(await edit(draft, fill(1, { authorityId: idOf('Nam') }))).toEqual(unknown);
    expect(await edit(draft, fill(1, { answering: asId<UnitId>(9999) }))).toEqual(unknown);
    expect(await edit(draft, { kind: 'choose-authority', row: null, personId: asId(9999) })).toEqual(unknown);
    expect(await edit(draft, fill(99, {}))).toEqual({ ok: false, refusal: { kind: 'no-such-row' } });
  });

  it('counts for a task that goes on in a newer version too, and both are told', async () => {
    const { takesIn, bringIn, edit, confirm, settle, says, idOf, unit, db, newsFor, morning } = await reviewed();
    await takesIn(ROWS);
    await morning('2026-06-16');
    await says('Thủy', 'giao 1 cho Nam');
    for (const who of ['Nam', 'Mai']) newsFor(who);
    const draft = await bringIn([...ROWS, { title: 'Tổ chức hội nghị sơ kết', lead: [FINANCE], due: '2026-12-15' }]);
    await edit(draft, fill(1, { carriers: [{ unitId: unit('khcn'), personId: idOf('Mai') }], authorityId: idOf('Sơn') }));
    await confirm(draft);
    await settle();
    const [first] = await loadWork(db, { tasks: [asId(1)] });
    expect([first?.assignment.personId, first?.task.authorityId]).toEqual([idOf('Mai'), idOf('Sơn')]);
    expect(newsFor('Mai').join()).toContain('Giao mới:');
    expect(newsFor('Nam').join()).toContain('Chuyển cho đồng chí Lê Thị Mai');
  });
});
