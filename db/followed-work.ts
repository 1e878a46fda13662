import { and, asc, between, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AssignmentState, Part } from '#domain/assignment/assignment.ts';
import { withCurrentDeadline } from '#domain/extension/current-deadline.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, PersonId, PlanId, TaskId, UnitId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { anyOf } from './any-of.ts';
import { ASSIGNMENT_COLUMNS } from './assignments.ts';
import type { Tx } from './database.ts';
import { idsIn, readIds } from './id-list.ts';
import { columnGroup, plainRows } from './plain-rows.ts';
import { plans } from './schema/plans.ts';
import { assignments, tasks } from './schema/work.ts';
import { TASK_COLUMNS } from './tasks.ts';

/** Which work is wanted: all of the given keys hold at once; an empty list matches nothing. */
export interface WorkFilter {
  readonly assignments?: readonly AssignmentId[];
  readonly tasks?: readonly TaskId[];
  /** Who carries it. */
  readonly person?: PersonId;
  readonly units?: readonly UnitId[];
  readonly plan?: PlanId;
  readonly plans?: readonly PlanId[];
  readonly authority?: PersonId;
  /** Who follows its plan. */
  readonly controller?: PersonId;
  readonly states?: readonly AssignmentState['kind'][];
  readonly part?: Part;
  /** Who is named to clear its obstacle away: these people, or these units. */
  readonly resolverPeople?: readonly PersonId[];
  readonly resolverUnits?: readonly UnitId[];
  /** Of which assignments its task is a part. */
  readonly partsOf?: readonly AssignmentId[];
  /** Within which its last day lies, as it is written or as it was moved, both included. */
  readonly lastDay?: { readonly from: Day; readonly to: Day };
}

type Conditions = { readonly [Key in keyof Required<WorkFilter>]: (wanted: NonNullable<WorkFilter[Key]>) => SQL };

const CONDITIONS: Conditions = {
  assignments: (ids) => anyOf(assignments.id, ids),
  tasks: (ids) => anyOf(assignments.taskId, ids),
  person: (id) => eq(assignments.personId, id),
  units: (ids) => anyOf(assignments.unitId, ids),
  plan: (id) => eq(tasks.planId, id),
  plans: (ids) => anyOf(tasks.planId, ids),
  authority: (id) => eq(tasks.authorityId, id),
  controller: (id) => eq(plans.controllerId, id),
  states: (kinds) => inArray(assignments.stateKind, kinds),
  part: (part) => eq(assignments.part, part),
  resolverPeople: (ids) => anyOf(assignments.resolverPerson, ids),
  resolverUnits: (ids) => anyOf(assignments.resolverUnit, ids),
  partsOf: (ids) => anyOf(tasks.parentId, ids),
  lastDay: ({ from, to }) =>
    sql`(${between(tasks.lastDay, from, to)} or (${assignments.moved} ->> 'until')::date between ${from} and ${to})`,
};

const condition = <Key extends keyof WorkFilter>(key: Key, wanted: WorkFilter[Key]): SQL | undefined =>
  wanted === undefined ? undefined : CONDITIONS[key](wanted);

const conditions = (filter: WorkFilter): SQL | undefined =>
  and(...(Object.keys(CONDITIONS) as (keyof WorkFilter)[]).map((key) => condition(key, filter[key]))); // -- the record has exactly these keys

const PLAN_COLUMNS = {
  id: plans.id,
  number: plans.number,
  controllerId: plans.controllerId,
  importedOn: plans.importedOn,
  ladder: plans.ladder,
  evidenceRequired: plans.evidenceRequired,
  obstaclesUnitId: plans.obstaclesUnitId,
};

const OF_ASSIGNMENT = columnGroup('assignment', ASSIGNMENT_COLUMNS);
const OF_TASK = columnGroup('task', { ...TASK_COLUMNS, firstDeadline: tasks.firstDeadline });
const OF_PLAN = columnGroup('plan', PLAN_COLUMNS);

/** Assignments with their task, its deadline as it counts now, and their plan; by task and then by assignment. */
export const loadWork = async (tx: Tx, filter: WorkFilter): Promise<FollowedWork[]> => {
  const rows = await plainRows(
    tx,
    sql`select ${OF_ASSIGNMENT.selected}, ${OF_TASK.selected}, ${OF_PLAN.selected}
      from ${assignments} join ${tasks} on ${tasks.id} = ${assignments.taskId} left join ${plans} on ${plans.id} = ${tasks.planId}
      where ${conditions(filter) ?? sql`true`} order by ${assignments.taskId}, ${assignments.id}`,
  );
  return rows.map((row) => {
    const { firstDeadline, ...task } = OF_TASK.read(row);
    const plan = row['plan_id'] === null ? null : OF_PLAN.read(row);
    return withCurrentDeadline({ assignment: OF_ASSIGNMENT.read(row), task, plan }, firstDeadline);
  });
};

/** The keys of that work, in order: for more than should be loaded at once. */
export const findWork = async (tx: Tx, filter: WorkFilter): Promise<readonly AssignmentId[]> => {
  const [row] = await tx
    .select({ found: idsIn(assignments.id) })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .leftJoin(plans, eq(plans.id, tasks.planId))
    .where(conditions(filter));
  return readIds(row?.found);
};

/** How many pieces of that work each plan has. */
export const countByPlan = async (tx: Tx, filter: WorkFilter): Promise<ReadonlyMap<PlanId, number>> => {
  const { planId } = tasks;
  const rows = await tx
    .select({ planId, works: count() })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .leftJoin(plans, eq(plans.id, planId))
    .where(conditions(filter))
    .groupBy(planId);
  return new Map(rows.flatMap((row) => (row.planId === null ? [] : [[row.planId, row.works]])));
};

/** One share of a task: the unit, and who carries it there. */
export interface Sharer {
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
}

/** Who shares each of these tasks; every task asked for is in the answer. */
export const loadSharers = async (tx: Tx, of: readonly TaskId[]): Promise<Map<TaskId, Sharer[]>> => {
  const { taskId, unitId, personId } = assignments;
  const rows = await tx.select({ taskId, unitId, personId }).from(assignments).where(anyOf(taskId, of)).orderBy(asc(assignments.id));
  const sharers = new Map<TaskId, Sharer[]>(of.map((id) => [id, []]));
  for (const row of rows) sharers.get(row.taskId)?.push({ unitId: row.unitId, personId: row.personId });
  return sharers;
};
