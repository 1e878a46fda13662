import type { TaskRow } from '#domain/reporting/task-row.ts';
import { type OutCell, TASK_COLUMNS } from './task-columns.ts';

/** Without it Excel takes the bytes for the old one-byte letters. */
const BYTE_ORDER_MARK = '\ufeff';

// What a spreadsheet takes for the beginning of a formula, its full-width twins too; spaces and line breaks before it change nothing.
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",;\t\r\n']|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// "2026-06-25" is a date to every spreadsheet, whatever order of day and month its country has.
const field = (cell: OutCell): string => {
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text));
    case 'number':
      return String(cell.number);
    case 'day':
      return cell.day;
    case 'nothing':
      return '';
  }
};

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

/** The list of tasks as .csv in UTF-8 (RFC 4180): commas, days as 2026-06-25, no text that a spreadsheet would compute. */
export const taskListCsv = (rows: readonly TaskRow[]): Uint8Array => {
  const lines = rows.map((row) => line(TASK_COLUMNS.map((column) => field(column.cell(row)))));
  return Buffer.from(BYTE_ORDER_MARK + line(TASK_COLUMNS.map(({ header }) => quoted(header))) + lines.join(''));
};
