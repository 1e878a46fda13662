import type { Day } from '../time/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from '../time/working-days.ts';

/** The reminder ladder (bậc nhắc): how many working days before the last day, and how often after it. */
export interface Ladder {
  /** Working days before the last day; 0 is the last day itself. */
  readonly before: readonly number[];
  /** After the last day: on the first late working day, and then every so many working days. */
  readonly everyWhenLate: number;
}

export const DEFAULT_LADDER: Ladder = { before: [7, 3, 1, 0], everyWhenLate: 2 };

export const LADDER_CHOICES = ['default', 'often', 'seldom'] as const;
export type LadderChoice = (typeof LADDER_CHOICES)[number];

/** The ladders that a person may choose for a plan. */
export const LADDERS: Readonly<Record<LadderChoice, Ladder>> = {
  default: DEFAULT_LADDER,
  often: { before: [10, 7, 5, 3, 2, 1, 0], everyWhenLate: 1 },
  seldom: { before: [5, 0], everyWhenLate: 5 },
};

const MOST_RUNGS = 10;
/** No rung stands earlier: so many working days before the last day. */
export const EARLIEST_RUNG = 60;
const LONGEST_PAUSE_WHEN_LATE = 20;

/**
 * The ladder that somebody asks for a task: the last day itself is always one of its rungs, and how often late work is urged stays as it
 * was where nothing is said of it. Null where it is beyond what a ladder may be: ten rungs, none earlier than 60 working days before the
 * last day, and urging at least once in 20 working days.
 */
export const askedLadder = (
  asked: { readonly before: readonly number[]; readonly everyWhenLate: number | null },
  present: Ladder,
): Ladder | null => {
  const before = [...new Set([...asked.before, 0])].sort((a, b) => b - a);
  const everyWhenLate = asked.everyWhenLate ?? present.everyWhenLate;
  const isTooMuch = before.length > MOST_RUNGS || before.some((days) => days > EARLIEST_RUNG);
  return isTooMuch || everyWhenLate < 1 || everyWhenLate > LONGEST_PAUSE_WHEN_LATE ? null : { before, everyWhenLate };
};

/** Reminders aim at the working day before a last day that is a day off: nobody hands in on a Sunday. */
export const aimedDay = (lastDay: Day, calendar: WorkCalendar): Day =>
  isWorkingDay(lastDay, calendar) ? lastDay : previousWorkingDay(lastDay, calendar);

/** The last day that still counts as in time: a last day that is a day off stretches to the next working day. */
export const lastDayInTime = (lastDay: Day, calendar: WorkCalendar): Day =>
  isWorkingDay(lastDay, calendar) ? lastDay : nextWorkingDay(lastDay, calendar);

/** Working days late on this day; 0 while in time. `countFrom` keeps an old plan's lateness from counting before it was followed. */
export const workingDaysLate = (
  { lastDay, countFrom }: { readonly lastDay: Day; readonly countFrom?: Day },
  today: Day,
  calendar: WorkCalendar,
): number => {
  const inTime = lastDayInTime(lastDay, calendar);
  return workingDaysBetween(countFrom !== undefined && countFrom > inTime ? countFrom : inTime, today, calendar);
};

interface Followed {
  readonly lastDay: Day;
  readonly followedFrom: Day;
  readonly ladder: Ladder;
}

const latestLateRung = ({ lastDay, followedFrom, ladder }: Followed, today: Day, calendar: WorkCalendar): Day | null => {
  const late = workingDaysLate({ lastDay, countFrom: followedFrom }, today, calendar);
  if (late < 1) return null;
  const sinceRung = (late - 1) % ladder.everyWhenLate;
  const reached = isWorkingDay(today, calendar) ? today : previousWorkingDay(today, calendar);
  return addWorkingDays(reached, -sinceRung, calendar);
};

/** The last day, up to today, on which the ladder has a rung; null where it has had none since the work is followed. */
export const latestRung = (followed: Followed, today: Day, calendar: WorkCalendar): Day | null => {
  const late = latestLateRung(followed, today, calendar);
  if (late !== null) return late;
  const aimed = aimedDay(followed.lastDay, calendar);
  const reached = followed.ladder.before
    .map((workingDays) => addWorkingDays(aimed, -workingDays, calendar))
    .filter((rung) => rung <= today && rung >= followed.followedFrom)
    .sort();
  return reached.at(-1) ?? null;
};
