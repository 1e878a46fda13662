import { loadHandovers } from '#db/assignments.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { countByPlan } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { loadIndicators } from '#db/indicators.ts';
import { loadObstacleUnits, loadPlans } from '#db/plans.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { groupBy } from '#domain/group-by.ts';
import { asOfDay } from '#domain/office/handover.ts';
import type { Office } from '#domain/office/office.ts';
import { isClosed } from '#domain/office/unit.ts';
import type { Plan } from '#domain/plan.ts';
import { type ReportFigures, reportFigures, type ReportIndicator, type ReportPeriod } from '#domain/reporting/report-figures.ts';
import { accepted, type Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import { issuerFor, type ReportIssuer, rootUnit } from './report-issuer.ts';
import { type ChosenWork, chooseWork, type UnclearChoice, type WorkChoice } from './chosen-work.ts';

export interface LoadedReport {
  readonly figures: ReportFigures;
  /** Null in an office without any unit. */
  readonly issuer: ReportIssuer | null;
}

const issuerOf = (office: Office, { unit, reader }: ChosenWork): ReportIssuer | null => {
  const issuing = unit ?? (reader === null ? rootUnit(office) : office.tree.units.get(reader.unitId));
  return issuing === undefined ? null : issuerFor(office, issuing);
};

// What became one with a part of another unit would only list its closed unit with nothing.
const isJoinedElsewhere = ({ state, unitId }: FollowedWork['assignment'], { tree }: Office): boolean =>
  state.kind === 'dropped' && isClosed(tree, unitId);

const isLead = ({ assignment }: FollowedWork): boolean => assignment.part === 'lead';

// What was dropped counts nowhere: who sees all the rest sees the whole plan.
const STANDING = ['open', 'blocked', 'submitted', 'done'] as const;

const isStanding = ({ assignment }: FollowedWork): boolean => STANDING.some((kind) => kind === assignment.state.kind);

/** The plans whose whole lead work is in sight: a plan's figures speak of the whole plan, and are shown to nobody who sees a part of it. */
const plansInSight = async (tx: Tx, leads: readonly FollowedWork[]): Promise<readonly Plan[]> => {
  const seen = groupBy(leads.filter(isStanding), ({ plan }) => plan?.id);
  const all = await countByPlan(tx, { part: 'lead', states: STANDING });
  return (await loadPlans(tx)).filter(({ id }) => seen.has(id) && seen.get(id)?.length === all.get(id));
};

const indicatorsOf = async (tx: Tx, leads: readonly FollowedWork[]): Promise<readonly ReportIndicator[]> => {
  const found: ReportIndicator[] = [];
  for (const { id, number } of await plansInSight(tx, leads))
    for (const { ordinal, text, comparator, value, unit } of await loadIndicators(tx, id))
      found.push({ plan: number, ordinal, text, comparator, value, unit });
  return found;
};

/** The report of work that was chosen already; what is counted is its lead work. */
export const reportOf = async (
  tx: Tx,
  office: Office,
  { chosen, period, now }: { readonly chosen: ChosenWork; readonly period: ReportPeriod; readonly now: Instant },
): Promise<LoadedReport> => {
  const leads = chosen.works.filter(isLead);
  const handovers = await loadHandovers(
    tx,
    leads.map(({ assignment }) => assignment.id),
  );
  // A period counts under the unit that had the work on its last day, also where that unit was closed since.
  const works = asOfDay(leads, handovers, period.to).filter(({ assignment }) => !isJoinedElsewhere(assignment, office));
  const [indicators, obstaclesTo] = [await indicatorsOf(tx, works), await loadObstacleUnits(tx)];
  const figures = reportFigures({ works, office, indicators, obstaclesTo, period, at: now });
  return { figures, issuer: issuerOf(office, chosen) };
};

/**
 * The figures of a periodic report as of this moment, from one transaction: what the reader sees in chat at the same moment is counted by the
 * same rules from the same rows.
 */
export const loadReport = (
  db: Database,
  { choice, period, now }: { readonly choice: WorkChoice; readonly period: ReportPeriod; readonly now: Instant },
): Promise<Result<LoadedReport, UnclearChoice>> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const chosen = await chooseWork(tx, { office, now }, choice);
    return chosen.ok ? accepted(await reportOf(tx, office, { chosen: chosen.value, period, now })) : chosen;
  });
