import type { Recurrence, RecurrenceRule } from '../deadline.ts';
import { addDays, type Day, dayFrom, daysInMonth, endOfMonth, partsOf, weekdayOf } from '../time/day.ts';
import { monthOf, MONTHS_IN, type ReportPeriod } from './report-period.ts';

/** When a report is due: `due` as the words name the day, `lastDay` the last day in time; for "trước ngày X" the day before. */
export interface DueDay {
  readonly due: Day;
  readonly lastDay: Day;
}

const LAST_WEEKDAY = 7;

// "Ngày 30 hằng tháng" is the 28th in February: the report is owed all the same.
const dayIn = (month: Day, dayOfMonth: number): Day => {
  const { year, month: of } = partsOf(month);
  return dayFrom(year, of, Math.min(dayOfMonth, daysInMonth(year, of))) ?? month;
};

const isIn = ({ start, end }: ReportPeriod, on: Day): boolean => start <= on && on <= end;

/** The first days of the months of a period in which the rule lets the report be due; empty where the rule names a month outside of it. */
const monthsDue = (rule: RecurrenceRule, period: ReportPeriod, months: number): readonly Day[] => {
  const named = rule.month ?? rule.to_month;
  if (rule.month_of_period !== undefined) return [monthOf(period, Math.min(rule.month_of_period, months))];
  if (named === undefined || months === 1) return [monthOf(period, months)];
  // One month of a quarter stands for the same month of every quarter; "6 tháng … 15/6" is the report of the first half alone.
  if (months === MONTHS_IN.quarter) return [monthOf(period, ((named - 1) % months) + 1)];
  return [dayFrom(partsOf(period.start).year, named, 1)].filter((month): month is Day => month !== null && isIn(period, month));
};

const bounded = (due: Day, { bound }: RecurrenceRule): DueDay => ({ due, lastDay: bound === 'before' ? addDays(due, -1) : due });

// "Trước tháng 12" names a whole month: the last day before it.
const inMonth = (month: Day, rule: RecurrenceRule): DueDay => {
  if (rule.day !== undefined) return bounded(dayIn(month, rule.day), rule);
  const isBefore = rule.bound === 'before' && rule.month !== undefined;
  const due = isBefore ? addDays(month, -1) : endOfMonth(month);
  return { due, lastDay: due };
};

const inWeek = (rule: RecurrenceRule, { start }: ReportPeriod): DueDay => {
  const due = addDays(start, (rule.weekday ?? LAST_WEEKDAY) - weekdayOf(start));
  return rule.weekday === undefined ? { due, lastDay: due } : bounded(due, rule);
};

const onDates = (dates: NonNullable<RecurrenceRule['dates']>, rule: RecurrenceRule, period: ReportPeriod): readonly DueDay[] => {
  const { year } = partsOf(period.start);
  return dates
    .map(({ month, day }) => dayIn(dayFrom(year, month, 1) ?? period.start, day))
    .filter((due) => isIn(period, due))
    .sort()
    .map((due) => bounded(due, rule));
};

/**
 * When a report that recurs is due within a period of the calendar: mostly once, more often where the document names several dates, never
 * where it names a month of another part of the year. Where it says nothing of the day, the last day of the period.
 */
export const dueDaysIn = ({ rule }: Recurrence, period: ReportPeriod): readonly DueDay[] => {
  const said = rule ?? {};
  if (period.every === 'week') return [inWeek(said, period)];
  if (said.dates !== undefined) return onDates(said.dates, said, period);
  return monthsDue(said, period, MONTHS_IN[period.every]).map((month) => inMonth(month, said));
};
