import { tidy } from '#language/fold.ts';
import { alignCells, type AlignedCells } from './align-cells.ts';
import { isSecondHalf, joinHalves } from './broken-row.ts';
import type { ColumnRole } from './column-names.ts';
import type { DocumentCell, DocumentRow } from './document-line.ts';
import { isOrdinal } from './ordinal.ts';
import { isDeadline } from './place-cells.ts';
import type { RawRow, RawTable } from './text-tables.ts';

/** A row by the marks of its text (no `row`), or of a table of the file. */
export interface FoundRow {
  readonly cells: readonly string[];
  readonly row: DocumentRow | null;
  readonly page: number | null;
}

/** Where a table's header stands in the file: its cells, its table, and the last table of the file that was read on into this one. */
interface FilePlace {
  readonly header: readonly DocumentCell[];
  readonly headerTable: number;
  readonly lastTable: number;
}

/** A table that is still being read. */
export interface OpenTable extends RawTable {
  readonly rows: RawRow[];
  /** Null where only tabs or bars make the table. */
  place: FilePlace | null;
}

/** Where a row that is a header stands. */
export const placeOf = (row: DocumentRow | null): FilePlace | null =>
  row === null ? null : { header: row.cells, headerTable: row.table, lastTable: row.table };

const onPage = (page: number | null): { readonly page?: number } => (page === null ? {} : { page });

const withoutOrdinal = (roles: readonly ColumnRole[]): string => roles.filter((role) => role !== 'ordinal').join();

/** Whether two headers name the same columns; one of them may have lost its first cell. */
export const sameRoles = (one: readonly ColumnRole[], other: readonly ColumnRole[]): boolean =>
  one.join() === other.join() || withoutOrdinal(one) === withoutOrdinal(other);

/** Adds a row; the first one on a page may be the second half of the last one on the page before. */
export const addCells = (table: OpenTable, cells: readonly string[], page: number | null): void => {
  const at = table.rows.findLastIndex((row) => row.cells.length > 0);
  const last = table.rows[at];
  const overPage = last?.page !== undefined && last.page !== page;
  if (overPage && isSecondHalf({ first: last.cells, second: cells }, table.roles))
    table.rows[at] = { ...last, cells: joinHalves({ first: last.cells, second: cells }) };
  else table.rows.push({ row: table.rows.length + 1, cells, ...onPage(page) });
};

/** What names or explains a task is not repeated where its cell is merged: rows under it would be tasks of the same name. */
const NAMING: readonly ColumnRole[] = ['ordinal', 'task', 'detail'];

const withoutRepeatedNames = ({ cells, above }: AlignedCells, roles: readonly ColumnRole[]): readonly string[] =>
  cells.map((cell, at) => (above.has(at) && NAMING.includes(roles[at] ?? 'other') ? '' : cell));

// Words where the number belongs, and nothing at the end: the row was written from the left, without the cells that are merged away above it.
const withoutEmptyEnd = (cells: readonly string[], roles: readonly ColumnRole[]): readonly string[] => {
  const [first = ''] = cells;
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  const askew = roles[0] === 'ordinal' && first !== '' && !isOrdinal(first) && !cells.slice(0, filled).includes('');
  return askew ? cells.slice(0, filled) : cells;
};

/** Adds a row that belongs to the table. */
export const addFoundRow = (table: OpenTable, { cells, row, page }: FoundRow): void => {
  const { place } = table;
  if (row === null || place === null) {
    addCells(table, cells, page);
    return;
  }
  // The columns of another table of the file lie elsewhere: there the order of the cells tells.
  const columns = row.table === place.headerTable ? place.header : row.cells;
  table.place = { ...place, lastTable: row.table };
  const aligned = withoutRepeatedNames(alignCells(row.cells, columns), table.roles);
  addCells(table, withoutEmptyEnd(aligned, table.roles), page);
};

/** Signatures and lists of receivers have two. */
const FEWEST_CELLS = 3;

const looksLikeTask = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2) return false;
  return isOrdinal(filled[0] ?? '') || (filled.length >= FEWEST_CELLS && filled.some(isDeadline));
};

/** Whether a row belongs to the table: a table of the file may go on in the next one, with a number or a deadline but no header. */
export const belongs = ({ place }: OpenTable, row: DocumentRow | null): boolean => {
  if (row === null || place === null) return row === null && place === null;
  if (row.table === place.lastTable) return true;
  return row.cells.length <= place.header.length && looksLikeTask(row.cells.map(({ text }) => tidy(text)));
};
