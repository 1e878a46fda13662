import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayFrom,
  daysBetween,
  endOfMonth,
  laterDay,
  mondayOf,
  parseDay,
  partsOf,
  weekdayOf,
} from '#domain/time/day.ts';

const DAY_MS = 86_400_000;
/** Days as the calendar of UTC counts them: an oracle that knows no time zone of the machine. */
const fromCount = (count: number): Day => day(new Date(count * DAY_MS).toISOString().slice(0, 10));
// 1970-01-01 … 2069-12-07
const count = fc.integer({ min: 0, max: 36_500 });
const step = fc.integer({ min: -1_000, max: 1_000 });

describe('a day and its name', () => {
  it.each(['2026-06-25', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-02-30', '2100-02-29', '2026-06-31', '2026-13-01', '2026-00-10', '2026-06-00', '0000-01-01'])(
    'finds no day %s in the calendar',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it.each(['', '2026-6-25', '25-06-2026', '2026/06/25', ' 2026-06-25', '2026-06-25T00:00', '2026-06-25\n', '20260625'])(
    'does not take %j for a day',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('throws on a wrong day in the source code', () => {
    expect(() => day('2026-02-30')).toThrow('not a day: 2026-02-30');
  });

  it('is made of year, month and day of the month, or refused', () => {
    expect(dayFrom(2026, 6, 5)).toBe('2026-06-05');
    expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(dayFrom(2026, 2, 29)).toBeNull();
    expect(dayFrom(2026, 6, 31)).toBeNull();
    expect(dayFrom(2026, 1.5, 3)).toBeNull();
    expect(dayFrom(26, -1, 3)).toBeNull();
  });

  it('falls apart into the parts that it is made of', () => {
    fc.assert(
      fc.property(count, (n) => {
        const { year, month, dayOfMonth } = partsOf(fromCount(n));
        expect(dayFrom(year, month, dayOfMonth)).toBe(fromCount(n));
      }),
    );
  });
});

describe('days later', () => {
  it('agree with a plain count of days, forwards and back', () => {
    fc.assert(
      fc.property(count, step, (n, by) => {
        const from = n + 1_000;
        expect(addDays(fromCount(from), by)).toBe(fromCount(from + by));
      }),
    );
  });

  it('are undone by as many days earlier', () => {
    fc.assert(
      fc.property(count, step, (n, by) => {
        expect(addDays(addDays(fromCount(n), by), -by)).toBe(fromCount(n));
      }),
    );
  });

  it('are what lies between', () => {
    fc.assert(
      fc.property(count, step, (n, by) => {
        expect(daysBetween(fromCount(n), addDays(fromCount(n), by))).toBe(by);
      }),
    );
  });

  it('cross the ends of months, years and Februaries', () => {
    expect(addDays(day('2026-06-30'), 1)).toBe('2026-07-01');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it('cross the nights on which the clocks of New York change', () => {
    expect(addDays(day('2026-03-08'), 1)).toBe('2026-03-09');
    expect(addDays(day('2026-11-01'), 1)).toBe('2026-11-02');
    expect(daysBetween(day('2026-03-01'), day('2026-12-01'))).toBe(275);
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-06-30', 1, '2026-07-30'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %d months is %s', (from, months, reached) => {
    expect(addMonths(day(from), months)).toBe(reached);
  });
});

describe('weeks and months', () => {
  it.each([
    ['2026-06-22', 1],
    ['2026-06-23', 2],
    ['2026-06-24', 3],
    ['2026-06-25', 4],
    ['2026-06-26', 5],
    ['2026-06-27', 6],
    ['2026-06-28', 7],
    ['2027-01-01', 5],
  ])('%s is day %d of its week', (name, weekday) => {
    expect(weekdayOf(day(name))).toBe(weekday);
  });

  it('have a Monday at most six days before every day', () => {
    fc.assert(
      fc.property(count, (n) => {
        const monday = mondayOf(fromCount(n));
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, fromCount(n))).toBe(weekdayOf(fromCount(n)) - 1);
      }),
    );
  });

  it.each([
    ['2026-06-22', '2026-06-22'],
    ['2026-06-28', '2026-06-22'],
    ['2027-01-01', '2026-12-28'],
  ])('%s belongs to the week of %s', (name, monday) => {
    expect(mondayOf(day(name))).toBe(monday);
  });

  it.each([
    ['2026-02-03', '2026-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-06-01', '2026-06-30'],
    ['2026-12-31', '2026-12-31'],
  ])('the month of %s ends on %s', (name, end) => {
    expect(endOfMonth(day(name))).toBe(end);
  });

  it('end on the day before the first of the next month', () => {
    fc.assert(
      fc.property(count, (n) => {
        expect(partsOf(addDays(endOfMonth(fromCount(n)), 1)).dayOfMonth).toBe(1);
      }),
    );
  });
});

it('the later of two days is the one with the greater name', () => {
  expect(laterDay(day('2026-06-30'), day('2026-07-01'))).toBe('2026-07-01');
  expect(laterDay(day('2026-07-01'), day('2026-06-30'))).toBe('2026-07-01');
  expect(laterDay(day('2026-07-01'), day('2026-07-01'))).toBe('2026-07-01');
});
