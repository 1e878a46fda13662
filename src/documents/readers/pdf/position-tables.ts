import { tidy } from '#language/fold.ts';
import { headerRoles } from '../../column-names.ts';
import type { DocumentCell } from '../../document-line.ts';
import { isOrdinal } from '../../ordinal.ts';
import { type ColumnEdges, columnAt, edgesBetween } from './column-edges.ts';
import type { Segment, VisualLine } from './visual-lines.ts';

/** A table without rules: its rows, where its columns begin, and how many lines of the page it took. */
export interface PositionTable {
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly edges: ColumnEdges;
  readonly lineCount: number;
}

/** Names of columns wrap over a few lines at most. */
const HEADER_LINES = 5;
const FEWEST_COLUMNS = 3;
const LONGEST_NAME_PART = 30;

// Segments above and below each other are one column.
const columnsOf = (lines: readonly VisualLine[]): readonly DocumentCell[] => {
  const columns: DocumentCell[] = [];
  for (const { text, x, right } of lines.flat()) {
    const at = columns.findIndex((column) => column.from < right && x < column.to);
    const column = columns[at];
    if (column === undefined) columns.push({ text, from: x, to: right });
    else columns[at] = { text: `${column.text} ${text}`, from: Math.min(column.from, x), to: Math.max(column.to, right) };
  }
  return columns.toSorted((one, other) => one.from - other.from);
};

const isHeader = (columns: readonly DocumentCell[]): boolean =>
  columns.length >= FEWEST_COLUMNS && headerRoles(columns.map(({ text }) => tidy(text))) !== null;

// Names go on below where no number stands in the first column.
const goesOn = (columns: readonly DocumentCell[], line: VisualLine | undefined): boolean => {
  const [first] = line ?? [];
  if (line === undefined || first === undefined || first.x < (columns[0]?.to ?? 0) || isOrdinal(first.text.trim())) return false;
  return line.every(({ text, x, right }) => text.length < LONGEST_NAME_PART && columns.some(({ from, to }) => from < right && x < to));
};

interface Header {
  readonly columns: readonly DocumentCell[];
  readonly lineCount: number;
}

const headerAt = (lines: readonly VisualLine[], at: number): Header | null => {
  if ((lines[at]?.length ?? 0) < 2) return null;
  const counts = Array.from({ length: HEADER_LINES }, (_, more) => more + 1);
  const fewest = counts.find((count) => isHeader(columnsOf(lines.slice(at, at + count))));
  if (fewest === undefined) return null;
  let lineCount = fewest;
  while (lineCount < HEADER_LINES && goesOn(columnsOf(lines.slice(at, at + lineCount)), lines[at + lineCount])) lineCount += 1;
  return { columns: columnsOf(lines.slice(at, at + lineCount)), lineCount };
};

interface OpenRow {
  readonly texts: string[];
  y: number;
}

const ROW_GAP = 1.9;
const TABLE_GAP = 4;

const isOneText = ([only, second]: VisualLine, edges: ColumnEdges): boolean =>
  only !== undefined && second === undefined && columnAt(edges, only.x) === 0 && columnAt(edges, only.right - only.size) > 0;

const NUMBERED = /^(?:[A-HĐIVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s/u;

const endsTable = (
  line: VisualLine,
  first: Segment,
  { row, edges }: { readonly row: OpenRow | undefined; readonly edges: ColumnEdges },
): boolean => (row !== undefined && first.y - row.y > TABLE_GAP * first.size) || (isOneText(line, edges) && !NUMBERED.test(first.text));

const opensRow = (
  line: VisualLine,
  first: Segment,
  { row, edges }: { readonly row: OpenRow | undefined; readonly edges: ColumnEdges },
): boolean => row === undefined || columnAt(edges, first.x) === 0 || isOneText(line, edges) || first.y - row.y > ROW_GAP * first.size;

const cellsOf = (texts: readonly string[], edges: ColumnEdges): readonly DocumentCell[] =>
  texts.map((text, at) => ({ text: text.trim(), from: edges[at] ?? 0, to: edges[at + 1] ?? 0 }));

const readRows = (lines: readonly VisualLine[], edges: ColumnEdges): PositionTable => {
  const rows: OpenRow[] = [];
  let lineCount = 0;
  for (const line of lines) {
    const [first] = line;
    if (first === undefined || endsTable(line, first, { row: rows.at(-1), edges })) break;
    if (opensRow(line, first, { row: rows.at(-1), edges })) rows.push({ texts: edges.slice(1).map(() => ''), y: first.y });
    const open = rows.at(-1);
    if (open === undefined) break;
    for (const { text, x } of line) open.texts[columnAt(edges, x)] = `${open.texts[columnAt(edges, x)] ?? ''} ${text}`;
    open.y = first.y;
    lineCount += 1;
  }
  return { rows: rows.map(({ texts }) => cellsOf(texts, edges)), edges, lineCount };
};

/** The table that begins with a line of column names at this line of a page and has no rules; null where none does. */
export const positionTableAt = (lines: readonly VisualLine[], at: number): PositionTable | null => {
  const header = headerAt(lines, at);
  if (header === null) return null;
  const below = lines.slice(at + header.lineCount);
  const edges = edgesBetween(header.columns, below);
  const { rows, lineCount } = readRows(below, edges);
  const names = cellsOf(header.columns.map(({ text }) => text), edges); // prettier-ignore
  return { rows: [names, ...rows], edges, lineCount: header.lineCount + lineCount };
};

/** The rows with which a table without rules goes on at the top of a page. */
export const continuedTable = (lines: readonly VisualLine[], edges: ColumnEdges): PositionTable | null => {
  const [first] = lines[0] ?? [];
  const inColumns = lines[0]?.length !== 1 || (first !== undefined && columnAt(edges, first.x) > 0);
  return first === undefined || !inColumns || headerAt(lines, 0) !== null ? null : readRows(lines, edges);
};
