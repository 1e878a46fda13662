import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import type { ColumnRole } from './column-names.ts';
import type { RawTable } from './text-tables.ts';

/** Columns that may hold the times although their name does not say so ("Tiến độ", "Ghi chú"). */
const CANDIDATES: ReadonlySet<ColumnRole> = new Set(['status', 'other']);

// Only whether the words mean a time is asked here, so any day serves as reference.
const ANY_DAY = day('2026-01-01');

const LONGEST_TIME = 120;
const LOOKED_AT_ROWS = 200;

const isTime = (cell: string): boolean => cell.length <= LONGEST_TIME && parseDeadline(cell, ANY_DAY).kind !== 'none';

const holdsTimes = ({ rows, roles }: RawTable, column: number): boolean => {
  const cells = rows
    .slice(0, LOOKED_AT_ROWS)
    .filter((row) => row.cells.length === roles.length)
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => /\p{L}|\d{2}/u.test(cell));
  return cells.length > 0 && cells.filter((cell) => isTime(cell)).length >= cells.length * 0.6;
};

/** The table with its deadlines where its rows show them: a column of another name counts if most of its cells are times. */
export const withDeadlineColumn = (table: RawTable): RawTable => {
  const { roles } = table;
  if (!roles.includes('task') || roles.includes('deadline')) return table;
  const column = roles.findIndex((role, at) => CANDIDATES.has(role) && holdsTimes(table, at));
  return column < 0 ? table : { ...table, roles: roles.with(column, 'deadline') };
};
