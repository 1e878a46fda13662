import { type Day, endOfMonth, partsOf } from '#domain/time/day.ts';
import { dayOf, type Instant, timeOf } from '#domain/time/instant.ts';
import type { ReportPeriod } from '#domain/reporting/report-figures.ts';

// Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10, and months 1 and 2, get a zero before them; other months do not.

const withZero = (value: number, upTo: number): string => (value <= upTo ? `0${String(value)}` : String(value));

const dayNumber = (dayOfMonth: number): string => withZero(dayOfMonth, 9);
const monthNumber = (month: number): string => withZero(month, 2);

/** "ngày 05 tháng 02 năm 2026", "ngày 25 tháng 6 năm 2026". */
export const longDay = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  return `ngày ${dayNumber(dayOfMonth)} tháng ${monthNumber(month)} năm ${String(year)}`;
};

/** "25/6/2026", "05/02/2026", for cells of a table. */
export const shortDay = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  return `${dayNumber(dayOfMonth)}/${monthNumber(month)}/${String(year)}`;
};

/** "07 giờ 45 phút ngày 25 tháng 6 năm 2026". */
export const momentWords = (at: Instant): string => {
  const [hours = '', minutes = ''] = timeOf(at).split(':');
  return `${hours} giờ ${minutes} phút ${longDay(dayOf(at))}`;
};

/** Spans of months that have a name, by the first and the last of them. */
const NAMED_MONTHS: Readonly<Partial<Record<string, string>>> = {
  '1-3': 'quý I',
  '4-6': 'quý II',
  '7-9': 'quý III',
  '10-12': 'quý IV',
  '1-6': '6 tháng đầu',
  '7-12': '6 tháng cuối',
  '1-9': '9 tháng đầu',
};

// By the months of one year that the period covers whole.
const wholeMonths = (first: number, last: number, year: number): string | null => {
  if (first === last) return `tháng ${monthNumber(first)} năm ${String(year)}`;
  if (first === 1 && last === 12) return `năm ${String(year)}`;
  const named = NAMED_MONTHS[`${String(first)}-${String(last)}`];
  return named === undefined ? null : `${named} năm ${String(year)}`;
};

/** The period as offices name it: "tháng 6 năm 2026", "quý II năm 2026", or "từ ngày … đến ngày …". */
export const periodWords = ({ from, to }: ReportPeriod): string => {
  const [start, end] = [partsOf(from), partsOf(to)];
  const isWhole = start.dayOfMonth === 1 && to === endOfMonth(to) && start.year === end.year;
  const named = isWhole ? wholeMonths(start.month, end.month, start.year) : null;
  return named ?? `từ ${longDay(from)} đến ${longDay(to)}`;
};
