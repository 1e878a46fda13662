import { type Database, transact, type Tx } from '#db/database.ts';
import { usedKeys } from '#db/outbox-view.ts';
import { lastSlot } from '#db/rounds.ts';
import { countsAgainstDay } from '#domain/reminders/attention.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { planRemindedAgain } from '#domain/reminders/reminded-again.ts';
import { MORNING, nextRoundAt, nextSpeakingTime, owedSlot, ROUND_KINDS, type RoundKind } from '#domain/reminders/rounds.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { addDays, type Day, parseDay } from '#domain/time/day.ts';
import { dayOf, type Instant, instant, instantAt } from '#domain/time/instant.ts';
import { foreseeRegular, loadRegularAhead, type RegularAhead } from './regular/regular-ahead.ts';
import { hasEarlyHours, loadPlanningData, planRound, type PlanningData } from './rounds/plan-round.ts';
import { MIDNIGHT } from './run-snoozes.ts';

/** A notice that would be written at this instant. */
export interface ForeseenNotice {
  readonly at: Instant;
  readonly planned: PlannedNotice;
}

const laterOf = (at: Instant, notBefore: Instant = at): Instant => (notBefore > at ? notBefore : at);

type LastSlots = Readonly<Record<RoundKind, Day | null>>;

const NONE_RUN: LastSlots = { early: null, morning: null, overdue: null, digest: null };

const loadLastSlots = async (tx: Tx): Promise<LastSlots> => {
  const slots = { ...NONE_RUN };
  for (const kind of ROUND_KINDS) slots[kind] = parseDay((await lastSlot(tx, kind)) ?? '');
  return slots;
};

// What the foreseen rounds have said counts as told already; what has really run does not run again.
const foreseeAt = (at: Instant, data: PlanningData, last: LastSlots = NONE_RUN): readonly ForeseenNotice[] =>
  ROUND_KINDS.flatMap((kind) => {
    const slot = owedSlot(kind, { now: at, lastSlot: last[kind] }, data.office.calendar);
    // The round of the house says everything that the early one said, where nothing was stored in between.
    if (slot === null || (kind === 'early' && at >= instantAt(dayOf(at), MORNING))) return [];
    return planRound(kind, { slot, today: dayOf(at) }, data).map((planned) => ({ at: laterOf(at, planned.notBefore), planned }));
  });

/** What a look ahead goes on from. */
interface Standing {
  readonly data: PlanningData;
  readonly ahead: RegularAhead;
  /** The last day whose round of what is owed regularly has run; null before the first. */
  readonly regularOn: Day | null;
}

const loadStanding = async (tx: Tx, now: Instant): Promise<Standing> => {
  const data = await loadPlanningData(tx);
  const regularOn = await lastSlot(tx, 'regular');
  return {
    data,
    ahead: await loadRegularAhead(tx, { office: data.office, now }),
    regularOn: regularOn === null ? null : parseDay(regularOn),
  };
};

/** As the day's round of what is owed regularly, once a day and before all others, leaves it; with what it asks. */
const afterRegular = (standing: Standing, at: Instant): { readonly standing: Standing; readonly foreseen: readonly ForeseenNotice[] } => {
  const { data, ahead, regularOn } = standing;
  const today = dayOf(at);
  if (regularOn !== null && regularOn >= today) return { standing, foreseen: [] };
  const { asked, ...after } = foreseeRegular(data, ahead, today);
  const speaksAt = nextSpeakingTime(at, data.office.calendar);
  return { standing: { ...after, regularOn: today }, foreseen: asked.map((planned) => ({ at: speaksAt, planned })) };
};

/** Who would be told what at this instant, from the data as they are; nothing is stored or sent. */
export const planAt = async (
  db: Database,
  at: Instant,
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> => {
  const { standing, foreseen } = afterRegular(await transact(db, (tx) => loadStanding(tx, at)), at);
  return { data: standing.data, foreseen: [...foreseen, ...foreseeAt(at, standing.data)] };
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

/** When something is to be done next: a round, the end of a snooze, or what each new day brings. */
const nextStirAt = (after: Instant, { office, snoozes }: PlanningData): Instant => {
  const round = nextRoundAt(after, office.calendar, hasEarlyHours(office));
  const soonest = Math.min(round, instantAt(addDays(dayOf(after), 1), MIDNIGHT));
  return snoozes.reduce((next, { until }) => (until > after && until < next ? until : next), instant(soonest));
};

/** As the data stand once this was written down: it counts as told. */
const afterTelling = (data: PlanningData, fresh: readonly ForeseenNotice[]): PlanningData => {
  const told = fresh.flatMap(({ planned }) => planned.mentions);
  const folded = new Set(fresh.flatMap(({ planned }) => foldedIn(planned.notice)));
  return {
    ...data,
    mentions: [...data.mentions, ...told],
    snoozes: data.snoozes.filter((snooze) => !isTold(snooze, told)),
    held: data.held.filter(({ id }) => !folded.has(id)),
  };
};

/** What of this the rounds write: under a key that was used before nothing is. */
const withoutUsed = async (
  tx: Tx,
  owed: readonly ForeseenNotice[],
  foreseen: readonly ForeseenNotice[],
): Promise<readonly ForeseenNotice[]> => {
  const keys = owed.map(({ planned }) => planned.key);
  const used = new Set([...(await usedKeys(tx, keys)), ...foreseen.map(({ planned }) => planned.key)]);
  return owed.filter(({ planned }) => !used.has(planned.key));
};

/**
 * Every notice that the rounds will write up to `until`, if nobody answers anything, beginning with what is owed at `from`; nothing is
 * stored or sent. The tasks of reports to come bear the numbers that come next.
 */
export const previewRounds = (
  db: Database,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<{ readonly data: PlanningData; readonly foreseen: readonly ForeseenNotice[] }> =>
  transact(db, async (tx) => {
    const last = await loadLastSlots(tx);
    const foreseen: ForeseenNotice[] = [];
    const loaded = await loadStanding(tx, from);
    let standing = loaded;
    for (let at = from; at < until; at = nextStirAt(at, standing.data)) {
      const regular = afterRegular(standing, at);
      const { data } = regular.standing;
      const owed = [...regular.foreseen, ...foreseeAt(at, data, last), ...putOffUntil(at, data, foreseen)];
      const fresh = await withoutUsed(tx, owed, foreseen);
      foreseen.push(...fresh);
      standing = { ...regular.standing, data: afterTelling(data, fresh) };
    }
    return { data: loaded.data, foreseen: foreseen.sort((a, b) => a.at - b.at) };
  });
