import type { DraftTask } from '../draft-plan.ts';
import { taskGaps } from '../importing/task-gaps.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { DraftEdit, EditRefusal, RowCells } from './draft-edit.ts';
import type { ReviewedPlan, ReviewRow } from './reviewed-plan.ts';
import { type RowFilling, withCarrier } from './row-filling.ts';

type Revised = Result<ReviewedPlan, EditRefusal>;
type RowEdit<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

const withGaps = (task: DraftTask): DraftTask => ({ ...task, gaps: taskGaps(task) });

/** Puts these rows in the place of `count` rows from `at` on. */
const replaced = (plan: ReviewedPlan, at: number, { count, by }: { readonly count: number; readonly by: readonly ReviewRow[] }): Revised =>
  accepted({ ...plan, rows: [...plan.rows.slice(0, at), ...by, ...plan.rows.slice(at + count)] });

const atRow = (plan: ReviewedPlan, key: number, change: (row: ReviewRow, at: number) => Revised): Revised => {
  const at = plan.rows.findIndex((row) => row.key === key);
  const row = plan.rows[at];
  return row === undefined ? refused({ kind: 'no-such-row' }) : change(row, at);
};

const changed = (plan: ReviewedPlan, key: number, change: Partial<ReviewRow>): Revised =>
  atRow(plan, key, (row, at) => replaced(plan, at, { count: 1, by: [{ ...row, ...change }] }));

const cellsWritten = (task: DraftTask, cells: RowCells): DraftTask => {
  const doubt = cells.deadline.warning;
  // Whatever was doubtful, a person has looked at the row; only what the new words themselves leave in doubt is said again.
  const warnings = doubt === null ? [] : [`Thời hạn "${cells.deadline.text}": ${doubt}.`];
  return withGaps({ ...task, ...cells, warnings });
};

const editRow = (plan: ReviewedPlan, { row: key, cells }: RowEdit<'edit-row'>): Revised => {
  if (cells.title.trim() === '') return refused({ kind: 'empty-title' });
  return atRow(plan, key, (row, at) => {
    const task = cellsWritten(row.task, cells);
    return replaced(plan, at, { count: 1, by: [{ ...row, task, checked: task.warnings.length === 0 }] });
  });
};

const splitRow = (plan: ReviewedPlan, { row: key, titles }: RowEdit<'split-row'>): Revised => {
  const written = titles.map((title) => title.trim()).filter((title) => title !== '');
  const [first, ...others] = written;
  if (first === undefined) return refused({ kind: 'empty-title' });
  return atRow(plan, key, (row, at) => {
    const part = (title: string, partKey: number): ReviewRow => ({ ...row, key: partKey, task: withGaps({ ...row.task, title }) });
    const by = [part(first, key), ...others.map((title, index) => part(title, plan.nextKey + index))];
    // Only the first part goes on with what the whole row was.
    const apart = by.map((each, index): ReviewRow => (index === 0 ? each : { ...each, match: { kind: 'new' } }));
    return replaced({ ...plan, nextKey: plan.nextKey + others.length }, at, { count: 1, by: apart });
  });
};

const joined = (one: string | null, other: string | null, mark: string): string | null =>
  one === null || other === null || one === other ? (one ?? other) : `${one}${mark}${other}`;

const mergedTask = (one: DraftTask, other: DraftTask): DraftTask => ({
  ...withGaps({
    ...one,
    title: `${one.title} ${other.title}`.trim(),
    lead: [...new Set([...one.lead, ...other.lead])],
    coordinating: [...new Set([...one.coordinating, ...other.coordinating])],
    deadline: one.deadline.kind === 'none' ? other.deadline : one.deadline,
    product: joined(one.product, other.product, '; '),
    status: one.status === 'done' && other.status === 'done' ? 'done' : 'open',
  }),
  warnings: [...one.warnings, ...other.warnings],
});

const mergeRows = (plan: ReviewedPlan, key: number): Revised =>
  atRow(plan, key, (row, at) => {
    const next = plan.rows[at + 1];
    if (next === undefined) return refused({ kind: 'no-next-row' });
    const merged = { ...row, task: mergedTask(row.task, next.task), origins: [...row.origins, ...next.origins] };
    return replaced(plan, at, { count: 2, by: [merged] });
  });

const withChoice = ({ units, ...plan }: ReviewedPlan, { name, choice }: RowEdit<'choose-unit'>): ReviewedPlan => {
  const others = [...units].filter(([known]) => known !== name);
  return { ...plan, units: new Map(choice === null ? others : [...others, [name, choice]]) };
};

const answerLate = (plan: ReviewedPlan, { row, choice }: RowEdit<'answer-late'>): Revised =>
  row === null ? accepted({ ...plan, lateChoice: choice }) : changed(plan, row, { lateChoice: choice });

const keepApart = (plan: ReviewedPlan, { planId, apart }: RowEdit<'keep-apart'>): ReviewedPlan => {
  const others = plan.apartFrom.filter((id) => id !== planId);
  return { ...plan, apartFrom: apart ? [...others, planId] : others };
};

const leaveDutyOut = (plan: ReviewedPlan, { duty, out }: RowEdit<'leave-duty-out'>): Revised => {
  if (plan.plan.duties[duty] === undefined) return refused({ kind: 'no-such-duty' });
  const others = plan.dutiesLeftOut.filter((one) => one !== duty);
  return accepted({ ...plan, dutiesLeftOut: out ? [...others, duty] : others });
};

const fill = (plan: ReviewedPlan, key: number, change: (filling: RowFilling) => RowFilling): Revised =>
  atRow(plan, key, (row, at) => replaced(plan, at, { count: 1, by: [{ ...row, filling: change(row.filling) }] }));

const chooseAuthority = (plan: ReviewedPlan, { row, personId }: RowEdit<'choose-authority'>): Revised =>
  row === null ? accepted({ ...plan, authorityId: personId }) : fill(plan, row, (filling) => ({ ...filling, authorityId: personId }));

/** The review after one edit, or why the edit cannot be made; nothing is stored by it. */
export const reviseDraft = (plan: ReviewedPlan, edit: DraftEdit): Revised => {
  switch (edit.kind) {
    case 'edit-row':
      return editRow(plan, edit);
    case 'check-row':
      return changed(plan, edit.row, { checked: true });
    case 'split-row':
      return splitRow(plan, edit);
    case 'merge-with-next':
      return mergeRows(plan, edit.row);
    case 'leave-row-out':
      return atRow(plan, edit.row, (_row, at) => replaced(plan, at, { count: 1, by: [] }));
    case 'edit-head':
      return accepted({ ...plan, plan: { ...plan.plan, document: { ...plan.plan.document, ...edit.cells } } });
    case 'choose-unit':
      return accepted(withChoice(plan, edit));
    case 'choose-controller':
      return accepted({ ...plan, controllerId: edit.personId });
    case 'choose-ladder':
      return accepted({ ...plan, ladder: edit.ladder });
    case 'choose-collector':
      return accepted({ ...plan, collector: edit.unitId });
    case 'answer-late':
      return answerLate(plan, edit);
    case 'match-row':
      return changed(plan, edit.row, { match: edit.match });
    case 'name-carrier':
      return fill(plan, edit.row, (filling) => withCarrier(filling, edit.unitId, edit.personId));
    case 'choose-authority':
      return chooseAuthority(plan, edit);
    case 'choose-answering':
      return fill(plan, edit.row, (filling) => ({ ...filling, answering: edit.unitId }));
    case 'keep-apart':
      return accepted(keepApart(plan, edit));
    case 'leave-duty-out':
      return leaveDutyOut(plan, edit);
  }
};

/** The review after all edits in order. An edit that was accepted once is accepted again; one that is not is passed over. */
export const reviseAll = (plan: ReviewedPlan, edits: readonly DraftEdit[]): ReviewedPlan =>
  edits.reduce((before, edit) => {
    const revised = reviseDraft(before, edit);
    return revised.ok ? revised.value : before;
  }, plan);
