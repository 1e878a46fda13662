import { type Database, transact } from '#db/database.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { nextRoundAt, owedSlot, ROUND_KINDS } from '#domain/reminders/rounds.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { loadPlanningData, planRound, type PlanningData } from './run-rounds.ts';

/** A notice that would be written at this instant. */
export interface ForeseenNotice {
  readonly at: Instant;
  readonly planned: PlannedNotice;
}

const foreseeAt = (at: Instant, data: PlanningData): readonly ForeseenNotice[] =>
  ROUND_KINDS.flatMap((kind) => {
    const slot = owedSlot(kind, { now: at, lastSlot: null }, data.office.calendar);
    return slot === null ? [] : planRound(kind, { slot, today: dayOf(at) }, data).map((planned) => ({ at, planned }));
  });

/** Who would be told what at this instant, from the data as they are; nothing is stored or sent. */
export const planAt = async (
  db: Database,
  at: Instant,
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> => {
  const data = await transact(db, loadPlanningData);
  return { data, foreseen: foreseeAt(at, data) };
};

/**
 * Every notice that the rounds will write up to `until`, if nobody answers anything, beginning with what is owed at `from`; nothing is
 * stored or sent.
 */
export const previewRounds = async (
  db: Database,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> => {
  const loaded = await transact(db, loadPlanningData);
  const foreseen: ForeseenNotice[] = [];
  const seen = new Set<string>();
  let data = loaded;
  for (let at = from; at < until; at = nextRoundAt(at, data.office.calendar)) {
    const fresh = foreseeAt(at, data).filter(({ planned }) => !seen.has(planned.key));
    for (const { planned } of fresh) seen.add(planned.key);
    foreseen.push(...fresh);
    data = { ...data, mentions: [...data.mentions, ...fresh.flatMap(({ planned }) => planned.mentions)] };
  }
  return { data: loaded, foreseen };
};
