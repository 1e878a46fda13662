import type { Tx } from '#db/database.ts';
import { loadRunningIndicators, loadValues } from '#db/indicators.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { askStep, isToAsk } from '#domain/indicators/ask-days.ts';
import { askedOf } from '#domain/indicators/indicator-sight.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Notice, ShownNotice } from '#domain/notice.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { aimedDay } from '#domain/reminders/ladder.ts';
import { periodAt } from '#domain/duties/report-period.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import { cardsOf } from './indicators-in-sight.ts';

interface ToAsk {
  readonly to: PersonId;
  readonly slot: string;
  readonly until: Day;
  readonly indicators: readonly Indicator[];
}

const grouped = (asked: readonly (Omit<ToAsk, 'indicators'> & { readonly indicator: Indicator })[]): readonly ToAsk[] => {
  const groups = new Map<string, ToAsk>();
  for (const { indicator, ...one } of asked) {
    const key = `${String(one.to)}·${one.slot}`;
    groups.set(key, { ...one, indicators: [...(groups.get(key)?.indicators ?? []), indicator] });
  }
  return [...groups.values()];
};

/** Which reporters are to be asked for which values today: those of a period that nears its end and has none yet. */
const toAsk = async (tx: Tx, now: Instant): Promise<readonly ToAsk[]> => {
  const today = dayOf(now);
  const office = await loadOffice(tx);
  const running = (await loadRunningIndicators(tx)).filter(({ every, reporterId }) => every !== null && reporterId !== null);
  const values = await loadValues(
    tx,
    running.map(({ id }) => id),
  );
  const asked = running.flatMap((indicator) => {
    const step = indicator.every === null ? null : askStep(indicator.every, today, office.calendar);
    const to = askedOf(indicator, { office, today });
    if (step === null || to === null || !isToAsk({ indicator, values: values.get(indicator.id) ?? [] }, step.period)) return [];
    const slot = `${step.period.every}·${step.period.start}·${step.step}`;
    return [{ to: to.id, slot, until: aimedDay(step.period.end, office.calendar), indicator }];
  });
  return grouped(asked);
};

/** Asks whoever reports indicators for the values of a period that nears its end, and once more on its last working day; each step once. */
export const askForValues = async (tx: Tx, now: Instant): Promise<void> => {
  const asked = await toAsk(tx, now);
  if (asked.length === 0) return;
  const office = await loadOffice(tx);
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id, plan]));
  for (const { to, slot, until, indicators } of asked) {
    const recipient = { kind: 'person', id: to } as const;
    const seen = indicators.map((indicator) => ({
      indicator,
      plan: indicator.planId === null ? null : (plans.get(indicator.planId) ?? null),
    }));
    const notice: ShownNotice = { kind: 'indicators-asked', until, indicators: await cardsOf({ tx, office }, seen) };
    await announce(tx, { recipient, key: noticeKey(recipient, 'indicators-asked', slot), notice, mentions: [] }, { now, office });
  }
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
