import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { addDays, type Day, laterDay } from '../time/day.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkCalendar } from '../time/working-days.ts';
import { aimedDay, lastDayInTime, latestRung } from './ladder.ts';
import { ladderOf } from './owed.ts';

/** One reminder that another calendar moves; `workingDaysBefore` is null for the first one after the last day. */
export interface ReminderMove {
  readonly work: FollowedWork;
  readonly to: Person | null;
  readonly workingDaysBefore: number | null;
  readonly from: Day | null;
  readonly onto: Day | null;
}

const onOrAfter = (on: Day, calendar: WorkCalendar): Day => (isWorkingDay(on, calendar) ? on : nextWorkingDay(on, calendar));

/** Late work is urged at least once in so many working days, whichever ladder it has. */
const LONGEST_PAUSE = 40;

type Rungs = ReadonlyMap<number | null, Day>;

const nextLateRung = (work: FollowedWork, lastDay: Day, { today, calendar }: { today: Day; calendar: WorkCalendar }): Day | null => {
  const { followedFrom } = work.assignment;
  const start = laterDay(lastDayInTime(lastDay, calendar), followedFrom);
  let on = laterDay(nextWorkingDay(start, calendar), onOrAfter(today, calendar));
  for (let tried = 0; tried < LONGEST_PAUSE; tried += 1, on = nextWorkingDay(on, calendar))
    if (latestRung({ lastDay, followedFrom, ladder: ladderOf(work) }, on, calendar) === on) return on;
  return null;
};

/** The rungs that are still to come, each by how many working days it stands before the last day. */
const rungsToCome = (work: FollowedWork, asOf: { readonly today: Day; readonly calendar: WorkCalendar }): Rungs => {
  const { lastDay } = work.task.deadline;
  if (lastDay === null || work.assignment.part !== 'lead' || !isUnfinished(work.assignment)) return new Map();
  const aimed = aimedDay(lastDay, asOf.calendar);
  const rungs = new Map<number | null, Day>();
  for (const before of ladderOf(work).before) {
    const on = addWorkingDays(aimed, -before, asOf.calendar);
    if (on >= asOf.today && on >= work.assignment.followedFrom) rungs.set(before, on);
  }
  const late = nextLateRung(work, lastDay, asOf);
  if (late !== null) rungs.set(null, late);
  return rungs;
};

/** The next day after `today` on which the ladder of unfinished work has a rung; null where none is to come. */
export const nextRungAfter = (work: FollowedWork, today: Day, calendar: WorkCalendar): Day | null =>
  [...rungsToCome(work, { today: addDays(today, 1), calendar }).values()].sort()[0] ?? null;

interface Calendars {
  readonly office: Office;
  readonly today: Day;
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
}

const movesOf = (work: FollowedWork, { office, today, before, after }: Calendars): readonly ReminderMove[] => {
  const was = rungsToCome(work, { today, calendar: before });
  const becomes = rungsToCome(work, { today, calendar: after });
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .map((workingDaysBefore) => ({
      work,
      to: answererOf(work, office),
      workingDaysBefore,
      from: was.get(workingDaysBefore) ?? null,
      // What would have been due on a day that is over is said on the next working morning.
      onto: becomes.get(workingDaysBefore) ?? (was.has(workingDaysBefore) ? onOrAfter(today, after) : null),
    }))
    .filter(({ from, onto }) => from !== onto);
};

const startOf = ({ from, onto }: ReminderMove): string => from ?? onto ?? '';

/** Which reminders of unfinished work another calendar moves, from which day to which, in order of days. */
export const reminderMoves = (works: readonly FollowedWork[], calendars: Calendars): readonly ReminderMove[] =>
  works.flatMap((work) => movesOf(work, calendars)).sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.work.task.id - b.work.task.id);
