import { addDays, addMonths, type Day, dayFrom, endOfMonth, partsOf } from '../time/day.ts';
import type { ReportPeriod } from './report-period.ts';

/** From which day to which day the figures of a report run (kỳ số liệu). */
export interface DataSpan {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The day of the month with which the figures of a period begin, in the month before the period: Nghị định 09/2019/NĐ-CP, Điều 12 (month:
 * from the 15th of the month before to the 14th; quarter, half-year and year likewise).
 */
export const DECREE_DATA_DAY = 15;

/** Figures begin with a day that every month has; 1 means the period of the calendar itself. */
export const LATEST_DATA_DAY = 28;

const dayOfMonthOf = (month: Day, dayOfMonth: number): Day => {
  const { year, month: of } = partsOf(month);
  return dayFrom(year, of, dayOfMonth) ?? month;
};

/** The figures that a report on this period holds. The decree says nothing of weeks: a week's report holds the week. */
export const dataSpan = ({ every, start, end }: ReportPeriod, dataDay: number): DataSpan => {
  if (every === 'week' || dataDay === 1) return { from: start, to: end };
  const closing = dayOfMonthOf(addDays(endOfMonth(end), 1 - partsOf(end).dayOfMonth), dataDay);
  return { from: dayOfMonthOf(addMonths(start, -1), dataDay), to: addDays(closing, -1) };
};
