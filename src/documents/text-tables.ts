import { tidy } from '#language/fold.ts';
import { type ColumnRole, headerRoles } from './column-names.ts';

/** A line of running text; lines count from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** A row as it stands; row 1 is the first one after the table's header. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
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

const MARKDOWN_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/;

/** No plan's table is wider; what lies beyond is a run of stray tabs. */
const MOST_COLUMNS = 60;

const cellsOf = (text: string): readonly string[] | null => {
  const tabbed = text.includes('\t');
  const piped = text.trim();
  // Only a line that begins and ends with a bar is a table's; bars occur in running text.
  if (!tabbed && (piped.length < 3 || !piped.startsWith('|') || !piped.endsWith('|'))) return null;
  const cells = tabbed ? text.split('\t', MOST_COLUMNS) : piped.slice(1, -1).split('|', MOST_COLUMNS);
  return cells.map((cell) => tidy(cell));
};

const GROUP_LINE = /^(?:[A-H]|[IVX]{1,5}(?:\.\d+)*|\d{1,2}(?:\.\d+)+)[.)]?\s+\S.{0,300}$/u;

const sameRoles = (one: readonly ColumnRole[], other: readonly ColumnRole[]): boolean =>
  one.join() === other.join() || one.filter((role) => role !== 'ordinal').join() === other.filter((role) => role !== 'ordinal').join();

interface OpenTable extends RawTable {
  readonly rows: RawRow[];
}

interface OpenParts {
  readonly tables: OpenTable[];
  readonly prose: TextLine[];
}

const addRow = (table: OpenTable, cells: readonly string[]): void => {
  table.rows.push({ row: table.rows.length + 1, cells });
};

const readCells = ({ tables, prose }: OpenParts, cells: readonly string[], line: TextLine): void => {
  const open = tables.at(-1);
  const roles = headerRoles(cells);
  // A repeated header takes a row's place, so that rows count as a reader counts them.
  if (roles !== null && open !== undefined && sameRoles(open.roles, roles)) addRow(open, []);
  else if (roles !== null) tables.push({ table: tables.length + 1, names: cells, roles, rows: [] });
  else if (open === undefined) prose.push(line);
  else addRow(open, cells);
};

const readText = ({ tables, prose }: OpenParts, line: TextLine, tableGoesOn: boolean): void => {
  const open = tables.at(-1);
  if (open !== undefined && tableGoesOn && GROUP_LINE.test(line.text)) addRow(open, [line.text]);
  else prose.push(line);
};

/**
 * Parts a document into tables and running text. A table begins at a header that is known by its names and goes on over blank lines, lines
 * of text, repeated headers and group lines without a tab, until a header with other columns.
 */
export const partText = (lines: readonly string[]): TextParts => {
  const parts: OpenParts = { tables: [], prose: [] };
  const lastCellsAt = lines.findLastIndex((text) => text.includes('\t') || text.startsWith('|'));
  for (const [at, raw] of lines.entries()) {
    const text = tidy(raw);
    if (text === '' || MARKDOWN_RULE.test(text)) continue;
    const cells = cellsOf(raw);
    if (cells === null) readText(parts, { line: at + 1, text }, at < lastCellsAt);
    else readCells(parts, cells, { line: at + 1, text });
  }
  return parts;
};
