import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { unknownYear } from '#domain/time/unknown-year.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';

const knowing = (...daysOff: readonly string[]) => ({ ...WEEKENDS_ONLY, daysOff: new Set(daysOff.map((off) => day(off))) });

describe('the next year’s days off', () => {
  it.each([
    { today: '2027-12-01', known: ['2027-02-08'], year: 2028 },
    { today: '2027-12-31', known: [], year: 2028 },
    // By the office's switch alone.
    { today: '2027-12-01', known: ['2027-02-08', '2028-11-24'], year: 2028 },
    { today: '2027-12-01', known: ['2028-01-03'], year: null },
    { today: '2027-11-30', known: ['2027-02-08'], year: null },
    { today: '2028-01-03', known: ['2027-02-08'], year: null },
  ])('are asked for on $today where $known are known: $year', ({ today, known, year }) => {
    expect(unknownYear(day(today), knowing(...known))).toBe(year);
  });
});
