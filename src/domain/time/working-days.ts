import { addDays, day, type Day, daysBetween, weekdayOf } from './day.ts';

/** Which days an office works: Monday to Friday, but for the days off and the Saturdays or Sundays worked instead. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<Day>;
  readonly workedInstead: ReadonlySet<Day>;
}

/** Saturdays and Sundays off, no holiday known. */
export const WEEKENDS_ONLY: WorkCalendar = { daysOff: new Set(), workedInstead: new Set() };

// A calendar in which a whole year is off is a mistake; the searches below stop there instead of running for ever.
const LONGEST_REST_DAYS = 366;

/** Weeks are counted from here; any Monday would do. */
const A_MONDAY = day('1970-01-05');

/** Whether the office works on this day. */
export const isWorkingDay = (on: Day, calendar: WorkCalendar): boolean =>
  calendar.workedInstead.has(on) || (weekdayOf(on) <= 5 && !calendar.daysOff.has(on));

const search = (from: Day, step: 1 | -1, calendar: WorkCalendar): Day => {
  let found = addDays(from, step);
  for (let tried = 0; tried < LONGEST_REST_DAYS && !isWorkingDay(found, calendar); tried += 1) found = addDays(found, step);
  return found;
};

/** The first working day after this day. */
export const nextWorkingDay = (after: Day, calendar: WorkCalendar): Day => search(after, 1, calendar);

/** The last working day before this day. */
export const previousWorkingDay = (before: Day, calendar: WorkCalendar): Day => search(before, -1, calendar);

/** Working days later (earlier for a negative count), counted from the day itself, which need not be one. */
export const addWorkingDays = (from: Day, count: number, calendar: WorkCalendar): Day => {
  let reached = from;
  for (let done = 0; done < Math.abs(count); done += 1) reached = search(reached, count < 0 ? -1 : 1, calendar);
  return reached;
};

const weekdaysUpTo = (on: Day): number => {
  const days = daysBetween(A_MONDAY, on) + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
};

const countWithin = (days: ReadonlySet<Day>, fits: (on: Day) => boolean): number => {
  let count = 0;
  for (const on of days) if (fits(on)) count += 1;
  return count;
};

/**
 * How many working days lie after `from`, up to and with `to`; 0 where `to` is not later. Counted and not walked: work may be years late.
 */
export const workingDaysBetween = (from: Day, to: Day, { daysOff, workedInstead }: WorkCalendar): number => {
  if (to <= from) return 0;
  const isWithin = (on: Day): boolean => from < on && on <= to;
  const takenOff = countWithin(daysOff, (on) => isWithin(on) && weekdayOf(on) <= 5 && !workedInstead.has(on));
  const added = countWithin(workedInstead, (on) => isWithin(on) && weekdayOf(on) > 5);
  return weekdaysUpTo(to) - weekdaysUpTo(from) - takenOff + added;
};
