import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#domain/time/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  WEEKENDS_ONLY,
  workingDaysBetween,
} from '#domain/time/working-days.ts';
import { OF_2026 } from '../support/calendars.ts';

const anyDay = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(day('2026-01-01'), offset));
const anyCalendar = fc.constantFrom(WEEKENDS_ONLY, OF_2026);
const few = fc.integer({ min: 0, max: 25 });

describe('a working day', () => {
  it.each([
    ['2026-06-22', true],
    ['2026-06-26', true],
    ['2026-06-27', false],
    ['2026-06-28', false],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2026-02-18', false],
    ['2026-02-23', true],
  ])('%s: %s, in the calendar of 2026', (name, works) => {
    expect(isWorkingDay(day(name), OF_2026)).toBe(works);
  });

  it.each([
    ['2026-06-24', '2026-06-25', '2026-06-23'],
    ['2026-06-26', '2026-06-29', '2026-06-25'],
    ['2026-06-27', '2026-06-29', '2026-06-26'],
    ['2026-06-28', '2026-06-29', '2026-06-26'],
    ['2026-06-29', '2026-06-30', '2026-06-26'],
    ['2026-08-21', '2026-08-22', '2026-08-20'],
    ['2026-08-22', '2026-08-24', '2026-08-21'],
    ['2026-08-28', '2026-09-03', '2026-08-27'],
    ['2026-09-01', '2026-09-03', '2026-08-28'],
    ['2026-02-13', '2026-02-23', '2026-02-12'],
    ['2026-02-23', '2026-02-24', '2026-02-13'],
  ])('after %s is %s, before it %s', (name, next, previous) => {
    expect(nextWorkingDay(day(name), OF_2026)).toBe(next);
    expect(previousWorkingDay(day(name), OF_2026)).toBe(previous);
  });
});

describe('working days later', () => {
  it.each([
    ['2026-06-22', 0, '2026-06-22'],
    ['2026-06-27', 0, '2026-06-27'],
    ['2026-06-22', 4, '2026-06-26'],
    ['2026-06-22', 5, '2026-06-29'],
    ['2026-06-27', 1, '2026-06-29'],
    ['2026-06-27', -1, '2026-06-26'],
    ['2026-06-26', -7, '2026-06-17'],
    ['2026-08-20', 3, '2026-08-24'],
    ['2026-09-03', -6, '2026-08-22'],
    ['2026-02-12', 2, '2026-02-23'],
  ])('%s and %d is %s', (from, count, reached) => {
    expect(addWorkingDays(day(from), count, OF_2026)).toBe(reached);
  });

  it('are always working days, once one goes a step', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (from, count, calendar) => {
        expect(isWorkingDay(addWorkingDays(from, count + 1, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('are what lies between', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (from, count, calendar) => {
        expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  it('from a working day are undone by as many earlier', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (from, count, calendar) => {
        const start = nextWorkingDay(from, calendar);
        expect(addWorkingDays(addWorkingDays(start, count, calendar), -count, calendar)).toBe(start);
      }),
    );
  });
});

describe('working days between', () => {
  it.each([
    ['2026-06-26', '2026-06-26', 0],
    ['2026-06-26', '2026-06-28', 0],
    ['2026-06-26', '2026-06-29', 1],
    ['2026-06-27', '2026-06-29', 1],
    ['2026-06-22', '2026-06-26', 4],
    ['2026-06-26', '2026-06-22', 0],
    ['2026-08-21', '2026-08-24', 2],
    ['2026-08-28', '2026-09-03', 1],
    ['2026-02-13', '2026-02-22', 0],
  ])('after %s up to %s are %d', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), OF_2026)).toBe(count);
  });

  it('add up over a day in the middle', () => {
    fc.assert(
      fc.property(anyDay, few, few, (from, first, second) => {
        const middle = addDays(from, first);
        const end = addDays(middle, second);
        expect(workingDaysBetween(from, middle, OF_2026) + workingDaysBetween(middle, end, OF_2026)).toBe(
          workingDaysBetween(from, end, OF_2026),
        );
      }),
    );
  });
});

it('a calendar without a working day does not keep the search going for ever', () => {
  const start = day('2026-01-01');
  const never = { daysOff: new Set(Array.from({ length: 400 }, (_, offset) => addDays(start, offset))), workedInstead: new Set<never>() };
  expect(isWorkingDay(nextWorkingDay(start, never), WEEKENDS_ONLY)).toBeTypeOf('boolean');
  expect(nextWorkingDay(start, never) > start).toBe(true);
});
