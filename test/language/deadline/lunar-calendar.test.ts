import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, day } from '#domain/time/day.ts';
import { lunarMonthLength, lunarYearOf, solarDay } from '#language/deadline/lunar-calendar.ts';

describe('the lunar calendar of Vietnam', () => {
  // New Year's days as published; 1985, 2007 and 2030 are those on which the Chinese calendar differs.
  it.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
  ])('begins the year %i on %s', (year, first) => {
    expect(solarDay({ year, month: 1, day: 1 })).toBe(first);
  });

  it.each([
    [{ year: 2025, month: 3, day: 10 }, '2025-04-07'],
    [{ year: 2026, month: 3, day: 10 }, '2026-04-26'],
    [{ year: 2027, month: 3, day: 10 }, '2027-04-16'],
    [{ year: 2020, month: 4, day: 1, leap: true }, '2020-05-23'],
    [{ year: 2023, month: 2, day: 1, leap: true }, '2023-03-22'],
    [{ year: 2025, month: 6, day: 1, leap: true }, '2025-07-25'],
    [{ year: 2033, month: 11, day: 1, leap: true }, '2033-12-22'],
  ])('puts %j on %s', (date, on) => {
    expect(solarDay(date)).toBe(on);
  });

  it.each([
    { year: 2026, month: 6, day: 1, leap: true },
    { year: 2025, month: 12, day: 30 },
    { year: 2026, month: 13, day: 1 },
    { year: 2026, month: 1, day: 0 },
    { year: 1700, month: 1, day: 1 },
  ])('has no day %j', (date) => {
    expect(solarDay(date)).toBeNull();
  });

  it('counts months of 29 or 30 days, one after the other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        const first = solarDay({ year, month, day: 1 })!;
        const next = solarDay({ year, month: month + 1, day: 1 })!;
        const days = lunarMonthLength({ year, month }) + lunarMonthLength({ year, month, leap: true });
        expect(daysBetween(first, next)).toBe(days);
        expect([29, 30]).toContain(lunarMonthLength({ year, month }));
      }),
      { numRuns: 200 },
    );
  });

  it('changes the year at Tết', () => {
    const tet = day('2026-02-17');
    expect([lunarYearOf(addDays(tet, -1)), lunarYearOf(tet)]).toEqual([2025, 2026]);
  });
});
