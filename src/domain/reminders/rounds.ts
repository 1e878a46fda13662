import { HOUSE_MORNING } from '../office/person.ts';
import { addDays, type Day, mondayOf } from '../time/day.ts';
import { dayOf, type Instant, instantAt, timeOf } from '../time/instant.ts';
import { type LocalTime, localTime } from '../time/local-time.ts';
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from '../time/working-days.ts';

/** early = the morning's message of those whose own hour comes before the house's; morning = the one grouped message; overdue = the afternoon's last call; digest = the groups' week. */
export const ROUND_KINDS = ['early', 'morning', 'overdue', 'digest'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const MORNING: LocalTime = HOUSE_MORNING;
export const LAST_CALL: LocalTime = localTime('14:00');
const DIGEST: LocalTime = localTime('16:00');
export const QUIET_UNTIL: LocalTime = localTime('07:00');
export const QUIET_FROM: LocalTime = localTime('18:00');

/** The first instant from `at` on at which the bot may speak of its own accord: a working day, 07:00–18:00. */
export const nextSpeakingTime = (at: Instant, calendar: WorkCalendar): Instant => {
  const today = dayOf(at);
  const time = timeOf(at);
  if (isWorkingDay(today, calendar) && time < QUIET_FROM) return time >= QUIET_UNTIL ? at : instantAt(today, QUIET_UNTIL);
  return instantAt(nextWorkingDay(today, calendar), QUIET_UNTIL);
};

/** The last working day of the week that begins on this Monday; null where the whole week is off. */
const lastWorkingDayOfWeek = (monday: Day, calendar: WorkCalendar): Day | null =>
  [6, 5, 4, 3, 2, 1, 0].map((offset) => addDays(monday, offset)).find((on) => isWorkingDay(on, calendar)) ?? null;

const digestTimeOf = (monday: Day, calendar: WorkCalendar): Instant | null => {
  const on = lastWorkingDayOfWeek(monday, calendar);
  return on === null ? null : instantAt(on, DIGEST);
};

const BEGINS: Record<Exclude<RoundKind, 'digest'>, LocalTime> = { early: QUIET_UNTIL, morning: MORNING, overdue: LAST_CALL };

const dailySlot = (now: Instant, from: LocalTime, calendar: WorkCalendar): Day | null => {
  const today = dayOf(now);
  const time = timeOf(now);
  return isWorkingDay(today, calendar) && time >= from && time < QUIET_FROM ? today : null;
};

/** How far back a missed digest is looked for: past a Tết that takes a whole week. */
const WEEKS_BACK = 4;

const digestSlot = (now: Instant, lastSlot: Day | null, calendar: WorkCalendar): Day | null => {
  const thisMonday = mondayOf(dayOf(now));
  for (let back = 0; back <= (lastSlot === null ? 0 : WEEKS_BACK); back += 1) {
    const monday = addDays(thisMonday, -7 * back);
    const at = digestTimeOf(monday, calendar);
    if (at !== null && at <= now) return monday;
  }
  return null;
};

/**
 * The slot that a round of this kind should have lived through by now and has not, or null: a day for the daily rounds, a Monday for the
 * digest. However many were missed, one slot is owed: the newest. A new office owes no digest of last week.
 */
export const owedSlot = (
  kind: RoundKind,
  { now, lastSlot }: { now: Instant; lastSlot: Day | null },
  calendar: WorkCalendar,
): Day | null => {
  const slot = kind === 'digest' ? digestSlot(now, lastSlot, calendar) : dailySlot(now, BEGINS[kind], calendar);
  return slot !== null && (lastSlot === null || lastSlot < slot) ? slot : null;
};

/** The next instant after `after` at which some round begins; the early one counts only where somebody has an early hour. */
export const nextRoundAt = (after: Instant, calendar: WorkCalendar, withEarly = false): Instant => {
  const today = dayOf(after);
  const nextDay = nextWorkingDay(today, calendar);
  const monday = mondayOf(today);
  const early = (on: Day): readonly Instant[] => (withEarly ? [instantAt(on, QUIET_UNTIL)] : []);
  const candidates = [
    ...(isWorkingDay(today, calendar) ? [...early(today), instantAt(today, MORNING), instantAt(today, LAST_CALL)] : []),
    ...early(nextDay),
    instantAt(nextDay, MORNING),
    digestTimeOf(monday, calendar),
  ].filter((at) => at !== null);
  return candidates.filter((at) => at > after).sort((a, b) => a - b)[0] ?? instantAt(nextDay, MORNING);
};
