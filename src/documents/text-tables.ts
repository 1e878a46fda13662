import { tidy } from '#language/fold.ts';
import { alignCells, type AlignedCells } from './align-cells.ts';
import { isSecondHalf, joinHalves } from './broken-row.ts';
import { type ColumnRole, headerRoles } from './column-names.ts';
import { type DocumentCell, type DocumentLine, type DocumentRow, paragraphsOf } from './document-line.ts';
import { isDeadline, isOrdinal } from './place-cells.ts';
import { cellsOf, hasCellMarks, isMarkdownRule } from './text-cells.ts';

/** A line of running text; lines count from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
  readonly page?: number;
}

/** A row as it stands; row 1 is the first one after the table's header. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly page?: number;
}

export interface RawTable {
  /** Tables of tasks or indicators count from 1 in the document. */
  readonly table: number;
  readonly names: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly RawRow[];
}

export interface TextParts {
  readonly tables: readonly RawTable[];
  readonly prose: readonly TextLine[];
}

/** A row by the marks of its text (null), or of a table of the file. */
interface FoundRow {
  readonly cells: readonly string[];
  readonly row: DocumentRow | null;
}

interface OpenTable extends RawTable {
  readonly rows: RawRow[];
  /** The header where the file marks its tables, and the table of the file that it stands in. */
  header: readonly DocumentCell[] | null;
  headerTable: number | null;
  /** The last table of the file that was read into this one. */
  fileTable: number | null;
}

interface OpenParts {
  readonly tables: OpenTable[];
  readonly prose: TextLine[];
  /** A table of the file that holds something else. */
  passedOver: number | null;
}

const GROUP_LINE = /^(?:[A-H]|[IVX]{1,5}(?:\.\d+)*|\d{1,2}(?:\.\d+)+)[.)]?\s+\S.{0,300}$/u;

const sameRoles = (one: readonly ColumnRole[], other: readonly ColumnRole[]): boolean =>
  one.join() === other.join() || one.filter((role) => role !== 'ordinal').join() === other.filter((role) => role !== 'ordinal').join();

const pageOf = ({ page }: DocumentLine): { readonly page?: number } => (page === undefined ? {} : { page });

/** What names or explains a task is not repeated with the cell that is merged: rows under it would be tasks of the same name. */
const NAMING: readonly ColumnRole[] = ['ordinal', 'task', 'detail'];

const withoutRepeatedNames = ({ cells, above }: AlignedCells, roles: readonly ColumnRole[]): readonly string[] =>
  cells.map((cell, at) => (above.has(at) && NAMING.includes(roles[at] ?? 'other') ? '' : cell));

const addCells = (table: OpenTable, cells: readonly string[], line: DocumentLine): void => {
  const at = table.rows.findLastIndex((row) => row.cells.length > 0);
  const last = table.rows[at];
  if (last?.page !== undefined && last.page !== line.page && isSecondHalf({ first: last.cells, second: cells }, table.roles))
    table.rows[at] = { ...last, cells: joinHalves({ first: last.cells, second: cells }) };
  else table.rows.push({ row: table.rows.length + 1, cells, ...pageOf(line) });
};

const addProse = ({ prose }: OpenParts, line: DocumentLine): void => {
  const texts = paragraphsOf(line).map((text) => tidy(text));
  prose.push(...texts.filter((text) => text !== '').map((text) => ({ line: line.line, text, ...pageOf(line) })));
};

const addHeader = (parts: OpenParts, { cells, row }: FoundRow, roles: readonly ColumnRole[]): void => {
  const { tables } = parts;
  parts.passedOver = null;
  // Of a header in two rows the second one names every column.
  if (row !== null && tables.at(-1)?.fileTable === row.table && tables.at(-1)?.rows.length === 0) tables.pop();
  const open = tables.at(-1);
  const place = { header: row?.cells ?? null, headerTable: row?.table ?? null, fileTable: row?.table ?? null };
  if (open === undefined || !sameRoles(open.roles, roles)) {
    tables.push({ table: tables.length + 1, names: cells, roles, rows: [], ...place });
    return;
  }
  // A repeated header takes a row's place, so that rows count as a reader counts them.
  open.rows.push({ row: open.rows.length + 1, cells: [] });
  Object.assign(open, place);
};

/** Signatures and lists of receivers have two. */
const FEWEST_CELLS = 3;

/** Whether a row belongs to the table: a table of the file may go on in the next one, with a number or a deadline but no header. */
const belongs = (open: OpenTable, row: DocumentRow | null): boolean => {
  if (row === null || open.header === null) return row === null && open.header === null;
  if (row.table === open.fileTable) return true;
  const filled = row.cells.map(({ text }) => tidy(text)).filter((text) => text !== '');
  if (row.cells.length > open.header.length || filled.length < 2) return false;
  return isOrdinal(filled[0] ?? '') || (filled.length >= FEWEST_CELLS && filled.some(isDeadline));
};

/** What comes after a line: another line that looks like a row, and the next row of a table of the file. */
interface Ahead {
  readonly cellMarks: boolean;
  readonly row: DocumentRow | null;
}

const isHeader = (row: DocumentRow | null): boolean => row !== null && headerRoles(row.cells.map((cell) => tidy(cell.text))) !== null;

// In a spreadsheet the title of a table is a row like any other.
const isTitle = ({ cells, row }: FoundRow, ahead: Ahead): boolean => {
  const [only = '', ...others] = cells.filter((cell) => cell !== '');
  return row !== null && /^\P{Ll}/u.test(only) && only === cells[0] && others.length === 0 && !GROUP_LINE.test(only) && isHeader(ahead.row);
};

const addFound = (parts: OpenParts, found: FoundRow, line: DocumentLine): void => {
  const open = parts.tables.at(-1);
  const { row } = found;
  if (open === undefined || (row !== null && row.table === parts.passedOver) || !belongs(open, row)) {
    if (row !== null) parts.passedOver = row.table;
    addProse(parts, line);
  } else if (row === null || open.header === null) addCells(open, found.cells, line);
  else {
    open.fileTable = row.table;
    // The columns of another table of the file lie elsewhere: there the order of the cells tells.
    const columns = row.table === open.headerTable ? open.header : row.cells;
    addCells(open, withoutRepeatedNames(alignCells(row.cells, columns), open.roles), line);
  }
};

const foundRow = ({ text, row }: DocumentLine): FoundRow | null => {
  const cells = row === undefined ? cellsOf(text) : row.cells.map((cell) => tidy(cell.text));
  return cells === null ? null : { cells, row: row ?? null };
};

const lookAhead = (lines: readonly DocumentLine[]): readonly Ahead[] => {
  const ahead: Ahead[] = [];
  let next: Ahead = { cellMarks: false, row: null };
  for (const { text, row } of lines.toReversed()) {
    ahead.push(next);
    next = { cellMarks: next.cellMarks || hasCellMarks(text), row: row ?? next.row };
  }
  return ahead.reverse();
};

// A heading between two rows of a table stands under a line of text now and then.
const goesOn = (open: OpenTable, { cellMarks, row }: Ahead): boolean => {
  if (open.header === null) return cellMarks;
  return row !== null && !isHeader(row) && belongs(open, row);
};

const readLine = (parts: OpenParts, line: DocumentLine, ahead: Ahead): void => {
  const text = tidy(line.text);
  if (line.row === undefined && (text === '' || isMarkdownRule(text))) return;
  const found = foundRow(line);
  const open = parts.tables.at(-1);
  if (found !== null) {
    const roles = headerRoles(found.cells);
    if (roles === null && isTitle(found, ahead)) addProse(parts, line);
    else if (roles === null) addFound(parts, found, line);
    else addHeader(parts, found, roles);
  } else if (open !== undefined && GROUP_LINE.test(text) && goesOn(open, ahead)) addCells(open, [text], line);
  else addProse(parts, line);
};

/**
 * Parts a document into tables and running text. A table begins at a header that is known by its names and goes on over blank lines, lines
 * of text, repeated headers and group lines, until a header with other columns. Where the file marks its tables, one that neither has such
 * a header nor goes on with the one before is running text, cell after cell.
 */
export const partLines = (lines: readonly DocumentLine[]): TextParts => {
  const parts: OpenParts = { tables: [], prose: [], passedOver: null };
  const ahead = lookAhead(lines);
  for (const [at, line] of lines.entries()) readLine(parts, line, ahead[at] ?? { cellMarks: false, row: null });
  return { tables: parts.tables.map(({ table, names, roles, rows }) => ({ table, names, roles, rows })), prose: parts.prose };
};
