import { sql, type SQL } from 'drizzle-orm';
import type { Counted } from '#domain/counts.ts';
import type { PlanId, TaskId, UnitId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Tx } from './database.ts';
import { listed, readIds } from './id-list.ts';
import { isLate, type LateOn } from './late-work.ts';
import { countedState } from './lead-figures.ts';

/** The lead work of these units, of one plan or of any. */
export interface OfUnits {
  readonly units: readonly UnitId[];
  readonly plan: PlanId | null;
}

const isOf = ({ units, plan }: OfUnits): SQL => {
  const ofPlan = plan === null ? sql`` : sql`and a.task_id in (select id from tasks where plan_id = ${plan})`;
  return sql`a.part = 'lead' and a.unit_id = any(${listed(units)}::int[]) ${ofPlan}`;
};

/** That work by unit, in groups of what is alike in all that is counted by. */
export const countByUnit = async (
  tx: Tx,
  of: OfUnits,
): Promise<readonly (Counted & { readonly unitId: UnitId; readonly alike: number })[]> => {
  const rows = await tx
    .select({
      ...{ unitId: sql<UnitId>`unit_id`, kind: sql<string>`state_kind`, on: sql<Day | null>`on_day::text` },
      ...{ lastDay: sql<Day | null>`last_day::text`, alike: sql<number>`alike` },
    })
    .from(
      sql`(select unit_id, state_kind, on_day, last_day, count(*)::int as alike from assignments a where ${isOf(of)} group by 1, 2, 3, 4) as groups`,
    );
  return rows.map(({ unitId, kind, on, lastDay, alike }) => ({
    ...{ unitId, alike },
    ...{ assignment: { state: countedState(kind, on) }, task: { deadline: { lastDay } } },
  }));
};

/** The tasks that are late in each of these units, by number; units without are left out. */
export const lateTasksByUnit = async (tx: Tx, of: OfUnits, late: LateOn): Promise<ReadonlyMap<UnitId, readonly TaskId[]>> => {
  const rows = await tx.select({ unitId: sql<UnitId>`unit_id`, tasks: sql<string>`tasks` }).from(
    sql`(select unit_id, string_agg(task_id::text, ',' order by task_id) as tasks from assignments a where ${isOf(of)} and ${isLate(late)}
        group by 1) as late`,
  );
  return new Map(rows.map(({ unitId, tasks }) => [unitId, readIds<TaskId>(tasks)]));
};
