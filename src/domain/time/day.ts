// One by one: all of date-fns is three hundred files to load.
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import type { Branded } from '../branded.ts';

/** A calendar day, "2026-06-25"; days compare as strings. */
export type Day = Branded<string, 'Day'>;

// date-fns works on local dates; a day goes in and out by its name only, so the server's time zone never shows.
const toDate = (day: Day): Date => parse(day, 'yyyy-MM-dd', 0);
const fromDate = (date: Date): Day => format(date, 'yyyy-MM-dd') as Day; // -- formatted as a day just now

/** The day with this name, or null where the text names none ("2026-02-30" names none). */
export const parseDay = (text: string): Day | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = parse(text, 'yyyy-MM-dd', 0);
  return isValid(date) && date.getFullYear() > 0 ? fromDate(date) : null;
};

const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month (1–12) has; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0));

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** What follows the year in a day's name, by month and day: days are named by the hundred thousand. */
const NAMES: readonly (readonly string[])[] = Array.from({ length: 13 }, (_, month) =>
  Array.from({ length: 32 }, (__, dayOfMonth) => `-${twoDigits(month)}-${twoDigits(dayOfMonth)}`),
);

const nameOf = (year: number, month: number, dayOfMonth: number): Day =>
  `${year < 1000 ? String(year).padStart(4, '0') : year}${NAMES[month]?.[dayOfMonth] ?? ''}` as Day; // -- of numbers that are a day

/** The day of a year (1–9999), month (1–12) and day of the month, or null where the calendar has no such day. */
export const dayFrom = (year: number, month: number, dayOfMonth: number): Day | null => {
  const within = Number.isInteger(year) && year >= 1 && year <= 9999 && Number.isInteger(dayOfMonth) && dayOfMonth >= 1;
  return within && dayOfMonth <= daysInMonth(year, month) ? nameOf(year, month, dayOfMonth) : null;
};

/** A day that the source code itself writes; a wrong one is a bug and throws. */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  // eslint-disable-next-line no-restricted-syntax -- written by the source code itself: a bug, not a refusal
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
};

// Planning asks for days by the hundred thousand, so days are counted from 1970 here, in the one zone that skips none.
const DAY_MS = 86_400_000;

const digitAt = (of: Day, at: number): number => of.charCodeAt(at) - 48;
const twoDigitsAt = (of: Day, at: number): number => digitAt(of, at) * 10 + digitAt(of, at + 1);

const yearOf = (of: Day): number => twoDigitsAt(of, 0) * 100 + twoDigitsAt(of, 2);
const monthOf = (of: Day): number => twoDigitsAt(of, 5);
const dayOfMonthOf = (of: Day): number => twoDigitsAt(of, 8);

const epochDayOf = (of: Day): number => Date.UTC(yearOf(of), monthOf(of) - 1, dayOfMonthOf(of)) / DAY_MS;

const inYears = (year: number): boolean => year >= 1 && year <= 9999;

/** The same day said in the month before or after, where its number lies outside its own; null where it lies further away. */
const nearby = (year: number, month: number, dayOfMonth: number): Day | null => {
  const step = dayOfMonth < 1 ? -1 : 1;
  const turns = month + step < 1 || month + step > 12;
  const [nearYear, nearMonth] = turns ? [year + step, month - 11 * step] : [year, month + step];
  const reached = step < 0 ? dayOfMonth + daysInMonth(nearYear, nearMonth) : dayOfMonth - daysInMonth(year, month);
  const isThere = inYears(nearYear) && reached >= 1 && reached <= daysInMonth(nearYear, nearMonth);
  return isThere ? nameOf(nearYear, nearMonth, reached) : null;
};

/** Calendar days later (earlier for a negative count). */
export const addDays = (from: Day, days: number): Day => {
  const [year, month, dayOfMonth] = [yearOf(from), monthOf(from), dayOfMonthOf(from) + days];
  if (dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)) return nameOf(year, month, dayOfMonth);
  // An instant costs more than many days; most steps are short.
  return nearby(year, month, dayOfMonth) ?? (new Date((epochDayOf(from) + days) * DAY_MS).toISOString().slice(0, 10) as Day); // -- the date part of an ISO instant
};

/** Months later, kept within the month that is reached: 31/1 plus one month is 28/2. */
export const addMonths = (from: Day, months: number): Day => fromDate(addMonthsToDate(toDate(from), months));

/** Calendar days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => epochDayOf(to) - epochDayOf(from);

/** 1 = Monday … 7 = Sunday; 1970 began on a Thursday. */
export const weekdayOf = (of: Day): number => ((((epochDayOf(of) + 3) % 7) + 7) % 7) + 1;

/** The last day of the month that holds this day. */
export const endOfMonth = (of: Day): Day => `${of.slice(0, 8)}${daysInMonth(yearOf(of), monthOf(of))}` as Day; // -- no month is longer

/** The Monday of the week that holds this day; weeks are named by it. */
export const mondayOf = (of: Day): Day => addDays(of, 1 - weekdayOf(of));

/** Year, month (1–12) and day of the month. */
export const partsOf = (of: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } => ({
  year: yearOf(of),
  month: monthOf(of),
  dayOfMonth: dayOfMonthOf(of),
});

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (a < b ? b : a);
