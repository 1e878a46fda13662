import { and, asc, eq, isNull } from 'drizzle-orm';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Tx } from './database.ts';
import { indicators } from './schema/indicators.ts';

/** Adds the figures that a plan sets. */
export const insertIndicators = async (tx: Tx, planId: PlanId, added: readonly DraftIndicator[]): Promise<void> => {
  if (added.length > 0) await tx.insert(indicators).values(added.map((indicator) => ({ ...indicator, planId })));
};

/** The figures that a plan sets now, in the order of the document. */
export const loadIndicators = async (tx: Tx, planId: PlanId): Promise<DraftIndicator[]> => {
  const { ordinal, text, comparator, value, unit, source } = indicators;
  const rows = await tx
    .select({ ordinal, text, comparator, value, unit, source })
    .from(indicators)
    .where(and(eq(indicators.planId, planId), isNull(indicators.endedOn)))
    .orderBy(asc(indicators.id));
  return rows.map((row) => ({ ...row, source: row.source ?? {} }));
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
