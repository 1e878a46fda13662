import { loadHandovers } from '#db/assignments.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { loadObstacleUnits } from '#db/plans.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asOfDay } from '#domain/office/handover.ts';
import type { Office } from '#domain/office/office.ts';
import { isClosed } from '#domain/office/unit.ts';
import { type ReportFigures, reportFigures, type ReportPeriod } from '#domain/reporting/report-figures.ts';
import { accepted, type Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import { issuerFor, type ReportIssuer, rootUnit } from './report-issuer.ts';
import { reportIndicators } from './report-indicators.ts';
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
  const [indicators, obstaclesTo] = [
    await reportIndicators(tx, works, { office, reader: chosen.reader, now }),
    await loadObstacleUnits(tx),
  ];
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
