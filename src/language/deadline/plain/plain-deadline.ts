import type { Deadline, DeadlineKind, RecurrenceRule } from '#domain/deadline.ts';
import { addDays, type Day, dayFrom, daysInMonth } from '#domain/time/day.ts';
import type { Bound } from '../bound.ts';
import { plainShape } from './plain-shape.ts';
import { type Core, PLAIN_SHAPES, type PlainMeaning } from './plain-shapes.ts';

type Numbers = readonly number[];

interface Span {
  readonly kind: DeadlineKind;
  readonly start: Day | null;
  readonly end: Day | null;
}

const at = (numbers: Numbers, index: number): number => numbers[index] ?? 0;

const oneDay = (year: number, month: number, day: number): Span => {
  const on = dayFrom(year, month, day);
  return { kind: 'date', start: on, end: on };
};

/** Months of one year, by the first and how many. */
const wholeMonths = (kind: DeadlineKind, year: number, { first, count }: { readonly first: number; readonly count: number }): Span => ({
  kind,
  start: dayFrom(year, first, 1),
  end: dayFrom(year, first + count - 1, daysInMonth(year, first + count - 1)),
});

const quarter = (number: number, year: number): Span =>
  number > 4 ? { kind: 'quarter', start: null, end: null } : wholeMonths('quarter', year, { first: 3 * number - 2, count: 3 });

const half = (numbers: Numbers, first: number, thisYear: number): Span => {
  const year = numbers[1] ?? thisYear;
  return at(numbers, 0) === 6 ? wholeMonths('half', year, { first, count: 6 }) : { kind: 'half', start: null, end: null };
};

// A bare "24/7" means at all hours.
const dayInYear = (numbers: Numbers, year: number): Span => {
  const [day, month] = [at(numbers, 0), at(numbers, 1)];
  return day === 24 && month === 7 ? { kind: 'date', start: null, end: null } : oneDay(year, month, day);
};

const READERS: Readonly<Record<Core, (numbers: Numbers, year: number) => Span>> = {
  'day-month-year': (n) => oneDay(at(n, 2), at(n, 1), at(n, 0)),
  'day-month': dayInYear,
  'month-year': (n) => wholeMonths('month', at(n, 1), { first: at(n, 0), count: 1 }),
  month: (n, year) => wholeMonths('month', year, { first: at(n, 0), count: 1 }),
  'quarter-year': (n) => quarter(at(n, 0), at(n, 1)),
  quarter: (n, year) => quarter(at(n, 0), year),
  year: (n) => wholeMonths('year', at(n, 0), { first: 1, count: 12 }),
  years: (n) => ({ kind: 'range', start: dayFrom(at(n, 0), 1, 1), end: dayFrom(at(n, 1), 12, 31) }),
  quarters: (n) => ({ kind: 'range', start: quarter(at(n, 0), at(n, 1)).start, end: quarter(at(n, 2), at(n, 3)).end }),
  'first-half': (n, year) => half(n, 1, year),
  'second-half': (n, year) => half(n, 7, year),
};

const ongoing = (text: string, start: Day | null): Deadline => ({
  text,
  kind: 'ongoing',
  due: null,
  lastDay: null,
  start,
  recurrence: null,
  warning: null,
});

const tied = (text: string, bound: Bound, { kind, start, end }: Span & { readonly start: Day; readonly end: Day }): Deadline => {
  const lastDay = bound === 'before' ? addDays(start, -1) : end;
  const isDay = kind === 'date';
  return {
    text,
    kind,
    due: isDay ? end : lastDay,
    lastDay,
    start: isDay || bound === 'by' || bound === 'before' ? null : start,
    recurrence: null,
    warning: null,
  };
};

const due = (text: string, { bound, goesOn }: PlainMeaning & { readonly kind: 'due' }, { kind, start, end }: Span): Deadline | null => {
  // What the calendar does not have is for the grammar to refuse.
  if (start === null || end === null || end < start) return null;
  return goesOn || (bound === 'from' && kind !== 'range') ? ongoing(text, start) : tied(text, bound, { kind, start, end });
};

const boundOf = (bound: Bound): RecurrenceRule => (bound === 'before' || bound === 'by' || bound === 'in' ? { bound } : {});

const recurring = (text: string, { every, core, bound }: PlainMeaning & { readonly kind: 'recurring' }, numbers: Numbers): Deadline => {
  const days = core === 'day' ? { day: at(numbers, 0) } : { month: at(numbers, 1), day: at(numbers, 0) };
  const rule = core === null ? null : { ...days, ...boundOf(bound) };
  return { text, kind: 'recurring', due: null, lastDay: null, start: null, recurrence: { every, rule }, warning: null };
};

// With these marks the words are others: quỹ is no quarter, tự and tư do not begin a time.
const OTHER_WORD = /quỹ|tự|tư(?![ớờ])/i;
/** The shapes that such words could pass for. */
const MAY_BE_OTHER = /[QF]/;

/**
 * The reading of a plain deadline, such as nine cells of ten in a plan are ("Quý III/2026", "trước ngày 15/6"), by its shape alone; null
 * for anything else. Only a short cut: the grammar reads every plain deadline in the same way, as a test proves.
 */
export const plainDeadline = (text: string, reference: Day): Deadline | null => {
  const shape = plainShape(text);
  const meaning = shape === null ? undefined : PLAIN_SHAPES.get(shape.signs);
  if (shape === null || meaning === undefined) return null;
  if (MAY_BE_OTHER.test(shape.signs) && OTHER_WORD.test(text)) return null;
  switch (meaning.kind) {
    case 'due':
      return due(text, meaning, READERS[meaning.core](shape.numbers, Number(reference.slice(0, 4))));
    case 'recurring':
      return recurring(text, meaning, shape.numbers);
    case 'ongoing':
      return ongoing(text, null);
  }
};
