import { describe, expect, it } from 'vitest';
import type { Period, RecurrenceRule } from '#domain/deadline.ts';
import { dueDaysIn } from '#domain/duties/due-days.ts';
import { periodAt } from '#domain/duties/report-period.ts';
import { day } from '#domain/time/day.ts';

interface Case {
  readonly promise: string;
  readonly every: Period;
  /** A day of the period that is asked about. */
  readonly within: string;
  readonly rule: RecurrenceRule | null;
  /** The last days in time. */
  readonly lastDays: readonly string[];
}

// By hand: 22/6/2026 is a Monday; February 2026 has 28 days.
const CASES: readonly Case[] = [
  {
    promise: 'a day that a short month does not have is its last one',
    ...{ every: 'month', within: '2026-02-10', rule: { day: 30, bound: 'by' }, lastDays: ['2026-02-28'] },
  },
  {
    promise: 'a report of each month is due each month, though the words name one',
    ...{ every: 'month', within: '2026-06-10', rule: { month: 5, day: 10, bound: 'by' }, lastDays: ['2026-06-10'] },
  },
  {
    promise: 'the first month of a quarter is its first one',
    ...{ every: 'quarter', within: '2026-05-10', rule: { month_of_period: 1, day: 20, bound: 'by' }, lastDays: ['2026-04-20'] },
  },
  {
    promise: 'a month that lies behind the end of a period is its last one',
    ...{ every: 'month', within: '2026-05-10', rule: { month_of_period: 3, day: 20, bound: 'by' }, lastDays: ['2026-05-20'] },
  },
  {
    promise: 'a month that is named for one quarter stands for the same of every quarter',
    ...{ every: 'quarter', within: '2026-01-10', rule: { month: 5, day: 10, bound: 'before' }, lastDays: ['2026-02-09'] },
  },
  {
    promise: 'the last month of a quarter, named, is the last of every quarter',
    ...{ every: 'quarter', within: '2026-08-10', rule: { month: 6, day: 10, bound: 'by' }, lastDays: ['2026-09-10'] },
  },
  {
    promise: 'a month of the first half is owed in that half',
    ...{ every: 'half', within: '2026-02-01', rule: { to_month: 6, day: 15, bound: 'by' }, lastDays: ['2026-06-15'] },
  },
  {
    promise: 'a month of the first half is not owed in the second',
    ...{ every: 'half', within: '2026-08-01', rule: { to_month: 6, day: 15, bound: 'by' }, lastDays: [] },
  },
  {
    promise: 'the first month of a year is in that year',
    ...{ every: 'year', within: '2026-08-01', rule: { month: 1, day: 10, bound: 'by' }, lastDays: ['2026-01-10'] },
  },
  {
    promise: 'several dates are each due, the first and the last day of the period among them, in the order of the year',
    every: 'year',
    within: '2026-08-01',
    rule: {
      ...{ bound: 'by' },
      dates: [
        { month: 12, day: 31 },
        { month: 1, day: 1 },
      ],
    },
    lastDays: ['2026-01-01', '2026-12-31'],
  },
  {
    promise: 'a date outside of the period is not due in it',
    ...{ every: 'half', within: '2026-02-01', rule: { dates: [{ month: 7, day: 1 }], bound: 'by' }, lastDays: [] },
  },
  {
    promise: '“before December” ends with November',
    ...{ every: 'year', within: '2026-08-01', rule: { month: 12, bound: 'before' }, lastDays: ['2026-11-30'] },
  },
  {
    promise: '“in December” ends with December',
    ...{ every: 'year', within: '2026-08-01', rule: { month: 12, bound: 'in' }, lastDays: ['2026-12-31'] },
  },
  {
    promise: '“before” without any day or month leaves the whole period',
    ...{ every: 'month', within: '2026-06-10', rule: { bound: 'before' }, lastDays: ['2026-06-30'] },
  },
  {
    promise: 'where nothing is said a half-year is in time until its last day',
    ...{ every: 'half', within: '2026-02-01', rule: null, lastDays: ['2026-06-30'] },
  },
  {
    promise: 'where nothing is said a week is in time until its Sunday',
    ...{ every: 'week', within: '2026-06-24', rule: null, lastDays: ['2026-06-28'] },
  },
  {
    promise: '“before” without a weekday leaves the whole week',
    ...{ every: 'week', within: '2026-06-24', rule: { bound: 'before' }, lastDays: ['2026-06-28'] },
  },
  {
    promise: '“before Friday” is Thursday',
    ...{ every: 'week', within: '2026-06-24', rule: { weekday: 5, bound: 'before' }, lastDays: ['2026-06-25'] },
  },
];

describe('the day on which a report is due', () => {
  it.each(CASES)('$promise', ({ every, within, rule, lastDays }) => {
    expect(dueDaysIn({ every, rule }, periodAt(every, day(within))).map(({ lastDay }) => lastDay)).toEqual(lastDays);
  });
});
