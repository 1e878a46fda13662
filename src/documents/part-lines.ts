import { tidy } from '#language/fold.ts';
import { type ColumnRole, headerRoles } from './column-names.ts';
import { type DocumentLine, type DocumentRow, paragraphsOf } from './document-line.ts';
import { oneText } from './join-texts.ts';
import { isOrdinal } from './ordinal.ts';
import { addCells, addFoundRow, belongs, type FoundRow, type OpenTable, placeOf, sameRoles } from './open-table.ts';
import { joinedHeader } from './two-row-header.ts';
import { cellsOf, hasCellMarks, isMarkdownRule } from './text-cells.ts';
import type { TextLine, TextParts } from './text-tables.ts';
import { isTimeHeading } from './time-heading.ts';

interface OpenParts {
  readonly tables: OpenTable[];
  readonly prose: TextLine[];
  /** A table of the file that holds something else. */
  passedOver: number | null;
}

const GROUP_LINE = /^(?:[A-H]|[IVX]{1,5}(?:\.\d+)*|\d{1,2}(?:\.\d+)+)[.)]?\s+\S.{0,300}$/u;

const addProse = ({ prose }: OpenParts, line: DocumentLine): void => {
  const { line: number, page } = line;
  const texts = paragraphsOf(line).map((text) => tidy(text));
  prose.push(...texts.filter((text) => text !== '').map((text) => ({ line: number, text, ...(page === undefined ? {} : { page }) })));
};

// Of a header in two rows the second one names every column.
const dropUpperHeader = (tables: OpenTable[], row: DocumentRow | null): void => {
  const open = tables.at(-1);
  if (row !== null && open?.rows.length === 0 && open.place?.lastTable === row.table) tables.pop();
};

const addHeader = (parts: OpenParts, { cells, row }: FoundRow, roles: readonly ColumnRole[]): void => {
  const { tables } = parts;
  parts.passedOver = null;
  dropUpperHeader(tables, row);
  const open = tables.at(-1);
  if (open === undefined || !sameRoles(open.roles, roles)) {
    tables.push({ table: tables.length + 1, names: cells, roles, rows: [], place: placeOf(row) });
    return;
  }
  // A repeated header takes a row's place, so that rows count as a reader counts them.
  open.rows.push({ row: open.rows.length + 1, cells: [] });
  open.place = placeOf(row);
};

/** What comes after a line: another line that looks like a row, the next row of a table of the file, and the table of the next full one. */
interface Ahead {
  readonly cellMarks: boolean;
  readonly row: DocumentRow | null;
  readonly fullTable: number | null;
}

const NOTHING_AHEAD: Ahead = { cellMarks: false, row: null, fullTable: null };

/** A row of a task has so many cells; signatures and lists of receivers have two. */
const FULL = 3;

const isFull = ({ cells }: DocumentRow): boolean => cells.filter(({ text }) => text.trim() !== '').length >= FULL;

const lookAhead = (lines: readonly DocumentLine[]): readonly Ahead[] => {
  const ahead: Ahead[] = [];
  let next = NOTHING_AHEAD;
  for (const { text, row } of lines.toReversed()) {
    ahead.push(next);
    const fullTable = row !== undefined && isFull(row) ? row.table : next.fullTable;
    next = { cellMarks: next.cellMarks || hasCellMarks(text), row: row ?? next.row, fullTable };
  }
  return ahead.reverse();
};

const isHeader = (row: DocumentRow | null): boolean => row !== null && headerRoles(row.cells.map((cell) => tidy(cell.text))) !== null;

// In a spreadsheet the title of a table is a row like any other.
const isTitle = ({ cells, row }: FoundRow, ahead: Ahead): boolean => {
  const [only = '', ...others] = cells.filter((cell) => cell !== '');
  if (row === null || others.length > 0 || only !== cells[0]) return false;
  return /^\P{Ll}/u.test(only) && !GROUP_LINE.test(only) && isHeader(ahead.row);
};

const tableFor = ({ tables, passedOver }: OpenParts, { row }: FoundRow): OpenTable | null => {
  const open = tables.at(-1);
  if (open === undefined || (row !== null && row.table === passedOver)) return null;
  return belongs(open, row) ? open : null;
};

const addFound = (parts: OpenParts, found: FoundRow, line: DocumentLine): void => {
  const table = tableFor(parts, found);
  if (table !== null) addFoundRow(table, found);
  else {
    if (found.row !== null) parts.passedOver = found.row.table;
    addProse(parts, line);
  }
};

const foundRow = ({ text, row, page }: DocumentLine): FoundRow | null => {
  const cells = row === undefined ? cellsOf(text) : row.cells.map((cell) => oneText(cell.text));
  return cells === null ? null : { cells, row: row ?? null, page: page ?? null };
};

// A heading between two rows of a table stands under a line of text now and then.
const isGroupLine = (open: OpenTable | undefined, text: string, { cellMarks, row }: Ahead): open is OpenTable => {
  if (open === undefined || !(GROUP_LINE.test(text) || isTimeHeading(text))) return false;
  if (open.place === null) return cellMarks;
  return row !== null && !isHeader(row) && belongs(open, row);
};

const readText = (parts: OpenParts, line: DocumentLine, ahead: Ahead): void => {
  const open = parts.tables.at(-1);
  const text = tidy(line.text);
  if (text === '' || isMarkdownRule(text)) return;
  if (isGroupLine(open, text, ahead)) addCells(open, [text], line.page ?? null);
  else addProse(parts, line);
};

// In a spreadsheet the text below a table is made of rows too, each with its first cell alone.
const isBelowTable = ({ cells, row }: FoundRow, ahead: Ahead): boolean => {
  if (row?.sheetRow === undefined || ahead.fullTable === row.table) return false;
  const [first = '', ...others] = cells;
  return first !== '' && !isOrdinal(first) && others.every((cell) => cell === '');
};

// In text the second row of a header has nothing but names; a table of the file repeats in it what is merged.
const withLowerHeader = ({ tables }: OpenParts, { cells, row }: FoundRow): boolean => {
  const open = tables.at(-1);
  if (row !== null || open?.rows.length !== 0) return false;
  const names = joinedHeader(open.names, cells);
  const roles = names === null ? null : headerRoles(names);
  if (names === null || roles === null) return false;
  tables[tables.length - 1] = { ...open, names, roles };
  return true;
};

const readRow = (parts: OpenParts, { found, line }: { readonly found: FoundRow; readonly line: DocumentLine }, ahead: Ahead): void => {
  const roles = headerRoles(found.cells);
  if (roles !== null) addHeader(parts, found, roles);
  else if (withLowerHeader(parts, found)) return;
  else if (isTitle(found, ahead)) addProse(parts, line);
  else if (isBelowTable(found, ahead)) {
    parts.passedOver = found.row?.table ?? null;
    addProse(parts, line);
  } else addFound(parts, found, line);
};

/**
 * Parts a document into tables and running text. A table begins at a header that is known by its names and goes on over blank lines, lines
 * of text, repeated headers and group lines, until a header with other columns. Where the file marks its tables, one that neither has such
 * a header nor goes on with the one before is running text, cell after cell.
 */
export const partLines = (lines: readonly DocumentLine[]): TextParts => {
  const parts: OpenParts = { tables: [], prose: [], passedOver: null };
  const ahead = lookAhead(lines);
  for (const [at, line] of lines.entries()) {
    const next = ahead[at] ?? NOTHING_AHEAD;
    const found = isMarkdownRule(tidy(line.text)) || (line.row === undefined && tidy(line.text) === '') ? null : foundRow(line);
    if (found === null) readText(parts, line, next);
    else readRow(parts, { found, line }, next);
  }
  return { tables: parts.tables.map(({ table, names, roles, rows }) => ({ table, names, roles, rows })), prose: parts.prose };
};
