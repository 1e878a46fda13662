import { type Database, transact } from '#db/database.ts';
import { lastSlot } from '#db/rounds.ts';
import { countsAgainstDay } from '#domain/reminders/attention.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { planRemindedAgain } from '#domain/reminders/reminded-again.ts';
import { MORNING, nextRoundAt, owedSlot, ROUND_KINDS } from '#domain/reminders/rounds.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { type Day, parseDay } from '#domain/time/day.ts';
import { dayOf, type Instant, instantAt } from '#domain/time/instant.ts';
import { hasEarlyHours, loadPlanningData, planRound, type PlanningData } from './rounds/plan-round.ts';

/** A notice that would be written at this instant. */
export interface ForeseenNotice {
  readonly at: Instant;
  readonly planned: PlannedNotice;
}

const laterOf = (at: Instant, notBefore: Instant = at): Instant => (notBefore > at ? notBefore : at);

// What the daily rounds have said counts as told already; a digest counts by its week alone.
const foreseeAt = (at: Instant, data: PlanningData, lastDigest: Day | null = null): readonly ForeseenNotice[] =>
  ROUND_KINDS.flatMap((kind) => {
    const slot = owedSlot(kind, { now: at, lastSlot: kind === 'digest' ? lastDigest : null }, data.office.calendar);
    // The round of the house says everything that the early one said, where nothing was stored in between.
    if (slot === null || (kind === 'early' && at >= instantAt(dayOf(at), MORNING))) return [];
    return planRound(kind, { slot, today: dayOf(at) }, data).map((planned) => ({ at: laterOf(at, planned.notBefore), planned }));
  });

/** Who would be told what at this instant, from the data as they are; nothing is stored or sent. */
export const planAt = async (
  db: Database,
  at: Instant,
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> => {
  const data = await transact(db, loadPlanningData);
  return { data, foreseen: foreseeAt(at, data) };
};

/** What people put off until this instant; the messages foreseen for the day so far that count against it are counted. */
const putOffUntil = (at: Instant, data: PlanningData, foreseen: readonly ForeseenNotice[]): readonly ForeseenNotice[] => {
  const isCounted = ({ at: when, planned }: ForeseenNotice): boolean => dayOf(when) === dayOf(at) && countsAgainstDay(planned.notice);
  const counted = foreseen.filter(isCounted).map(({ planned }) => planned.recipient.id);
  const spentToday = (person: number): number => counted.filter((id) => id === person).length;
  return planRemindedAgain({ ...data, now: at, spentToday }).map((planned) => ({ at, planned }));
};

const isTold = ({ personId, assignmentId }: Snooze, told: readonly Mention[]): boolean =>
  told.some((one) => one.aspect === 'work' && one.personId === personId && one.assignmentId === assignmentId);

/** When something is to be said next: a round, or the end of a snooze. */
const nextStirAt = (after: Instant, { office, snoozes }: PlanningData): Instant => {
  const round = nextRoundAt(after, office.calendar, hasEarlyHours(office));
  return snoozes.reduce((next, { until }) => (until > after && until < next ? until : next), round);
};

/**
 * Every notice that the rounds will write up to `until`, if nobody answers anything, beginning with what is owed at `from`; nothing is
 * stored or sent.
 */
export const previewRounds = async (
  db: Database,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> => {
  const { loaded, lastDigest } = await transact(db, async (tx) => {
    const last = await lastSlot(tx, 'digest');
    return { loaded: await loadPlanningData(tx), lastDigest: last === null ? null : parseDay(last) };
  });
  const foreseen: ForeseenNotice[] = [];
  const seen = new Set<string>();
  let data = loaded;
  for (let at = from; at < until; at = nextStirAt(at, data)) {
    const fresh = [...foreseeAt(at, data, lastDigest), ...putOffUntil(at, data, foreseen)].filter(({ planned }) => !seen.has(planned.key));
    for (const { planned } of fresh) seen.add(planned.key);
    foreseen.push(...fresh);
    const told = fresh.flatMap(({ planned }) => planned.mentions);
    const folded = new Set(fresh.flatMap(({ planned }) => foldedIn(planned.notice)));
    data = {
      ...data,
      mentions: [...data.mentions, ...told],
      snoozes: data.snoozes.filter((snooze) => !isTold(snooze, told)),
      held: data.held.filter(({ id }) => !folded.has(id)),
    };
  }
  return { data: loaded, foreseen: foreseen.sort((a, b) => a.at - b.at) };
};
