import type { Tx } from '#db/database.ts';
import { countByPlan } from '#db/followed-work.ts';
import { loadRunningIndicators, loadValues } from '#db/indicators.ts';
import { loadPlans } from '#db/plans.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { groupBy } from '#domain/group-by.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import type { Plan } from '#domain/plan.ts';
import type { ReportIndicator } from '#domain/reporting/report-figures.ts';
import type { Instant } from '#domain/time/instant.ts';
import { seenIndicators } from './indicators/indicators-in-sight.ts';

// What was dropped counts nowhere: who sees all the rest sees the whole plan.
const STANDING = ['open', 'blocked', 'submitted', 'done'] as const;

const isStanding = ({ assignment }: FollowedWork): boolean => STANDING.some((kind) => kind === assignment.state.kind);

/** The plans whose whole lead work is in sight: a plan's figures speak of the whole plan, and are shown to nobody who sees a part of it. */
const plansInSight = async (tx: Tx, leads: readonly FollowedWork[]): Promise<readonly Plan[]> => {
  const seen = groupBy(leads.filter(isStanding), ({ plan }) => plan?.id);
  const all = await countByPlan(tx, { part: 'lead', states: STANDING });
  return (await loadPlans(tx)).filter(({ id }) => seen.has(id) && seen.get(id)?.length === all.get(id));
};

/** For whose eyes, and as of when; `reader` null: for the office as a whole. */
interface ReadBy {
  readonly office: Office;
  readonly reader: Person | null;
  readonly now: Instant;
}

// Whoever may read the plan's figures need not hear what somebody has reported of them.
const valuesInSight = async (tx: Tx, of: readonly Indicator[], { reader, ...at }: ReadBy): ReturnType<typeof loadValues> => {
  const seen = reader === null ? null : new Set((await seenIndicators({ tx, person: reader, ...at })).map(({ indicator }) => indicator.id));
  return loadValues(
    tx,
    of.map(({ id }) => id).filter((id) => seen?.has(id) !== false),
  );
};

/** The figures that the plans in sight set, each with the last value that was reported, in the order of the documents. */
export const reportIndicators = async (tx: Tx, leads: readonly FollowedWork[], by: ReadBy): Promise<readonly ReportIndicator[]> => {
  const running = groupBy(await loadRunningIndicators(tx), ({ planId }) => planId);
  const found = (await plansInSight(tx, leads)).flatMap((plan) =>
    (running.get(plan.id) ?? []).map((indicator) => ({ plan: plan.number, indicator })),
  );
  const values = await valuesInSight(
    tx,
    found.map(({ indicator }) => indicator),
    by,
  );
  return found.map(({ plan, indicator: { id, ordinal, text, comparator, value, unit } }) => {
    const last = values.get(id)?.[0];
    const reported = last === undefined ? null : { value: last.value, unit: last.unit, on: last.on };
    return { plan, ordinal, text, comparator, value, unit, reported };
  });
};
