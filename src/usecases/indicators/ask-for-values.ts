import type { Tx } from '#db/database.ts';
import { loadRunningIndicators, loadValues } from '#db/indicators.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { askStep, type FollowedIndicator, isToAsk } from '#domain/indicators/ask-days.ts';
import { askedOf } from '#domain/indicators/indicator-sight.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { Plan } from '#domain/plan.ts';
import type { IndicatorCard } from '#domain/regular/regular-notice.ts';
import { noticeKey, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { aimedDay } from '#domain/reminders/ladder.ts';
import { periodAt } from '#domain/duties/report-period.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { announceAll } from '../enqueue-notice.ts';
import { cardsOf } from './indicators-in-sight.ts';

/** A running indicator with what was reported of it, and how messages show it. */
export interface IndicatorAtHand extends FollowedIndicator {
  readonly card: IndicatorCard;
}

/** The indicators whose values somebody is asked for. */
export const indicatorsAtHand = async (tx: Tx, office: Office): Promise<readonly IndicatorAtHand[]> => {
  const running = (await loadRunningIndicators(tx)).filter(({ every, reporterId }) => every !== null && reporterId !== null);
  if (running.length === 0) return [];
  const values = await loadValues(
    tx,
    running.map(({ id }) => id),
  );
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id, plan]));
  const planOf = ({ planId }: Indicator): Plan | null => (planId === null ? null : (plans.get(planId) ?? null));
  const cards = await cardsOf(
    { tx, office },
    running.map((indicator) => ({ indicator, plan: planOf(indicator) })),
  );
  return cards.flatMap((card, at) => {
    const indicator = running[at];
    return indicator === undefined ? [] : [{ indicator, values: values.get(indicator.id) ?? [], card }];
  });
};

interface ToAsk {
  readonly to: PersonId;
  readonly slot: string;
  readonly until: Day;
  readonly indicators: readonly IndicatorCard[];
}

const grouped = (asked: readonly (Omit<ToAsk, 'indicators'> & { readonly card: IndicatorCard })[]): readonly ToAsk[] => {
  const groups = new Map<string, ToAsk>();
  for (const { card, ...one } of asked) {
    const key = `${String(one.to)}·${one.slot}`;
    groups.set(key, { ...one, indicators: [...(groups.get(key)?.indicators ?? []), card] });
  }
  return [...groups.values()];
};

/** The questions to whoever reports, for the values of a period that nears its end and has none yet; each step has a key of its own. */
export const plannedQuestions = (
  followed: readonly IndicatorAtHand[],
  { office, today }: { readonly office: Office; readonly today: Day },
): readonly PlannedNotice[] => {
  const asked = followed.flatMap(({ indicator, values, card }) => {
    const step = indicator.every === null ? null : askStep(indicator.every, today, office.calendar);
    const to = askedOf(indicator, { office, today });
    if (step === null || to === null || !isToAsk({ indicator, values }, step.period)) return [];
    const slot = `${step.period.every}·${step.period.start}·${step.step}`;
    return [{ to: to.id, slot, until: aimedDay(step.period.end, office.calendar), card }];
  });
  return grouped(asked).map(({ to, slot, until, indicators }) => {
    const recipient = { kind: 'person', id: to } as const;
    const notice: Notice = { kind: 'indicators-asked', until, indicators };
    return { recipient, key: noticeKey(recipient, 'indicators-asked', slot), notice, mentions: [] };
  });
};

/** Asks whoever reports indicators for the values of a period that nears its end, and once more on its last working day; each step once. */
export const askForValues = async (tx: Tx, now: Instant): Promise<void> => {
  const office = await loadOffice(tx);
  const planned = plannedQuestions(await indicatorsAtHand(tx, office), { office, today: dayOf(now) });
  await announceAll(tx, planned, { now, office });
};

type Asked = Extract<Notice, { kind: 'indicators-asked' }>;

/** The question as it should read now: without what was reported since, or is somebody else's; null where nothing is left of it. */
export const askedStill = async (
  tx: Tx,
  { notice, reader, now }: { readonly notice: Asked; readonly reader: PersonId; readonly now: Instant },
): Promise<Asked | null> => {
  const office = await loadOffice(tx);
  const today = dayOf(now);
  const running = await loadRunningIndicators(tx);
  const values = await loadValues(
    tx,
    running.map(({ id }) => id),
  );
  const isOpen = (indicator: Indicator): boolean =>
    indicator.every !== null &&
    askedOf(indicator, { office, today })?.id === reader &&
    isToAsk({ indicator, values: values.get(indicator.id) ?? [] }, periodAt(indicator.every, notice.until));
  const open = new Set(running.filter(isOpen).map(({ id }) => id));
  const indicators = notice.indicators.filter(({ number }) => open.has(number));
  return indicators.length === 0 ? null : { ...notice, indicators };
};
