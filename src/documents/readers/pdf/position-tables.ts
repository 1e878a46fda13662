import { tidy } from '#language/fold.ts';
import { headerRoles } from '../../column-names.ts';
import type { DocumentCell } from '../../document-line.ts';
import type { Segment, VisualLine } from './visual-lines.ts';

/** A table without rules: its rows, and how many lines of the page they took. */
export interface PositionTable {
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly lineCount: number;
}

/** Names of columns wrap over a few lines at most. */
const HEADER_LINES = 4;
const FEWEST_COLUMNS = 3;

interface Column {
  readonly from: number;
  readonly to: number;
}

const touches = (one: Column, other: Column): boolean => one.from < other.to && other.from < one.to;

const spanOf = ({ x, right }: Segment): Column => ({ from: x, to: right });

// Segments above and below each other are one column.
const columnsOf = (lines: readonly VisualLine[]): readonly DocumentCell[] => {
  const columns: DocumentCell[] = [];
  for (const segment of lines.flat()) {
    const at = columns.findIndex((column) => touches(column, spanOf(segment)));
    const column = columns[at];
    if (column === undefined) columns.push({ text: segment.text, ...spanOf(segment) });
    else columns[at] = { text: `${column.text} ${segment.text}`, from: Math.min(column.from, segment.x), to: Math.max(column.to, segment.right) };
  }
  return columns.toSorted((one, other) => one.from - other.from);
};

interface Header {
  readonly columns: readonly DocumentCell[];
  readonly lineCount: number;
}

const headerAt = (lines: readonly VisualLine[], at: number): Header | null => {
  if ((lines[at]?.length ?? 0) < FEWEST_COLUMNS - 1) return null;
  for (let lineCount = HEADER_LINES; lineCount >= 1; lineCount -= 1) {
    const columns = columnsOf(lines.slice(at, at + lineCount));
    if (columns.length >= FEWEST_COLUMNS && headerRoles(columns.map(({ text }) => tidy(text))) !== null) return { columns, lineCount };
  }
  return null;
};

// Names are often set in the middle of their columns: half-way between two names is the edge, moved to where no text of the rows stands.
const edgesOf = (columns: readonly DocumentCell[], lines: readonly VisualLine[]): readonly number[] => {
  const inner = columns.slice(1).map((column, at) => {
    const before = columns[at]?.to ?? 0;
    const starts = lines.flatMap((line) => line.slice(1).map(({ x }) => x)).filter((x) => x > before - 2 && x <= column.from + 2);
    return Math.min(column.from, ...starts) - 2;
  });
  return [-Infinity, ...inner, Infinity];
};

const columnAt = (edges: readonly number[], x: number): number => edges.findLastIndex((edge) => edge <= x);

const isOneText = (line: VisualLine, edges: readonly number[]): boolean => {
  const [only, second] = line;
  return only !== undefined && second === undefined && columnAt(edges, only.right - only.size) > columnAt(edges, only.x);
};

interface OpenRow {
  readonly texts: string[];
  y: number;
}

const ROW_GAP = 1.75;
const TABLE_GAP = 4;

const cellsOf = (texts: readonly string[], edges: readonly number[]): readonly DocumentCell[] =>
  texts.map((text, at) => ({ text: text.trim(), from: edges[at] ?? 0, to: edges[at + 1] ?? 0 }));

const opensRow = (line: VisualLine, row: OpenRow | undefined, edges: readonly number[]): boolean => {
  const [first] = line;
  if (row === undefined || first === undefined) return true;
  return columnAt(edges, first.x) === 0 || isOneText(line, edges) || first.y - row.y > ROW_GAP * first.size;
};

const readRows = (lines: readonly VisualLine[], edges: readonly number[]): { readonly rows: readonly OpenRow[]; readonly lineCount: number } => {
  const rows: OpenRow[] = [];
  let lineCount = 0;
  for (const line of lines) {
    const row = rows.at(-1);
    const y = line[0]?.y ?? 0;
    const far = row !== undefined && y - row.y > TABLE_GAP * (line[0]?.size ?? 0);
    if (far || (isOneText(line, edges) && !/^(?:[A-HĐIVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s/u.test(line[0]?.text ?? ''))) break;
    if (opensRow(line, row, edges)) rows.push({ texts: edges.slice(1).map(() => ''), y });
    const open = rows.at(-1);
    for (const { text, x } of line) if (open !== undefined) open.texts[columnAt(edges, x)] += ` ${text}`;
    if (open !== undefined) open.y = y;
    lineCount += 1;
  }
  return { rows, lineCount };
};

/** The table that begins with a line of column names at this line of a page and has no rules; null where none does. */
export const positionTableAt = (lines: readonly VisualLine[], at: number): PositionTable | null => {
  const header = headerAt(lines, at);
  if (header === null) return null;
  const below = lines.slice(at + header.lineCount);
  const edges = edgesOf(header.columns, below);
  const { rows, lineCount } = readRows(below, edges);
  const names = header.columns.map((column, index) => ({ ...column, from: edges[index] ?? 0, to: edges[index + 1] ?? 0 }));
  // Infinite edges would not survive as JSON.
  const finite = (cells: readonly DocumentCell[]): readonly DocumentCell[] =>
    cells.map((cell) => ({ ...cell, from: Math.max(0, cell.from), to: Math.min(10_000, cell.to) }));
  return { rows: [names, ...rows.map(({ texts }) => cellsOf(texts, edges))].map(finite), lineCount: header.lineCount + lineCount };
};
