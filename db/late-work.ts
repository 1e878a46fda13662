import { sql, type SQL } from 'drizzle-orm';
import type { AssignmentId, TaskId, UnitId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { previousWorkingDay, type WorkCalendar } from '#domain/time/working-days.ts';
import type { Tx } from './database.ts';
import { listed } from './id-list.ts';
import { amongUnits, type LeadScope, namedOrLent, outside, RUNNING } from './lead-scope.ts';

/** What is late, on which day. */
export interface LateOn {
  readonly today: Day;
  /** What is open and was due on this day or before is late today. */
  readonly dueUntil: Day;
  readonly calendar: WorkCalendar;
}

/** What is late today by this calendar. */
export const lateToday = (today: Day, calendar: WorkCalendar): LateOn => ({
  today,
  dueUntil: previousWorkingDay(today, calendar),
  calendar,
});

/** Of whose work what is late is asked for, and on which day. */
export interface LateIn extends LateOn {
  readonly scope: LeadScope;
}

// What waits for approval is as late as it was when it was handed in: some working day lies between.
const handedInLate = ({ daysOff, workedInstead }: WorkCalendar): SQL => sql`a.last_day < a.on_day and exists (
  select from generate_series(0, a.on_day - a.last_day - 1) later where a.last_day + later = any(${listed([...workedInstead])}::date[])
    or extract(isodow from a.last_day + later) <= 5 and not a.last_day + later = any(${listed([...daysOff])}::date[]))`;

/** `isOverdue`, in SQL. */
export const isLate = ({ today, dueUntil, calendar }: LateOn): SQL =>
  sql`${RUNNING} and a.last_day < ${today} and case when a.state_kind = 'submitted' then ${handedInLate(calendar)} else a.last_day <= ${dueUntil} end`;

interface Where {
  /** In the branches: of these units. */
  readonly inside: readonly UnitId[];
  /** Outside of them: of these units, or of any. */
  readonly outside: readonly UnitId[] | 'any';
  readonly also?: SQL;
}

const COLUMNS = sql`a.id, a.task_id, a.unit_id, a.person_id, a.last_day, a.state_kind, a.on_day`;

const outsideRows = (late: LateIn, { outside: units, also = sql`true` }: Where): readonly SQL[] => {
  if (units !== 'any' && units.length === 0) return [];
  const { scope } = late;
  const { person } = scope;
  const inThem = units === 'any' ? outside(scope) : amongUnits(units);
  const from = (where: SQL): SQL => sql`select ${COLUMNS} from assignments a where ${where} and ${isLate(late)} and ${inThem} and ${also}`;
  const notAuthority = sql`a.authority_id is distinct from ${person}`;
  const notSteered = sql`${notAuthority} and a.controller_id is distinct from ${person}`;
  const lent = namedOrLent(scope, { named: false, onlyRunning: true });
  return [
    from(sql`a.authority_id = ${person}`),
    from(sql`a.controller_id = ${person} and ${notAuthority}`),
    from(sql`a.person_id = ${person} and ${notSteered}`),
    ...(lent === null ? [] : [from(sql`a.id in (${lent}) and a.person_id is distinct from ${person} and ${notSteered}`)]),
  ];
};

/** Each piece of late work of the scope once. */
const lateRows = (late: LateIn, where: Where): SQL => {
  const { inside, also = sql`true` } = where;
  const ofUnits = sql`select ${COLUMNS} from assignments a where a.unit_id = any(${listed(inside)}::int[]) and ${isLate(late)} and ${also}`;
  return sql.join([...(inside.length === 0 ? [] : [ofUnits]), ...outsideRows(late, where)], sql` union all `);
};

const NOTHING = sql`select ${COLUMNS} from assignments a where false`;
const rowsOf = (late: LateIn, where: Where): SQL =>
  where.inside.length === 0 && where.outside.length === 0 ? NOTHING : lateRows(late, where);

const noneOf = (tasks: readonly TaskId[]): SQL =>
  tasks.length === 0 ? sql`true` : sql`not exists (select from unnest(${listed(tasks)}::int[]) as but (id) where but.id = a.task_id)`;

const allOf = (scope: LeadScope): Pick<Where, 'inside' | 'outside'> => ({ inside: scope.units, outside: 'any' });

/** The tasks of which at least so many parts are late, the first unit's part first, with how many parts that are; `inOrder`: all units. */
export const findSharedLate = async (
  tx: Tx,
  late: LateIn,
  { parts, inOrder }: { readonly parts: number; readonly inOrder: readonly UnitId[] },
): Promise<readonly { readonly taskId: TaskId; readonly works: number }[]> => {
  const rows = lateRows(late, { ...allOf(late.scope), also: sql`a.is_shared` });
  const found = sql`(select task_id, works from (
      select distinct on (task_id) task_id, place, last_day, count(*) over (partition by task_id)::int as works
      from (${rows}) rows join unnest(${listed(inOrder)}::int[]) with ordinality as units (id, place) on units.id = rows.unit_id
      order by task_id, place) firsts
    where works >= ${parts} order by place, last_day, task_id) as shared`;
  return tx.select({ taskId: sql<TaskId>`task_id`, works: sql<number>`works` }).from(found);
};

// Whoever has handed in without a name needs none any more.
const UNCARRIED = sql`a.person_id is null and a.state_kind <> 'submitted'`;

/** How much is late of one unit. */
export interface LateOfUnit {
  readonly unitId: UnitId;
  /** All parts, and those of other tasks than the ones that are told apart. */
  readonly parts: number;
  readonly works: number;
  /** Of those, what nobody carries and somebody is to be named for. */
  readonly uncarried: number;
}

/** What is late in these units of the branches, or outside of the branches, by unit; units without are left out. `apart`: tasks told apart. */
export const countLate = (
  tx: Tx,
  late: LateIn,
  { units, apart }: { readonly units: readonly UnitId[] | 'outside'; readonly apart: readonly TaskId[] },
): Promise<LateOfUnit[]> => {
  const rows = rowsOf(late, units === 'outside' ? { inside: [], outside: 'any' } : { inside: units, outside: [] });
  const counted = sql`(select unit_id, count(*)::int as parts, count(*) filter (where is_told)::int as works,
    count(*) filter (where is_told and ${UNCARRIED})::int as uncarried
    from (select a.*, ${noneOf(apart)} as is_told from (${rows}) a) a group by 1) as by_unit`;
  const [parts, works, uncarried] = [sql<number>`parts`, sql<number>`works`, sql<number>`uncarried`];
  return tx.select({ unitId: sql<UnitId>`unit_id`, parts, works, uncarried }).from(counted);
};

/** Late work as it is found. */
export interface FoundLate {
  readonly id: AssignmentId;
  readonly taskId: TaskId;
  readonly unitId: UnitId;
}

const found = { id: sql<AssignmentId>`id`, taskId: sql<TaskId>`task_id`, unitId: sql<UnitId>`unit_id` };

const partedIn = ({ units }: LeadScope, of: readonly UnitId[]): Pick<Where, 'inside' | 'outside'> => {
  const branches = new Set(units);
  return { inside: of.filter((unit) => branches.has(unit)), outside: of.filter((unit) => !branches.has(unit)) };
};

interface WantedOfEach {
  readonly units: readonly UnitId[] | 'all';
  /** Tasks that are told apart. */
  readonly apart: readonly TaskId[];
  readonly most: number;
}

/** Of what is late in each of these units the first so many to have been due; by unit, in that order. */
export const findLate = (tx: Tx, late: LateIn, { units, apart, most }: WantedOfEach): Promise<FoundLate[]> => {
  const where = units === 'all' ? allOf(late.scope) : partedIn(late.scope, units);
  const rows = rowsOf(late, { ...where, also: noneOf(apart) });
  return tx.select(found).from(
    sql`(select id, task_id, unit_id from (select *, row_number() over (partition by unit_id order by last_day, task_id, id) as place
      from (${rows}) rows) placed where place <= ${most} order by unit_id, place) as late`,
  );
};

/** A part of a task that is late: by how much is for the rules to say. */
export interface LatePart extends FoundLate {
  readonly lastDay: Day;
  /** When it was handed in; null where it was not. */
  readonly handedIn: Day | null;
}

/** The parts of these tasks that are late. */
export const findLateParts = (tx: Tx, late: LateIn, tasks: readonly TaskId[]): Promise<LatePart[]> => {
  const rows = lateRows(late, { ...allOf(late.scope), also: sql`a.task_id = any(${listed(tasks)}::int[])` });
  return tx
    .select({
      ...found,
      lastDay: sql<Day>`last_day::text`,
      handedIn: sql<Day | null>`case when state_kind = 'submitted' then on_day::text end`,
    })
    .from(sql`(${rows}) as late`);
};

/** The first task that is late in this unit and for which somebody is to be named there, or null. */
export const findUncarried = async (
  tx: Tx,
  late: LateIn,
  { unit, apart }: { readonly unit: UnitId; readonly apart: readonly TaskId[] },
): Promise<TaskId | null> => {
  const rows = rowsOf(late, { ...partedIn(late.scope, [unit]), also: sql`${UNCARRIED} and ${noneOf(apart)}` });
  const [first] = await tx
    .select({ taskId: sql<TaskId>`task_id` })
    .from(sql`(select task_id from (${rows}) rows order by last_day, task_id limit 1) as first`);
  return first?.taskId ?? null;
};
