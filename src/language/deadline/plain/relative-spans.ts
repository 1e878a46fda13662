import { addDays, addMonths, type Day, dayFrom, mondayOf, partsOf, weekdayOf } from '#domain/time/day.ts';
import { at, month, oneDay, quarter, range, type ReadSpan, wholeYear, yearIn } from './spans.ts';

/** So many days from the reference day on. */
export const ahead =
  (days: number): ReadSpan =>
  (_, reference) =>
    oneDay(addDays(reference, days));

const coming = (name: number, reference: Day): Day => addDays(reference, (name - weekdayOf(reference) + 7) % 7);

const afterToday = (name: number, reference: Day): Day => addDays(coming(name, reference), name === weekdayOf(reference) ? 7 : 0);

/** Which of all the days with one name is meant. */
export type Which = 'coming' | 'after-today' | 'this-week' | 'next-week' | 'week-after-next';

const WEEKS = { 'this-week': 0, 'next-week': 1, 'week-after-next': 2 } as const;

const onWeekday = (name: number, which: Which, reference: Day): Day => {
  if (which === 'coming') return coming(name, reference);
  if (which === 'after-today') return afterToday(name, reference);
  return addDays(mondayOf(reference), name - 1 + 7 * WEEKS[which]);
};

/** A day by its weekday, 1 = Monday. */
export const weekday =
  (name: number, which: Which): ReadSpan =>
  (_, reference) =>
    oneDay(onWeekday(name, which, reference));

/** A day by the digit of its weekday, 2 = Monday. */
export const numberedWeekday =
  (which: Which): ReadSpan =>
  (n, reference) => {
    const number = at(n, 0);
    return number < 2 || number > 7 ? null : oneDay(onWeekday(number - 1, which, reference));
  };

/** A whole week, so many weeks away. */
export const week =
  (weeks: number): ReadSpan =>
  (_, reference) => {
    const monday = addDays(mondayOf(reference), 7 * weeks);
    return range(monday, addDays(monday, 6));
  };

const monthIn = (reference: Day): number => partsOf(reference).month;

/** The present month (0) or one that lies so many months away. */
export const monthsAway =
  (months: number): ReadSpan =>
  (_, reference) => {
    const reached = yearIn(reference) * 12 + monthIn(reference) - 1 + months;
    return month((reached % 12) + 1, Math.floor(reached / 12));
  };

export const quartersAway =
  (quarters: number): ReadSpan =>
  (_, reference) => {
    const reached = yearIn(reference) * 4 + Math.floor((monthIn(reference) - 1) / 3) + quarters;
    return quarter((reached % 4) + 1, Math.floor(reached / 4));
  };

export const yearsAway =
  (years: number): ReadSpan =>
  (_, reference) =>
    wholeYear(yearIn(reference) + years);

/** A day counted from the reference day by the first number. */
export const countedDays =
  (each: number): ReadSpan =>
  (n, reference) =>
    oneDay(addDays(reference, at(n, 0) * each));

export const countedMonths: ReadSpan = (n, reference) => oneDay(addMonths(reference, at(n, 0)));

/** The same, counted from the day that the numbers behind it name. */
export const countedDaysFrom =
  (each: number): ReadSpan =>
  (n) => {
    const from = dayFrom(at(n, 3), at(n, 2), at(n, 1));
    return from === null ? null : oneDay(addDays(from, at(n, 0) * each));
  };
