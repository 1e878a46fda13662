import type { DocumentCell } from '../../document-line.ts';
import { centredRows } from './centred-rows.ts';
import { type ColumnEdges, columnAt, edgesBetween } from './column-edges.ts';
import { type Header, headerAt, isHeader, namesAbove } from './header-lines.ts';
import type { Segment, VisualLine } from './visual-lines.ts';

/** A table without rules: its rows, where its columns begin, and how many lines of the page it took. */
export interface PositionTable {
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly edges: ColumnEdges;
  readonly lineCount: number;
}

interface OpenRow {
  readonly texts: string[];
  y: number;
}

const ROW_GAP = 1.9;
const TABLE_GAP = 4;

const isOneText = ([only, second]: VisualLine, edges: ColumnEdges): boolean =>
  only !== undefined && second === undefined && columnAt(edges, only.x) === 0 && columnAt(edges, only.right - only.size) > 0;

const NUMBERED = /^(?:[A-HĐIVX]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s/u;

/** What follows a table at its left edge, be it as short as a cell. */
const CLOSING = /^(?:Nơi nhận|TM\.|KT\.|Ghi chú) ?:?/u;

const endsTable = (
  line: VisualLine,
  first: Segment,
  { row, edges }: { readonly row: OpenRow | undefined; readonly edges: ColumnEdges },
): boolean =>
  (row !== undefined && first.y - row.y > TABLE_GAP * first.size) ||
  (isOneText(line, edges) && !NUMBERED.test(first.text)) ||
  (columnAt(edges, first.x) === 0 && CLOSING.test(first.text));

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

const tableOf = (rows: readonly (readonly string[])[], edges: ColumnEdges, lineCount: number): PositionTable => ({
  rows: rows.map((texts) => cellsOf(texts, edges)),
  edges,
  lineCount,
});

/** How many lines a table takes from its first one on, and the edges of its columns. */
interface Extent {
  readonly edges: ColumnEdges;
  readonly lineCount: number;
}

const centredTable = (lines: readonly VisualLine[], { edges, lineCount }: Extent): PositionTable | null => {
  const rows = centredRows(lines.slice(0, lineCount), edges);
  return rows === null ? null : tableOf(rows, edges, lineCount);
};

const withHeader = (lines: readonly VisualLine[], header: Header, above: number): PositionTable | null => {
  const below = lines.slice(above + header.lineCount);
  const edges = edgesBetween(header.columns, below);
  const table = readRows(below, edges);
  const lineCount = header.lineCount + table.lineCount;
  const centred = centredTable(lines, { edges, lineCount: above + lineCount });
  const [names = []] = centred?.rows ?? [];
  if (centred !== null && isHeader(names)) return centred;
  return above > 0 ? null : { ...table, rows: [cellsOf(header.columns.map(({ text }) => text), edges), ...table.rows], lineCount }; // prettier-ignore
};

/** The table that begins with a line of column names at this line of a page and has no rules; null where none does. */
export const positionTableAt = (lines: readonly VisualLine[], at: number): PositionTable | null => {
  const above = namesAbove(lines, at);
  const header = headerAt(lines, at + above);
  return header === null ? null : withHeader(lines.slice(at), header, above);
};

/** The rows with which a table without rules goes on at the top of a page. */
export const continuedTable = (lines: readonly VisualLine[], edges: ColumnEdges): PositionTable | null => {
  const [first, second] = lines[0] ?? [];
  const inColumns = first !== undefined && (second !== undefined || columnAt(edges, first.x) > 0);
  if (!inColumns || headerAt(lines, namesAbove(lines, 0)) !== null) return null;
  const table = readRows(lines, edges);
  return centredTable(lines, table) ?? table;
};
