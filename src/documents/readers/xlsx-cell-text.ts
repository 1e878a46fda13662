import { formatValue } from 'hucre';
import type { Cell, CellValue } from 'hucre/xlsx';

const GENERAL = 'General';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

// What stands in quotes or brackets in a format is shown or steers, and is no part of the date.
const lettersOf = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();

// A day is written as offices write it, whatever order the spreadsheet shows; a format without a day names a month or a year.
const dateText = (date: Date, format: string): string => {
  const letters = lettersOf(format);
  const month = `${twoDigits(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  if (letters.includes('d') || !letters.includes('y')) return `${twoDigits(date.getUTCDate())}/${month}`;
  return letters.includes('m') ? month : String(date.getUTCFullYear());
};

// Excel shows eleven digits, and none of what binary fractions add.
const plainNumber = (value: number): string => String(Number(value.toPrecision(11)));

// In Vietnamese a full stop before three digits parts thousands; a decimal must not be taken for one.
const withDecimalComma = (shown: string): string => (/^-?\d+\.\d{3}$/.test(shown) ? shown.replace('.', ',') : shown);

const numberText = (value: number, format: string): string => {
  if (!Number.isFinite(value)) return '';
  if (format === GENERAL || format === '@' || format === '') return withDecimalComma(plainNumber(value));
  const shown = formatValue(value, format).trim();
  // English separators, which the file's formats are written with.
  return /\d,\d{3}/.test(shown) ? shown.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : withDecimalComma(shown);
};

const valueText = (value: CellValue | undefined, format: string): string => {
  if (value == null || typeof value === 'boolean') return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value, format);
  return typeof value === 'number' ? numberText(value, format) : value;
};

/** What a cell shows: numbers by their format, days as dd/mm/yyyy; of a formula, the result that the spreadsheet kept. */
export const cellText = (cell: Cell | undefined, value: CellValue | undefined): string =>
  valueText(cell?.formulaResult ?? value ?? cell?.value, cell?.style?.numFmt ?? GENERAL);
