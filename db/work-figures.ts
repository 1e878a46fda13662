import { sql, type SQL } from 'drizzle-orm';
import type { Counted, CountedState } from '#domain/counts.ts';
import type { AssignmentId, PersonId, UnitId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Tx } from './database.ts';
import { listed } from './id-list.ts';

/** The lead work that somebody answers for, steers or follows: what is theirs by name, and all of these units. */
export interface LeadScope {
  readonly person: PersonId;
  readonly units: readonly UnitId[];
}

/** Pieces of work that are alike in all that is counted by. */
export interface AlikeWork extends Counted {
  /** Set for late work alone, of which the units are told. */
  readonly unitId: UnitId | null;
  /** The last day that was given first. */
  readonly firstDay: Day | null;
  readonly alike: number;
}

// Each branch goes by an index of its own; one condition for all of them would read the whole table.
const scopeOf = ({ person, units }: LeadScope): SQL => sql`
  select id from assignments where part = 'lead' and unit_id = any(${listed(units)}::int[])
  union select id from assignments where part = 'lead' and person_id = ${person}
  union select a.id from tasks t join assignments a on a.task_id = t.id where a.part = 'lead' and t.authority_id = ${person}
  union select a.id from plans p join tasks t on t.plan_id = p.id join assignments a on a.task_id = t.id
    where a.part = 'lead' and p.controller_id = ${person}`;

/** `withCurrentDeadline`, in SQL. */
const LAST_DAY = sql`case when (a.moved ->> 'insteadOf')::date = t.last_day then (a.moved ->> 'until')::date else t.last_day end`;
const FIRST_DAY = sql`case when t.first_deadline is null then t.last_day else (t.first_deadline ->> 'lastDay')::date end`;

const facts = (scope: LeadScope): SQL => sql`
  select a.id, a.task_id, a.unit_id, a.state_kind, case when a.state_kind in ('done', 'submitted') then (a.state ->> 'on')::date end as on_day,
    ${LAST_DAY} as last_day, ${FIRST_DAY} as first_day
  from (${scopeOf(scope)}) scope join assignments a on a.id = scope.id join tasks t on t.id = a.task_id`;

// What may be late; on which working day lateness begins is for the rule to say.
const mayBeLate = (today: Day): SQL =>
  sql`(state_kind in ('open', 'blocked') and last_day < ${today} or state_kind = 'submitted' and last_day < on_day)`;

const stateOf = (kind: string, on: Day | null): CountedState => {
  if (kind === 'done') return { kind, on };
  if (kind === 'submitted' && on !== null) return { kind, on };
  return { kind: kind === 'dropped' || kind === 'blocked' ? kind : 'open' };
};

/** All of this work in groups of what is alike, and once more, by unit, what may be late of it. */
export const countScope = async (
  tx: Tx,
  scope: LeadScope,
  today: Day,
): Promise<{ readonly all: readonly AlikeWork[]; readonly late: readonly AlikeWork[] }> => {
  const groups = sql`(with facts as materialized (${facts(scope)})
    select null::int as unit_id, state_kind, on_day, last_day, first_day, count(*)::int as alike from facts group by 2, 3, 4, 5
    union all
    select unit_id, state_kind, on_day, last_day, null, count(*)::int from facts where ${mayBeLate(today)} group by 1, 2, 3, 4) as groups`;
  const rows = await tx
    .select({
      ...{ unitId: sql<UnitId | null>`unit_id`, kind: sql<string>`state_kind`, on: sql<Day | null>`on_day::text` },
      ...{ lastDay: sql<Day | null>`last_day::text`, firstDay: sql<Day | null>`first_day::text`, alike: sql<number>`alike` },
    })
    .from(groups);
  const alike = rows.map(({ unitId, kind, on, lastDay, firstDay, alike: count }): AlikeWork => {
    const counted: Counted = { assignment: { state: stateOf(kind, on) }, task: { deadline: { lastDay } } };
    return { ...counted, unitId, firstDay, alike: count };
  });
  return { all: alike.filter(({ unitId }) => unitId === null), late: alike.filter(({ unitId }) => unitId !== null) };
};

/** Whether so many parts of one task may be late among this work. */
export const hasTaskLateIn = async (
  tx: Tx,
  scope: LeadScope,
  { today, parts }: { readonly today: Day; readonly parts: number },
): Promise<boolean> => {
  const shared = sql`(select task_id from (${facts(scope)}) facts where ${mayBeLate(today)} group by 1 having count(*) >= ${parts} limit 1) as shared`;
  return (await tx.select({ id: sql<number>`task_id` }).from(shared)).length > 0;
};

/** Of what may be late of this work in these units, the first to have been due. */
export const findLate = async (
  tx: Tx,
  scope: LeadScope,
  { today, units, most }: { readonly today: Day; readonly units: readonly UnitId[]; readonly most: number },
): Promise<readonly AssignmentId[]> => {
  const late = sql`(select id from (${facts(scope)}) facts where ${mayBeLate(today)} and unit_id = any(${listed(units)}::int[])
    order by last_day, task_id, id limit ${most}) as late`;
  return (await tx.select({ id: sql<AssignmentId>`id` }).from(late)).map(({ id }) => id);
};
