import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadPlans } from '#db/plans.ts';
import { type Assignment, isRunning, type Part } from '#domain/assignment/assignment.ts';
import type { TaskId, UnitId } from '#domain/ids.ts';
import { asWritten } from '#domain/extension/current-deadline.ts';
import { type EarlierPlan, earlierPlans } from '#domain/importing/earlier-plans.ts';
import { matchRows } from '#domain/importing/match-rows.ts';
import { changeOf, type TaskChange } from '#domain/importing/plan-changes.ts';
import { openRow } from '#domain/importing/open-row.ts';
import type { ReviewedPlan, ReviewRow } from '#domain/reviewing/reviewed-plan.ts';
import { rollUp, type Task } from '#domain/task.ts';
import { titleLikeness, titleWords } from '#language/title-likeness.ts';
import type { MatchedUnits } from '../match-units.ts';

/** A task of an earlier plan, with everybody's share of it. */
export interface EarlierTask {
  readonly task: Task;
  readonly assignments: readonly Assignment[];
}

/** What becomes of a row of the new version. */
export type RowFate =
  | { readonly kind: 'new' }
  /** Goes on with a task; where that one was closed before, it stays closed and nothing changes. */
  | {
      readonly kind: 'goes-on';
      readonly earlier: EarlierTask;
      readonly change: TaskChange;
      readonly isSure: boolean;
      readonly isClosed: boolean;
    };

export interface Comparison {
  /** Every earlier plan that the document seems to amend; those that a person keeps apart too. */
  readonly earlier: readonly EarlierPlan[];
  /** Those that it does amend. */
  readonly amended: readonly EarlierPlan[];
  /** By the row's key; empty where no plan is amended. */
  readonly fates: ReadonlyMap<number, RowFate>;
  /** Tasks that still run and that the new version does not have. */
  readonly gone: readonly EarlierTask[];
  /** All tasks of the amended plans, for a person to choose from. */
  readonly tasks: readonly EarlierTask[];
}

interface Comparing {
  readonly review: ReviewedPlan;
  readonly contentHash: string;
  readonly units: MatchedUnits;
}

const tasksOf = async (tx: Tx, plans: readonly EarlierPlan[]): Promise<readonly EarlierTask[]> => {
  const tasks = new Map<TaskId, { task: Task; assignments: Assignment[] }>();
  for (const { plan } of plans)
    for (const { task, assignment } of (await loadWork(tx, { plan: plan.id })).map(asWritten)) {
      const known = tasks.get(task.id);
      if (known === undefined) tasks.set(task.id, { task, assignments: [assignment] });
      else known.assignments.push(assignment);
    }
  return [...tasks.values()];
};

const isDropped = ({ state }: Assignment): boolean => state.kind === 'dropped';

const unitsBefore = (assignments: readonly Assignment[], part: Part): readonly UnitId[] =>
  assignments.filter((one) => one.part === part && !isDropped(one)).map(({ unitId }) => unitId);

/** The units of a row: ids, and the names of those that do not exist yet. */
const unitsAfter = ({ task }: ReviewRow, units: MatchedUnits, part: Part): readonly (UnitId | string)[] => {
  const missing = task[part].filter((name) => units.unknown.includes(name) && isUnresolved(units, name));
  const opened = openRow(task, { ...units, office: task.lead.length > 0 && missing.length > 0 ? null : units.office });
  return [...opened[part], ...missing];
};

const isUnresolved = ({ resolve }: MatchedUnits, name: string): boolean => {
  const named = resolve(name);
  return named.kind === 'group' && named.members.length === 0;
};

const goesOn = (row: ReviewRow, earlier: EarlierTask, { units, isSure }: { units: MatchedUnits; isSure: boolean }): RowFate => {
  const { task, assignments } = earlier;
  const change = changeOf({
    task,
    row: row.task,
    isRunning: assignments.some((one) => one.part === 'lead' && isRunning(one)),
    before: { lead: unitsBefore(assignments, 'lead'), coordinating: unitsBefore(assignments, 'coordinating') },
    after: { lead: unitsAfter(row, units, 'lead'), coordinating: unitsAfter(row, units, 'coordinating') },
  });
  return { kind: 'goes-on', earlier, change, isSure, isClosed: rollUp(assignments) === 'dropped' };
};

const likenessOf = (rows: readonly ReviewRow[], tasks: readonly EarlierTask[]) => {
  const ofRows = new Map(rows.map(({ key, task }) => [key, titleWords(task.title)]));
  const ofTasks = new Map(tasks.map(({ task }) => [task.id, titleWords(task.title)]));
  return (row: number, task: TaskId): number => titleLikeness(ofRows.get(row) ?? new Set(), ofTasks.get(task) ?? new Set());
};

/** Holds a draft against the plans that it amends: which row goes on with which task, what changes, what is gone. Nothing is stored. */
export const compareVersions = async (tx: Tx, { review, contentHash, units }: Comparing): Promise<Comparison> => {
  const earlier = earlierPlans(await loadPlans(tx), { document: review.plan.document, contentHash });
  const amended = earlier.filter(({ plan, isCertain }) => isCertain || !review.apartFrom.includes(plan.id));
  const tasks = await tasksOf(tx, amended);
  if (amended.length === 0) return { earlier, amended, fates: new Map(), gone: [], tasks };
  const likeness = likenessOf(review.rows, tasks);
  const matching = matchRows({
    rows: review.rows.map(({ key, task, match }) => ({ row: key, ordinal: task.ordinal, match })),
    tasks: tasks.map(({ task: { id, ordinal } }) => ({ id, ordinal })),
    likeness: ({ row }, { id }) => likeness(row, id),
  });
  const byId = new Map(tasks.map((one) => [one.task.id, one]));
  const fates = review.rows.map((row): readonly [number, RowFate] => {
    const found = matching.found.get(row.key);
    const known = found === undefined ? undefined : byId.get(found.taskId);
    return [row.key, known === undefined ? { kind: 'new' } : goesOn(row, known, { units, isSure: found?.isSure === true })];
  });
  const gone = tasks.filter(({ task, assignments }) => matching.gone.includes(task.id) && assignments.some((one) => isRunning(one)));
  return { earlier, amended, fates: new Map(fates), gone, tasks };
};
