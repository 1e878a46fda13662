import type { Period } from '../deadline.ts';
import { addDays, addMonths, type Day, dayFrom, daysBetween, endOfMonth, mondayOf, partsOf } from '../time/day.ts';

/** One week, month, quarter, half-year or year of the calendar (kỳ báo cáo), from its first to its last day. */
export interface ReportPeriod {
  readonly every: Period;
  readonly start: Day;
  readonly end: Day;
}

/** How many months a period has; a week has none. */
export const MONTHS_IN: Readonly<Record<Exclude<Period, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

const LAST_WEEKDAY = 6;

const ofMonths = (every: Exclude<Period, 'week'>, start: Day): ReportPeriod => ({
  every,
  start,
  end: endOfMonth(addMonths(start, MONTHS_IN[every] - 1)),
});

const ofWeek = (monday: Day): ReportPeriod => ({ every: 'week', start: monday, end: addDays(monday, LAST_WEEKDAY) });

/** The period that holds this day. */
export const periodAt = (every: Period, on: Day): ReportPeriod => {
  if (every === 'week') return ofWeek(mondayOf(on));
  const { year, month } = partsOf(on);
  const first = month - ((month - 1) % MONTHS_IN[every]);
  return ofMonths(every, dayFrom(year, first, 1) ?? on);
};

/** The period right behind this one. */
export const periodAfter = ({ every, end }: ReportPeriod): ReportPeriod => periodAt(every, addDays(end, 1));

/** The period right before this one. */
export const periodBefore = ({ every, start }: ReportPeriod): ReportPeriod => periodAt(every, addDays(start, -1));

/** The first day of the month so many months into the period; 1 is its first month. */
export const monthOf = ({ start }: ReportPeriod, month: number): Day => addMonths(start, month - 1);

/** How many days of the period have gone before this one. */
export const daysInto = ({ start }: ReportPeriod, on: Day): number => daysBetween(start, on);
