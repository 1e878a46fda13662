import type { DataSpan } from '#domain/duties/data-span.ts';
import type { OwedPeriod } from '#domain/duties/periods-to-open.ts';
import type { ReportPeriod } from '#domain/duties/report-period.ts';
import { type Day, partsOf } from '#domain/time/day.ts';

const QUARTERS: readonly string[] = ['I', 'II', 'III', 'IV'];

const shortDay = (on: Day): string => {
  const { month, dayOfMonth } = partsOf(on);
  return `${dayOfMonth}/${month}`;
};

/** "15/6/2026". */
const dayInWords = (on: Day): string => `${shortDay(on)}/${partsOf(on).year}`;

/** "tuần 15/6–21/6/2026", "tháng 6/2026", "quý III/2026", "6 tháng đầu năm 2026", "năm 2026". */
export const periodWords = ({ every, start, end }: ReportPeriod): string => {
  const { year, month } = partsOf(start);
  switch (every) {
    case 'week':
      return `tuần ${shortDay(start)}–${dayInWords(end)}`;
    case 'month':
      return `tháng ${month}/${year}`;
    case 'quarter':
      return `quý ${QUARTERS[Math.floor(month / 3)] ?? ''}/${year}`;
    case 'half':
      return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
};

/** "số liệu từ 15/5/2026 đến 14/6/2026". */
export const dataWords = ({ from, to }: DataSpan): string => `số liệu từ ${dayInWords(from)} đến ${dayInWords(to)}`;

/** "trước ngày 15/6/2026", or "ngày 15/6/2026" where the day itself is still in time. */
export const dueWords = ({ due, lastDay }: Pick<OwedPeriod, 'due' | 'lastDay'>): string =>
  `${lastDay < due ? 'trước ngày' : 'ngày'} ${dayInWords(due)}`;
