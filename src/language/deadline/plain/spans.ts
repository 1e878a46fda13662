import type { DeadlineKind } from '#domain/deadline.ts';
import { type Day, dayFrom, daysInMonth, partsOf } from '#domain/time/day.ts';

/** The numbers of a phrase in their order. */
export type Numbers = Uint16Array;

/** First and last day that a phrase names; null where the calendar has none such. */
export interface Span {
  readonly kind: DeadlineKind;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Reads what the numbers of a phrase name, said on a day; null where the grammar must look. */
export type ReadSpan = (numbers: Numbers, reference: Day) => Span | null;

export const at = (numbers: Numbers, index: number): number => numbers[index] ?? 0;

export const yearIn = (reference: Day): number => partsOf(reference).year;

export const oneDay = (on: Day | null): Span => ({ kind: 'date', start: on, end: on });

interface Months {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

const wholeMonths = (kind: DeadlineKind, { year, first, last }: Months): Span => ({
  kind,
  start: dayFrom(year, first, 1),
  end: dayFrom(year, last, daysInMonth(year, last)),
});

export const month = (of: number, year: number): Span => wholeMonths('month', { year, first: of, last: of });

export const quarter = (number: number, year: number): Span => wholeMonths('quarter', { year, first: 3 * number - 2, last: 3 * number });

export const wholeYear = (year: number): Span => wholeMonths('year', { year, first: 1, last: 12 });

export const range = (start: Day | null, end: Day | null): Span => ({ kind: 'range', start, end });

// "Tháng 11 đến tháng 2/2027" begins in the year before the one that is written.
const monthRange = (first: number, last: number, year: number): Span => ({
  kind: 'range',
  start: dayFrom(first > last ? year - 1 : year, first, 1),
  end: dayFrom(year, last, daysInMonth(year, last)),
});

const MOST_MONTHS_OF_A_PART = 9;

const partOfYear = (count: number, isEnd: boolean, year: number): Span | null => {
  if (count > MOST_MONTHS_OF_A_PART) return null;
  return wholeMonths(count === 6 ? 'half' : 'range', isEnd ? { year, first: 13 - count, last: 12 } : { year, first: 1, last: count });
};

// "Ngày 15" said on the 20th means next month's.
const dayOfMonth = (day: number, reference: Day): Span => {
  const { year, month: now, dayOfMonth: today } = partsOf(reference);
  if (day >= today) return oneDay(dayFrom(year, now, day));
  return oneDay(now === 12 ? dayFrom(year + 1, 1, day) : dayFrom(year, now + 1, day));
};

// A bare "24/7" means at all hours.
const isAllHours = (day: number, of: number): boolean => day === 24 && of === 7;

const dayInYear = (day: number, of: number, year: number): Span | null => (isAllHours(day, of) ? null : oneDay(dayFrom(year, of, day)));

/** Two digits for a year of this century. */
const SHORT_YEAR = { from: 10, century: 2000 };

const across = (first: Moment, second: Moment): Span =>
  range(dayFrom(first.year, first.month, first.day), dayFrom(second.year, second.month, second.day));

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// "20/12 đến 10/1/2027" begins in the year before the one that is written; without any it ends in the next.
const dayRange = (n: Numbers, year: number, isWritten: boolean): Span | null => {
  if (isAllHours(at(n, 0), at(n, 1)) || isAllHours(at(n, 2), at(n, 3))) return null;
  const [first, second] = [
    { day: at(n, 0), month: at(n, 1) },
    { day: at(n, 2), month: at(n, 3) },
  ];
  const turns = isWritten ? first.month * 31 + first.day > second.month * 31 + second.day : first.month > second.month;
  const start = turns && isWritten ? year - 1 : year;
  return across({ ...first, year: start }, { ...second, year: turns && !isWritten ? year + 1 : year });
};

/** What the numbers of a phrase name in the calendar. */
export const SPANS = {
  'day-month-year': (n) => oneDay(dayFrom(at(n, 2), at(n, 1), at(n, 0))),
  'day-month-short-year': (n) => (at(n, 2) < SHORT_YEAR.from ? null : oneDay(dayFrom(SHORT_YEAR.century + at(n, 2), at(n, 1), at(n, 0)))),
  'year-month-day': (n) => (at(n, 0) < SHORT_YEAR.century ? null : oneDay(dayFrom(at(n, 0), at(n, 1), at(n, 2)))),
  'day-month': (n, reference) => dayInYear(at(n, 0), at(n, 1), yearIn(reference)),
  day: (n, reference) => dayOfMonth(at(n, 0), reference),
  'month-year': (n) => month(at(n, 0), at(n, 1)),
  month: (n, reference) => month(at(n, 0), yearIn(reference)),
  'quarter-year': (n) => quarter(at(n, 0), at(n, 1)),
  quarter: (n, reference) => quarter(at(n, 0), yearIn(reference)),
  year: (n) => wholeYear(at(n, 0)),
  years: (n) => range(dayFrom(at(n, 0), 1, 1), dayFrom(at(n, 1), 12, 31)),
  'months-year': (n) => monthRange(at(n, 0), at(n, 1), at(n, 2)),
  months: (n, reference) => (at(n, 0) > at(n, 1) ? null : monthRange(at(n, 0), at(n, 1), yearIn(reference))),
  quarters: (n) => range(quarter(at(n, 0), at(n, 1)).start, quarter(at(n, 2), at(n, 3)).end),
  'quarters-year': (n) => (at(n, 0) > at(n, 1) ? null : range(quarter(at(n, 0), at(n, 2)).start, quarter(at(n, 1), at(n, 2)).end)),
  'days-year': (n) => dayRange(n, at(n, 4), true),
  days: (n, reference) => dayRange(n, yearIn(reference), false),
  'first-months-year': (n) => partOfYear(at(n, 0), false, at(n, 1)),
  'last-months-year': (n) => partOfYear(at(n, 0), true, at(n, 1)),
  'first-months': (n, reference) => partOfYear(at(n, 0), false, yearIn(reference)),
  'last-months': (n, reference) => partOfYear(at(n, 0), true, yearIn(reference)),
} as const satisfies Readonly<Record<string, ReadSpan>>;

export type SpanName = keyof typeof SPANS;
