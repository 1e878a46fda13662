import { loadRunningIndicators, loadValues, type StoredValue } from '#db/indicators.ts';
import { loadPlans } from '#db/plans.ts';
import { distanceOf } from '#domain/indicators/distance.ts';
import { type IndicatorRelation, indicatorRelations } from '#domain/indicators/indicator-sight.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import type { Plan } from '#domain/plan.ts';
import { mayDoOfIndicator } from '#domain/permissions.ts';
import type { IndicatorCard } from '#domain/regular/regular-notice.ts';
import type { Office } from '#domain/office/office.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Acting } from '../conversation/speaker.ts';

/** An indicator that somebody may see, with the reasons why. */
export interface SeenIndicator {
  readonly indicator: Indicator;
  readonly relations: readonly IndicatorRelation[];
  readonly plan: Plan | null;
}

/** The running indicators that a person may see; whatever is loaded of indicators for a person passes through here. */
export const seenIndicators = async ({ tx, now, office, person }: Acting): Promise<readonly SeenIndicator[]> => {
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id, plan]));
  const seen = (await loadRunningIndicators(tx)).map((indicator): SeenIndicator => {
    const plan = indicator.planId === null ? null : (plans.get(indicator.planId) ?? null);
    const around = { office, today: dayOf(now), controllerId: plan?.controllerId ?? null };
    return { indicator, relations: indicatorRelations(person, indicator, around), plan };
  });
  return seen.filter(({ relations }) => mayDoOfIndicator(relations, 'see-indicator'));
};

/** The one indicator of this number, where the person may see it; else null. */
export const seenIndicator = async (acting: Acting, number: number): Promise<SeenIndicator | null> =>
  (await seenIndicators(acting)).find(({ indicator }) => indicator.id === number) ?? null;

interface Shown {
  readonly office: Office;
  /** How many of the newest values are shown. */
  readonly most: number;
  readonly plan: string | null;
}

/** An indicator as a message shows it, from its values, the newest first. */
const cardOf = (indicator: Indicator, values: readonly StoredValue[], { office, most, plan }: Shown): IndicatorCard => {
  const { id, text, comparator, value, unit, reporterId, every } = indicator;
  const nameOf = (person: Indicator['reporterId']): string | null => (person === null ? null : (office.people.get(person)?.name ?? null));
  return {
    ...{ number: id, text, comparator, target: value, unit, plan, every },
    reporter: nameOf(reporterId),
    values: values.slice(0, most).map((one) => ({ value: one.value, unit: one.unit, on: one.on, by: nameOf(one.by) ?? '' })),
    of: values.length,
    distance: distanceOf(indicator, values[0] ?? null),
  };
};

/** These indicators as messages show them. */
export const cardsOf = async (
  { tx, office }: Pick<Acting, 'tx' | 'office'>,
  seen: readonly Omit<SeenIndicator, 'relations'>[],
  most = 1,
): Promise<readonly IndicatorCard[]> => {
  const values = await loadValues(
    tx,
    seen.map(({ indicator }) => indicator.id),
  );
  return seen.map(({ indicator, plan }) => cardOf(indicator, values.get(indicator.id) ?? [], { office, most, plan: plan?.number ?? null }));
};
