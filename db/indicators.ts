import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import type { IndicatorId, PersonId, PlanId } from '#domain/ids.ts';
import type { Indicator, ReportedValue } from '#domain/indicators/indicator.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { indicators, indicatorValues } from './schema/indicators.ts';

/** Adds the figures that a plan sets. */
export const insertIndicators = async (tx: Tx, planId: PlanId, added: readonly DraftIndicator[]): Promise<void> => {
  if (added.length > 0) await tx.insert(indicators).values(added.map((indicator) => ({ ...indicator, planId })));
};

const norm = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The figures of a newer version in the place of those that the plan set before: one with the same words keeps its number and its values,
 * whatever its target is now; one that is gone ends on this day.
 */
export const replaceIndicators = async (
  tx: Tx,
  planId: PlanId,
  { now, on }: { readonly now: readonly DraftIndicator[]; readonly on: Day },
): Promise<void> => {
  const { id, text, ordinal } = indicators;
  const before = await tx
    .select({ id, text, ordinal })
    .from(indicators)
    .where(and(eq(indicators.planId, planId), isNull(indicators.endedOn)))
    .orderBy(asc(id));
  const goingOn = new Set<number>();
  const added: DraftIndicator[] = [];
  for (const one of now) {
    const same = before.find((old) => !goingOn.has(old.id) && norm(old.text) === norm(one.text));
    if (same === undefined) added.push(one);
    else {
      goingOn.add(same.id);
      await tx.update(indicators).set(one).where(eq(id, same.id));
    }
  }
  for (const old of before) if (!goingOn.has(old.id)) await tx.update(indicators).set({ endedOn: on }).where(eq(id, old.id));
  await insertIndicators(tx, planId, added);
};

const INDICATOR_COLUMNS = {
  id: indicators.id,
  planId: indicators.planId,
  ordinal: indicators.ordinal,
  text: indicators.text,
  comparator: indicators.comparator,
  value: indicators.value,
  unit: indicators.unit,
  every: indicators.every,
  reporterId: indicators.reporterId,
  createdBy: indicators.createdBy,
  endedOn: indicators.endedOn,
};

/** Every indicator that still counts, by number. */
export const loadRunningIndicators = (tx: Tx): Promise<Indicator[]> =>
  tx.select(INDICATOR_COLUMNS).from(indicators).where(isNull(indicators.endedOn)).orderBy(asc(indicators.id));

/** Adds an indicator that somebody sets by word. */
export const insertIndicator = async (tx: Tx, added: Omit<Indicator, 'id' | 'endedOn'>): Promise<Indicator> =>
  onlyRow(await tx.insert(indicators).values(added).returning(INDICATOR_COLUMNS));

/** Says who reports an indicator, or how often. */
export const steerIndicator = async (tx: Tx, id: IndicatorId, steered: Partial<Pick<Indicator, 'reporterId' | 'every'>>): Promise<void> => {
  await tx.update(indicators).set(steered).where(eq(indicators.id, id));
};

/** A value as it stands in the data. */
export interface StoredValue extends ReportedValue {
  readonly id: number;
  readonly indicatorId: IndicatorId;
  readonly at: Instant;
}

const VALUE_COLUMNS = {
  id: indicatorValues.id,
  indicatorId: indicatorValues.indicatorId,
  value: indicatorValues.value,
  unit: indicatorValues.unit,
  on: indicatorValues.on,
  by: indicatorValues.byPerson,
  at: indicatorValues.at,
};

/** Writes down a value that somebody has reported. */
export const insertValue = async (tx: Tx, { indicatorId, value, unit, on, by, at }: Omit<StoredValue, 'id'>): Promise<void> => {
  await tx.insert(indicatorValues).values({ indicatorId, value, unit, on, byPerson: by, at });
};

/** The values of these indicators that were not taken back, the newest first. */
export const loadValues = async (tx: Tx, of: readonly IndicatorId[]): Promise<ReadonlyMap<IndicatorId, readonly StoredValue[]>> => {
  const rows = await tx
    .select(VALUE_COLUMNS)
    .from(indicatorValues)
    .where(and(anyOf(indicatorValues.indicatorId, of), isNull(indicatorValues.takenBackAt)))
    .orderBy(desc(indicatorValues.on), desc(indicatorValues.id));
  const values = new Map<IndicatorId, StoredValue[]>(of.map((id) => [id, []]));
  for (const row of rows) values.get(row.indicatorId)?.push(row);
  return values;
};

/** The value that a person has reported last, of one indicator or of any, and has not taken back; null where there is none. */
export const lastValueBy = async (tx: Tx, person: PersonId, of: IndicatorId | null): Promise<StoredValue | null> => {
  const { byPerson, indicatorId, takenBackAt, at, id } = indicatorValues;
  const [last] = await tx
    .select(VALUE_COLUMNS)
    .from(indicatorValues)
    .where(and(eq(byPerson, person), isNull(takenBackAt), of === null ? undefined : eq(indicatorId, of)))
    .orderBy(desc(at), desc(id))
    .limit(1);
  return last ?? null;
};

/** Takes a value back; it stays in the history. */
export const markTakenBack = async (tx: Tx, id: number, at: Instant): Promise<void> => {
  await tx.update(indicatorValues).set({ takenBackAt: at }).where(eq(indicatorValues.id, id));
};
