import type { FourCells } from '#domain/counts.ts';
import type { ReportIndicator } from '#domain/reporting/report-figures.ts';
import { shortDay } from './document-days.ts';

/** How many pieces of work the four cells hold together. */
export const totalOf = ({ doneInTime, doneLate, openInTime, openOverdue }: FourCells): number =>
  doneInTime + doneLate + openInTime + openOverdue;

const partedByThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** "1.234": Vietnamese parts thousands by full stops. */
export const countWords = (count: number): string => partedByThousands(String(count));

/** The four cells as a report names them, in its order. */
export const CELL_NAMES: readonly (readonly [cell: keyof FourCells, name: string])[] = [
  ['doneInTime', 'Đã hoàn thành đúng hạn'],
  ['doneLate', 'Đã hoàn thành quá hạn'],
  ['openInTime', 'Đang thực hiện, trong hạn'],
  ['openOverdue', 'Đang thực hiện, quá hạn'],
];

const TENTHS = 10;

/** Shares of the whole in tenths of a percent, by the largest remainder: rounded figures that do not add up to 100 would be asked about. */
export const sharesOf = (counts: readonly number[]): readonly number[] => {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100 * TENTHS) / whole);
  const floors = exact.map(Math.floor);
  const missing = 100 * TENTHS - floors.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact.map((share, at) => ({ at, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return floors.map((share, at) => (share + (raised.has(at) ? 1 : 0)) / TENTHS);
};

/** "12,5%": Vietnamese writes a decimal comma. */
export const percentWords = (share: number): string => `${String(share).replace('.', ',')}%`;

const COMPARATORS: Record<NonNullable<ReportIndicator['comparator']>, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '' };

/** "1.250", "83,5". */
const figure = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  return [partedByThousands(whole), ...(part === undefined ? [] : [part])].join(',');
};

/** What is to be reached: "≥ 95 %", "80 - 90 %". */
export const targetWords = ({ comparator, value, unit }: ReportIndicator): string => {
  const figures = (typeof value === 'number' ? [value] : value).map(figure).join(' - ');
  return [comparator === null ? '' : COMPARATORS[comparator], figures, unit ?? ''].filter((part) => part !== '').join(' ');
};

/** "83,5 % (20/6/2026)": what was reported last; empty where nothing was: it is filled in by hand. */
export const resultWords = ({ reported, unit }: ReportIndicator): string => {
  if (reported === null) return '';
  const measured = reported.unit ?? unit;
  return `${[figure(reported.value), ...(measured === null ? [] : [measured])].join(' ')} (${shortDay(reported.on)})`;
};
