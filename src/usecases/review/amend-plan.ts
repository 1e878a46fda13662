import { insertAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { replaceDuties } from '#db/duties.ts';
import { replaceIndicators } from '#db/indicators.ts';
import { insertPlan, updatePlan } from '#db/plans.ts';
import { changeTask } from '#db/tasks.ts';
import { type Assignment, type AssignmentEvent, isRunning, type Part } from '#domain/assignment/assignment.ts';
import { isPeriodic } from '#domain/draft-plan.ts';
import type { PlanId, UnitId } from '#domain/ids.ts';
import { isLateRow } from '#domain/importing/late-rows.ts';
import { changesAnything } from '#domain/importing/plan-changes.ts';
import { openRow } from '#domain/importing/open-row.ts';
import type { Office } from '#domain/office/office.ts';
import { dayOf } from '#domain/time/instant.ts';
import { type Confirmation, type ConfirmedPlan, planRow } from '../confirm-plan.ts';
import { openDutyPeriods } from '../duties/open-duty-periods.ts';
import type { MatchedUnits } from '../match-units.ts';
import { nameCollector } from '../obstacle/name-collector.ts';
import { storeRow } from '../store-row.ts';
import type { ReviewRow } from '#domain/reviewing/reviewed-plan.ts';
import { fillGoingOn } from './fill-going-on.ts';
import { type By, happen } from './happen.ts';
import type { Comparison, EarlierTask, RowFate } from './compare-versions.ts';

/** What storing a newer version needs besides the transaction. */
export interface Amendment {
  readonly confirmation: Confirmation;
  readonly rows: readonly ReviewRow[];
  readonly comparison: Comparison;
  readonly units: MatchedUnits;
  readonly office: Office;
}

/** What came of a newer version, by the number of tasks. */
export interface AmendedPlan extends ConfirmedPlan {
  readonly changed: number;
  readonly dropped: number;
}

const closing =
  (reason: string, { now }: By) =>
  (one: Assignment): readonly AssignmentEvent[] =>
    isRunning(one) ? [{ kind: 'dropped', reason, on: dayOf(now) }] : [];

const closeAll = async (tx: Tx, assignments: readonly Assignment[], { reason, ...by }: By & { readonly reason: string }): Promise<void> => {
  for (const one of assignments) await happen(tx, one, { ...by, events: closing(reason, by) });
};

const PART_WORDS: Record<Part, string> = { lead: 'chủ trì', coordinating: 'phối hợp' };

interface Sharing extends By {
  readonly part: Part;
  readonly units: readonly UnitId[];
  readonly name: string;
}

const giveTo = async (tx: Tx, unitId: UnitId, { earlier, part, by, now }: Sharing & { earlier: EarlierTask }): Promise<void> => {
  const { task, assignments } = earlier;
  const own = assignments.find((one) => one.unitId === unitId && one.part === part);
  // Whoever has had the unit's other part goes on.
  const personId = assignments.find((one) => one.unitId === unitId)?.personId ?? null;
  const assigned: AssignmentEvent = { kind: 'assigned', personId, followedFrom: dayOf(now) };
  if (own === undefined) await insertAssignment(tx, { taskId: task.id, unitId, part, events: [assigned], by, at: now });
  else await happen(tx, own, { by, now, events: (one) => (one.state.kind === 'dropped' ? [assigned] : []) });
};

const shareAnew = async (tx: Tx, earlier: EarlierTask, sharing: Sharing): Promise<void> => {
  const { part, units, name } = sharing;
  const leaving = earlier.assignments.filter((one) => one.part === part && !units.includes(one.unitId));
  await closeAll(tx, leaving, { ...sharing, reason: `không còn ${PART_WORDS[part]} theo ${name}` });
  for (const unitId of units) await giveTo(tx, unitId, { ...sharing, earlier });
};

interface GoingOn {
  readonly planId: PlanId;
  readonly name: string;
}

const goOn = async (
  tx: Tx,
  { row, fate }: { readonly row: ReviewRow; readonly fate: Extract<RowFate, { kind: 'goes-on' }> },
  { confirmation, units, planId, name }: Amendment & GoingOn,
): Promise<void> => {
  const { by, now } = confirmation;
  const { earlier, change } = fate;
  const { ordinal, group, title, product, deadline, source } = row.task;
  const after = { planId, ordinal, group, title, product, deadline: change.deadline ? deadline : earlier.task.deadline };
  await changeTask(tx, { before: earlier.task, after, source, by, at: now });
  const opened = openRow(row.task, units);
  for (const part of ['lead', 'coordinating'] as const)
    if (change[part]) await shareAnew(tx, earlier, { part, units: opened[part], name, by, now });
  await fillGoingOn(tx, { task: earlier.task, row: row.task, confirmation });
  if (!change.done) return;
  const leads = earlier.assignments.filter((one) => one.part === 'lead' && opened.lead.includes(one.unitId));
  for (const one of leads) await happen(tx, one, { by, now, events: (to) => (isRunning(to) ? [{ kind: 'imported-done' }] : []) });
};

// The newer version of a plan is that plan; one that replaces others is a plan of its own, to which their tasks move.
const placePlan = async (tx: Tx, { confirmation, comparison }: Amendment): Promise<PlanId> => {
  const row = planRow(confirmation);
  const same = comparison.amended.find(({ kind }) => kind === 'version');
  if (same === undefined) return (await insertPlan(tx, row)).id;
  // It was imported when it first came in; and whoever follows it goes on unless somebody else was named.
  const { importedOn, controllerId } = same.plan;
  await updatePlan(tx, same.plan.id, { ...row, importedOn, controllerId: row.controllerId ?? controllerId });
  return same.plan.id;
};

const storeRows = async (tx: Tx, amendment: Amendment & GoingOn): Promise<Pick<AmendedPlan, 'assignments' | 'lateRows' | 'changed'>> => {
  const { confirmation, rows, comparison, units, office, planId } = amendment;
  const count = { assignments: 0, lateRows: 0, changed: 0 };
  for (const row of rows) {
    const fate = comparison.fates.get(row.key) ?? { kind: 'new' };
    if (fate.kind === 'new') {
      const late = isLateRow(row.task, dayOf(confirmation.now), office.calendar);
      count.lateRows += Number(late);
      count.assignments += await storeRow(tx, row.task, { ...confirmation, planId, units, late });
    } else if (!fate.isClosed) {
      count.changed += Number(changesAnything(fate.change));
      await goOn(tx, { row, fate }, amendment);
    }
  }
  return count;
};

/**
 * Stores a newer version of plans that the office has: tasks that go on keep number, answers and history, and the first deadline where it
 * moves; new rows become tasks; what is gone is closed with the reason and never deleted.
 */
export const amendPlan = async (tx: Tx, amendment: Amendment): Promise<AmendedPlan> => {
  const { confirmation, rows, comparison, units } = amendment;
  const { draft } = confirmation;
  const planId = await placePlan(tx, amendment);
  const on = dayOf(confirmation.now);
  await replaceDuties(tx, planId, { now: draft.duties.filter(isPeriodic), on });
  await replaceIndicators(tx, planId, { now: draft.indicators, on });
  await openDutyPeriods(tx, confirmation.now);
  const before = comparison.amended.map(({ plan }) => plan.obstaclesUnitId ?? null).find((unit) => unit !== null);
  await nameCollector(tx, planId, { named: draft.obstaclesTo, chosen: confirmation.collector, before, office: amendment.office });
  const name = draft.document.number === null ? 'kế hoạch sửa đổi' : `kế hoạch ${draft.document.number}`;
  const count = await storeRows(tx, { ...amendment, planId, name });
  for (const { assignments } of comparison.gone) await closeAll(tx, assignments, { ...confirmation, reason: `không còn trong ${name}` });
  return { planId, tasks: rows.length, createdUnits: units.created, dropped: comparison.gone.length, ...count };
};
