import { describe, expect, it } from 'vitest';
import type { Recurrence } from '#domain/deadline.ts';
import { nextPeriodOf } from '#domain/duties/next-period.ts';
import { owedIn, periodsToOpen } from '#domain/duties/periods-to-open.ts';
import { periodAt } from '#domain/duties/report-period.ts';
import { asId, type DutyId, type PlanId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';

const MONTHLY: Recurrence = { every: 'month', rule: { day: 15, bound: 'by' } };
const JANUARY: Recurrence = { every: 'half', rule: { month: 1, day: 10, bound: 'by' } };

const nextLastDay = (recurrence: Recurrence, today: string, endedOn: string | null = null): string | null =>
  nextPeriodOf({ recurrence, dataDay: null, endedOn: endedOn === null ? null : day(endedOn) }, day(today), 15)?.lastDay ?? null;

describe('the report that comes next', () => {
  it('is due today, to the end of the day, and tomorrow it is the one after', () => {
    expect(nextLastDay(MONTHLY, '2026-06-15')).toBe('2026-06-15');
    expect(nextLastDay(MONTHLY, '2026-06-16')).toBe('2026-07-15');
  });

  it('is found behind periods that name none', () => {
    expect(nextLastDay(JANUARY, '2026-01-11')).toBe('2027-01-10');
    expect(nextLastDay(JANUARY, '2026-07-01')).toBe('2027-01-10');
  });

  it('is none once the duty has ended, and where the words name a month that never comes', () => {
    expect(nextLastDay(MONTHLY, '2026-06-15', '2026-06-01')).toBeNull();
    expect(nextLastDay({ every: 'half', rule: { dates: [], bound: 'by' } }, '2026-06-15')).toBeNull();
  });
});

describe('a duty that has ended', () => {
  const opened = (endedOn: string) => {
    const named = { planId: asId<PlanId>(1), from: 'Các sở', to: 'Sở Nội vụ', what: 'báo cáo', owing: [], receiverUnitId: null };
    const duty = { ...named, id: asId<DutyId>(1), recurrence: MONTHLY, dataDay: null, startsOn: day('2026-06-01'), endedOn: day(endedOn) };
    const opening = { today: day('2026-06-10'), calendar: WEEKENDS_ONLY, made: new Set<string>() };
    return periodsToOpen(duty, opening).map(({ lastDay }) => lastDay);
  };

  it('owes no report whose last day is the day of its end, and still the one of the day before', () => {
    expect(opened('2026-06-15')).toEqual([]);
    expect(opened('2026-06-16')).toEqual(['2026-06-15']);
  });
});

// A report that is due in the first third of a period speaks of the one before: by hand, the last day of the third and the first behind it.
describe('what a report is about', () => {
  const about = (recurrence: Recurrence, within: string): string | undefined =>
    owedIn({ recurrence, dataDay: null }, periodAt(recurrence.every, day(within)))[0]?.about.start;

  it.each<readonly [recurrence: Recurrence, within: string, start: string]>([
    [{ every: 'week', rule: { weekday: 2, bound: 'by' } }, '2026-06-24', '2026-06-15'],
    [{ every: 'week', rule: { weekday: 3, bound: 'by' } }, '2026-06-24', '2026-06-22'],
    [{ every: 'month', rule: { day: 10, bound: 'by' } }, '2026-06-24', '2026-05-01'],
    [{ every: 'month', rule: { day: 11, bound: 'by' } }, '2026-06-24', '2026-06-01'],
    [{ every: 'quarter', rule: { month_of_period: 1, day: 30, bound: 'by' } }, '2026-06-24', '2026-01-01'],
    [{ every: 'quarter', rule: { month_of_period: 2, day: 1, bound: 'by' } }, '2026-06-24', '2026-04-01'],
    [{ every: 'half', rule: { month: 2, day: 28, bound: 'by' } }, '2026-06-24', '2025-07-01'],
    [{ every: 'half', rule: { month: 3, day: 1, bound: 'by' } }, '2026-06-24', '2026-01-01'],
    [{ every: 'year', rule: { month: 4, day: 30, bound: 'by' } }, '2026-06-24', '2025-01-01'],
    [{ every: 'year', rule: { month: 5, day: 1, bound: 'by' } }, '2026-06-24', '2026-01-01'],
    // “Before January” is the last day of December, before the period itself.
    [{ every: 'year', rule: { month: 1, bound: 'before' } }, '2026-06-24', '2025-01-01'],
  ])('%j within the period of %s: the one from %s', (recurrence, within, start) => {
    expect(about(recurrence, within)).toBe(start);
  });

  it('is known apart by its period, and by its number where several dates lie within one', () => {
    const dates = [
      { month: 6, day: 15 },
      { month: 12, day: 15 },
    ];
    const owed = owedIn(
      { recurrence: { every: 'year', rule: { dates, bound: 'by' } }, dataDay: null },
      periodAt('year', day('2026-06-24')),
    );
    expect(owed.map(({ key }) => key)).toEqual(['2026-01-01', '2026-01-01#2']);
  });

  it('takes its figures as the duty says, else as the office says, else as the decree does', () => {
    const period = periodAt('month', day('2026-06-24'));
    const from = (dataDay: number | null, house?: number) =>
      owedIn({ recurrence: { every: 'month', rule: null }, dataDay }, period, house)[0]?.data.from;
    expect([from(20, 10), from(null, 10), from(null)]).toEqual(['2026-05-20', '2026-05-10', '2026-05-15']);
  });
});
