import { sql, type SQL } from 'drizzle-orm';
import type { Counted, CountedState } from '#domain/counts.ts';
import type { Day } from '#domain/time/day.ts';
import type { Tx } from './database.ts';
import { listed } from './id-list.ts';
import { type LeadScope, namedOrLent, outside } from './lead-scope.ts';

/** Pieces of work that are alike in all that is counted by. */
export interface AlikeWork extends Counted {
  /** The last day that was given first. */
  readonly firstDay: Day | null;
  readonly alike: number;
}

const rows = (where: SQL): SQL => sql`select a.state_kind, a.on_day, a.last_day, a.first_day, 1 as works from assignments a where ${where}`;
const kept = (where: SQL): SQL => sql`select state_kind, on_day, last_day, first_day, works from lead_counts where ${where}`;

const NOT_STEERED = (person: number): SQL => sql`a.authority_id is distinct from ${person} and a.controller_id is distinct from ${person}`;

// What a person is named in goes by the figures that are kept of it; they know inside and outside of the person's own branch, and no other.
const ownFigures = (scope: LeadScope): readonly SQL[] => {
  const { person, tops } = scope;
  if (tops.length > 0 && !scope.isOwnBranch) return [];
  return [
    kept(sql`of_person = ${person} and ${tops.length === 0 ? sql`true` : sql`not is_within`}`),
    rows(sql`a.part = 'lead' and a.person_id = ${person} and ${NOT_STEERED(person)} and ${outside(scope)}`),
  ];
};

const branchFigures = ({ tops }: LeadScope): readonly SQL[] =>
  tops.length === 0
    ? []
    : [kept(sql`below_unit = any(${listed(tops)}::int[])`), rows(sql`a.part = 'lead' and a.unit_id = any(${listed(tops)}::int[])`)];

const otherFigures = (scope: LeadScope, named: boolean): readonly SQL[] => {
  const ids = namedOrLent(scope, { named, onlyRunning: false });
  if (ids === null) return [];
  const { person } = scope;
  const counted = named ? sql`true` : sql`a.person_id is distinct from ${person} and ${NOT_STEERED(person)}`;
  return [rows(sql`a.id in (${ids}) and ${counted} and ${outside(scope)}`)];
};

/** The state as far as it is counted by. */
export const countedState = (kind: string, on: Day | null): CountedState => {
  if (kind === 'done') return { kind, on };
  if (kind === 'submitted' && on !== null) return { kind, on };
  return { kind: kind === 'dropped' || kind === 'blocked' ? kind : 'open' };
};

/** All of this work in groups of what is alike. Of the branches the kept figures are read, and not the work: it may be all that there is. */
export const countLeads = async (tx: Tx, scope: LeadScope): Promise<readonly AlikeWork[]> => {
  const own = ownFigures(scope);
  const parts = [...own, ...branchFigures(scope), ...otherFigures(scope, own.length === 0)];
  const groups = sql`(select state_kind, on_day, last_day, first_day, sum(works)::int as alike from (${sql.join(parts, sql` union all `)}) parts
    group by 1, 2, 3, 4 having sum(works) <> 0) as groups`;
  const found = await tx
    .select({
      ...{ kind: sql<string>`state_kind`, on: sql<Day | null>`on_day::text` },
      ...{ lastDay: sql<Day | null>`last_day::text`, firstDay: sql<Day | null>`first_day::text`, alike: sql<number>`alike` },
    })
    .from(groups);
  return found.map(({ kind, on, lastDay, firstDay, alike }) => ({
    ...{ assignment: { state: countedState(kind, on) }, task: { deadline: { lastDay } } },
    ...{ firstDay, alike },
  }));
};

/** From here to the end of the transaction no query is parted among processes: what is asked here takes less time than they take to start. */
export const answerAtOnce = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set local max_parallel_workers_per_gather = 0`);
};
