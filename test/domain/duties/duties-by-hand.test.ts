import { describe, expect, it } from 'vitest';
import type { Recurrence } from '#domain/deadline.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { type OwedPeriod, opensOn, periodsToOpen } from '#domain/duties/periods-to-open.ts';
import { asId, type DutyId, type PlanId } from '#domain/ids.ts';
import { aimedDay } from '#domain/reminders/ladder.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { day } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { periodWords } from '#language/duties/period-words.ts';

const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));

interface Asked {
  readonly recurrence: Recurrence;
  readonly from: string;
  readonly until: string;
  readonly ended?: string;
  readonly dataDay?: number;
  readonly made?: readonly string[];
}

const dutyOf = ({ recurrence, from, ended, dataDay }: Asked): Duty => ({
  ...{
    id: asId<DutyId>(1),
    planId: asId<PlanId>(1),
    from: 'Các sở, ngành',
    to: 'Sở Nội vụ',
    what: 'báo cáo',
    owing: [],
    receiverUnitId: null,
  },
  ...{ recurrence, startsOn: day(from), endedOn: ended === undefined ? null : day(ended), dataDay: dataDay ?? null },
});

/** What | becomes a task on | nobody hands in later, on a working day, than | last day in time | due | figures from | to. */
const rowOf = (owed: OwedPeriod): string => {
  const { about, lastDay, due, data } = owed;
  const opens = opensOn(owed, CALENDAR);
  return [periodWords(about), opens, aimedDay(lastDay, CALENDAR), lastDay, due, data.from, data.to].join(' | ');
};

const rowsOf = (asked: Asked): readonly string[] =>
  periodsToOpen(dutyOf(asked), {
    today: day(asked.until),
    calendar: CALENDAR,
    made: new Set(asked.made ?? []),
  }).map(rowOf);

const table = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().replace(/ *\| */gu, ' | '));

const MONTHLY_15: Recurrence = { every: 'month', rule: { day: 15, bound: 'before' } };
const MONTHLY_25: Recurrence = { every: 'month', rule: { day: 25, bound: 'before' } };
const QUARTERLY_10: Recurrence = { every: 'quarter', rule: { month_of_period: 3, day: 10, bound: 'before' } };
const QUARTER_END: Recurrence = { every: 'quarter', rule: null };
const HALVES: Recurrence = {
  every: 'half',
  rule: {
    dates: [
      { month: 6, day: 15 },
      { month: 12, day: 15 },
    ],
    bound: 'before',
  },
};

// Worked out by hand from the calendars of 2024, 2026 and 2027 and from Nghị định 09/2019/NĐ-CP, Điều 12; not printed by the code.
const BY_HAND: readonly { readonly what: string; readonly asked: Asked; readonly rows: string }[] = [
  {
    what: 'before the 15th of each month, over a year with its holidays and its weekends',
    asked: { recurrence: MONTHLY_15, from: '2026-01-01', until: '2026-12-31' },
    rows: `
      tháng 1/2026  | 2025-12-30 | 2026-01-14 | 2026-01-14 | 2026-01-15 | 2025-12-15 | 2026-01-14
      tháng 2/2026  | 2026-01-30 | 2026-02-13 | 2026-02-14 | 2026-02-15 | 2026-01-15 | 2026-02-14
      tháng 3/2026  | 2026-02-27 | 2026-03-13 | 2026-03-14 | 2026-03-15 | 2026-02-15 | 2026-03-14
      tháng 4/2026  | 2026-03-31 | 2026-04-14 | 2026-04-14 | 2026-04-15 | 2026-03-15 | 2026-04-14
      tháng 5/2026  | 2026-04-28 | 2026-05-14 | 2026-05-14 | 2026-05-15 | 2026-04-15 | 2026-05-14
      tháng 6/2026  | 2026-05-29 | 2026-06-12 | 2026-06-14 | 2026-06-15 | 2026-05-15 | 2026-06-14
      tháng 7/2026  | 2026-06-30 | 2026-07-14 | 2026-07-14 | 2026-07-15 | 2026-06-15 | 2026-07-14
      tháng 8/2026  | 2026-07-31 | 2026-08-14 | 2026-08-14 | 2026-08-15 | 2026-07-15 | 2026-08-14
      tháng 9/2026  | 2026-08-26 | 2026-09-14 | 2026-09-14 | 2026-09-15 | 2026-08-15 | 2026-09-14
      tháng 10/2026 | 2026-09-30 | 2026-10-14 | 2026-10-14 | 2026-10-15 | 2026-09-15 | 2026-10-14
      tháng 11/2026 | 2026-10-30 | 2026-11-13 | 2026-11-14 | 2026-11-15 | 2026-10-15 | 2026-11-14
      tháng 12/2026 | 2026-11-30 | 2026-12-14 | 2026-12-14 | 2026-12-15 | 2026-11-15 | 2026-12-14
      tháng 1/2027  | 2026-12-30 | 2027-01-14 | 2027-01-14 | 2027-01-15 | 2026-12-15 | 2027-01-14
    `,
  },
  {
    what: 'before the 25th of each month, over the same year',
    asked: { recurrence: MONTHLY_25, from: '2026-01-01', until: '2026-12-31' },
    rows: `
      tháng 1/2026  | 2026-01-10 | 2026-01-23 | 2026-01-24 | 2026-01-25 | 2025-12-15 | 2026-01-14
      tháng 2/2026  | 2026-02-03 | 2026-02-24 | 2026-02-24 | 2026-02-25 | 2026-01-15 | 2026-02-14
      tháng 3/2026  | 2026-03-10 | 2026-03-24 | 2026-03-24 | 2026-03-25 | 2026-02-15 | 2026-03-14
      tháng 4/2026  | 2026-04-10 | 2026-04-24 | 2026-04-24 | 2026-04-25 | 2026-03-15 | 2026-04-14
      tháng 5/2026  | 2026-05-08 | 2026-05-22 | 2026-05-24 | 2026-05-25 | 2026-04-15 | 2026-05-14
      tháng 6/2026  | 2026-06-10 | 2026-06-24 | 2026-06-24 | 2026-06-25 | 2026-05-15 | 2026-06-14
      tháng 7/2026  | 2026-07-10 | 2026-07-24 | 2026-07-24 | 2026-07-25 | 2026-06-15 | 2026-07-14
      tháng 8/2026  | 2026-08-11 | 2026-08-24 | 2026-08-24 | 2026-08-25 | 2026-07-15 | 2026-08-14
      tháng 9/2026  | 2026-09-10 | 2026-09-24 | 2026-09-24 | 2026-09-25 | 2026-08-15 | 2026-09-14
      tháng 10/2026 | 2026-10-09 | 2026-10-23 | 2026-10-24 | 2026-10-25 | 2026-09-15 | 2026-10-14
      tháng 11/2026 | 2026-11-10 | 2026-11-24 | 2026-11-24 | 2026-11-25 | 2026-10-15 | 2026-11-14
      tháng 12/2026 | 2026-12-10 | 2026-12-24 | 2026-12-24 | 2026-12-25 | 2026-11-15 | 2026-12-14
    `,
  },
  {
    what: 'before the 10th of the last month of each quarter',
    asked: { recurrence: QUARTERLY_10, from: '2026-01-01', until: '2026-12-31' },
    rows: `
      quý I/2026   | 2026-02-09 | 2026-03-09 | 2026-03-09 | 2026-03-10 | 2025-12-15 | 2026-03-14
      quý II/2026  | 2026-05-19 | 2026-06-09 | 2026-06-09 | 2026-06-10 | 2026-03-15 | 2026-06-14
      quý III/2026 | 2026-08-17 | 2026-09-09 | 2026-09-09 | 2026-09-10 | 2026-06-15 | 2026-09-14
      quý IV/2026  | 2026-11-18 | 2026-12-09 | 2026-12-09 | 2026-12-10 | 2026-09-15 | 2026-12-14
    `,
  },
  {
    what: 'before 15/6 and 15/12 for the two halves of the year',
    asked: { recurrence: HALVES, from: '2026-01-01', until: '2026-12-31' },
    rows: `
      6 tháng đầu năm 2026  | 2026-05-15 | 2026-06-12 | 2026-06-14 | 2026-06-15 | 2025-12-15 | 2026-06-14
      6 tháng cuối năm 2026 | 2026-11-16 | 2026-12-14 | 2026-12-14 | 2026-12-15 | 2026-06-15 | 2026-12-14
    `,
  },
  {
    what: 'half-yearly before 15/6 alone, where the yearly report is the other half',
    asked: { recurrence: { every: 'half', rule: { month: 6, day: 15, bound: 'before' } }, from: '2026-01-01', until: '2026-12-31' },
    rows: '6 tháng đầu năm 2026 | 2026-05-15 | 2026-06-12 | 2026-06-14 | 2026-06-15 | 2025-12-15 | 2026-06-14',
  },
  {
    what: 'yearly before 15/12',
    asked: { recurrence: { every: 'year', rule: { month: 12, day: 15, bound: 'before' } }, from: '2026-01-01', until: '2026-12-31' },
    rows: 'năm 2026 | 2026-11-02 | 2026-12-14 | 2026-12-14 | 2026-12-15 | 2025-12-15 | 2026-12-14',
  },
  {
    what: 'yearly before December, which names the last day of November',
    asked: { recurrence: { every: 'year', rule: { month: 12, bound: 'before' } }, from: '2026-11-01', until: '2026-11-30' },
    rows: 'năm 2026 | 2026-10-19 | 2026-11-30 | 2026-11-30 | 2026-11-30 | 2025-12-15 | 2026-12-14',
  },
  {
    what: 'at ends of quarters that are Sundays',
    asked: { recurrence: QUARTER_END, from: '2024-01-01', until: '2024-07-01' },
    rows: `
      quý I/2024  | 2024-03-08 | 2024-03-29 | 2024-03-31 | 2024-03-31 | 2023-12-15 | 2024-03-14
      quý II/2024 | 2024-06-07 | 2024-06-28 | 2024-06-30 | 2024-06-30 | 2024-03-15 | 2024-06-14
    `,
  },
  {
    what: 'before 20/2/2026, in the middle of Tết: aimed at the last working day before it',
    asked: { recurrence: { every: 'month', rule: { day: 20, bound: 'before' } }, from: '2026-02-01', until: '2026-02-28' },
    rows: 'tháng 2/2026 | 2026-01-30 | 2026-02-13 | 2026-02-19 | 2026-02-20 | 2026-01-15 | 2026-02-14',
  },
  {
    what: 'on the 30th, which in a leap year is 29/2',
    asked: { recurrence: { every: 'month', rule: { day: 30 } }, from: '2028-02-01', until: '2028-02-20' },
    rows: 'tháng 2/2028 | 2028-02-15 | 2028-02-29 | 2028-02-29 | 2028-02-29 | 2028-01-15 | 2028-02-14',
  },
  {
    what: 'on the 30th, which in another year is Sunday 28/2',
    asked: { recurrence: { every: 'month', rule: { day: 30 } }, from: '2027-02-01', until: '2027-02-25' },
    rows: 'tháng 2/2027 | 2027-02-12 | 2027-02-26 | 2027-02-28 | 2027-02-28 | 2027-01-15 | 2027-02-14',
  },
  {
    what: 'before the 5th, which asks for the month before',
    asked: { recurrence: { every: 'month', rule: { day: 5, bound: 'before' } }, from: '2026-06-01', until: '2026-06-10' },
    rows: 'tháng 5/2026 | 2026-05-21 | 2026-06-04 | 2026-06-04 | 2026-06-05 | 2026-04-15 | 2026-05-14',
  },
  {
    what: 'each Friday, with the figures of the week',
    asked: { recurrence: { every: 'week', rule: { weekday: 5 } }, from: '2026-06-15', until: '2026-06-26' },
    rows: `
      tuần 15/6–21/6/2026 | 2026-06-16 | 2026-06-19 | 2026-06-19 | 2026-06-19 | 2026-06-15 | 2026-06-21
      tuần 22/6–28/6/2026 | 2026-06-23 | 2026-06-26 | 2026-06-26 | 2026-06-26 | 2026-06-22 | 2026-06-28
    `,
  },
  {
    what: 'of a plan of February that came in on 20/6: nothing of the months before',
    asked: { recurrence: MONTHLY_15, from: '2026-06-20', until: '2026-07-31' },
    rows: `
      tháng 7/2026 | 2026-06-30 | 2026-07-14 | 2026-07-14 | 2026-07-15 | 2026-06-15 | 2026-07-14
      tháng 8/2026 | 2026-07-31 | 2026-08-14 | 2026-08-14 | 2026-08-15 | 2026-07-15 | 2026-08-14
    `,
  },
  {
    what: 'of a plan that came in on the last day of a period: that period is still asked for',
    asked: { recurrence: MONTHLY_15, from: '2026-07-14', until: '2026-07-14' },
    rows: 'tháng 7/2026 | 2026-06-30 | 2026-07-14 | 2026-07-14 | 2026-07-15 | 2026-06-15 | 2026-07-14',
  },
  { what: 'of a plan that came in a day later', asked: { recurrence: MONTHLY_15, from: '2026-07-15', until: '2026-07-15' }, rows: '' },
  {
    what: 'of a duty that a newer version of the plan ended on 1/9',
    asked: { recurrence: MONTHLY_15, from: '2026-08-01', until: '2026-12-31', ended: '2026-09-01' },
    rows: 'tháng 8/2026 | 2026-07-31 | 2026-08-14 | 2026-08-14 | 2026-08-15 | 2026-07-15 | 2026-08-14',
  },
  {
    what: 'after a month in which no round was run: what was missed is made up for, and what was made stays',
    asked: { recurrence: MONTHLY_15, from: '2026-03-01', until: '2026-05-20', made: ['2026-03-01', '2026-05-01'] },
    rows: 'tháng 4/2026 | 2026-03-31 | 2026-04-14 | 2026-04-14 | 2026-04-15 | 2026-03-15 | 2026-04-14',
  },
  {
    what: 'with the figures of the calendar, where the office has set that',
    asked: { recurrence: QUARTERLY_10, from: '2026-09-01', until: '2026-09-01', dataDay: 1 },
    rows: 'quý III/2026 | 2026-08-17 | 2026-09-09 | 2026-09-09 | 2026-09-10 | 2026-07-01 | 2026-09-30',
  },
  {
    what: 'with figures that begin with the 20th, where somebody has set that',
    asked: { recurrence: QUARTERLY_10, from: '2026-09-01', until: '2026-09-01', dataDay: 20 },
    rows: 'quý III/2026 | 2026-08-17 | 2026-09-09 | 2026-09-09 | 2026-09-10 | 2026-06-20 | 2026-09-19',
  },
];

describe('the periods of a duty, worked out by hand', () => {
  it.each(BY_HAND)('$what', ({ asked, rows }) => {
    expect(rowsOf(asked)).toEqual(table(rows));
  });
});
