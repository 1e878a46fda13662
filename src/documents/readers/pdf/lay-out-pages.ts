import type { DocumentCell, DocumentLine } from '../../document-line.ts';
import { type PageContent, type TextPiece, TOLERANCE } from './page-geometry.ts';
import { mergedOverPages, type PageBefore } from './merged-over-pages.ts';
import { joinParagraphs, type PlacedLine, placedLines } from './paragraphs.ts';
import { continuedTable, positionTableAt, type PositionTable } from './position-tables.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';
import { isWithin, tableRows } from './table-rows.ts';
import { type PageLine, pageLines } from './visual-lines.ts';
import type { ColumnEdges } from './column-edges.ts';

type FoundLine = Omit<DocumentLine, 'line'>;

/** A stretch of a page, in reading order: running text, or a table with the edges of its columns. */
type Stretch =
  | { readonly kind: 'text'; readonly lines: readonly PlacedLine[] }
  | {
      readonly kind: 'table';
      readonly page: number;
      readonly rows: readonly (readonly DocumentCell[])[];
      readonly edges: readonly number[];
      readonly ruled: boolean;
    };

const PAGE_NUMBER = /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*(?:[-–]|\/\s*\d{1,4})?$/iu;
const EDGE_SHARE = 0.1;

const isPageNumber = ({ columns }: PageLine, { height }: PageContent): boolean => {
  const [only, second] = columns;
  if (only === undefined || second !== undefined || !PAGE_NUMBER.test(only.text.trim())) return false;
  return only.y < EDGE_SHARE * height || only.y > (1 - EDGE_SHARE) * height;
};

const tableAt = (lines: readonly PageLine[], at: number, carried: ColumnEdges | null): PositionTable | null => {
  const cells = lines.map((line) => line.cells);
  return at === 0 && carried !== null ? (continuedTable(cells, carried) ?? positionTableAt(cells, at)) : positionTableAt(cells, at);
};

// Running text, in which tables without rules may stand; one may go on from the page before.
const textStretches = (lines: readonly PageLine[], page: number, carried: ColumnEdges | null): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let running: PageLine[] = [];
  const close = (): void => {
    if (running.length > 0) stretches.push({ kind: 'text', lines: placedLines(running.map(({ columns }) => columns), page) }); // prettier-ignore
    running = [];
  };
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at, carried);
    if (table === null) running.push(...lines.slice(at, at + 1));
    else {
      close();
      stretches.push({ kind: 'table', page, rows: table.rows, edges: table.edges, ruled: false });
    }
    at += Math.max(1, table?.lineCount ?? 1);
  }
  close();
  return stretches;
};

const between = (pieces: readonly TextPiece[], top: number, bottom: number): readonly TextPiece[] =>
  pieces.filter(({ y, size }) => y - size / 2 >= top && y - size / 2 < bottom);

const stretchesOf = (content: PageContent, carried: ColumnEdges | null): readonly Stretch[] => {
  const { page, pieces } = content;
  const tables: readonly RuledTable[] = ruledTables(content.rules);
  const outside = pieces.filter((piece) => !tables.some((table) => isWithin(piece, table)));
  const stretches: Stretch[] = [];
  let top = -Infinity;
  const addText = (bottom: number): void => {
    const lines = pageLines(between(outside, top, bottom)).filter((line) => !isPageNumber(line, content));
    stretches.push(...textStretches(lines, page, top < 0 ? carried : null));
    top = bottom;
  };
  for (const table of tables) {
    addText(table.bottom);
    const inside = pieces.filter((piece) => isWithin(piece, table));
    stretches.push({ kind: 'table', page, rows: tableRows(table, inside), edges: table.columns, ruled: true });
  }
  addText(Infinity);
  return stretches;
};

// Where cells are merged, a page may lack some of the edges that the table had before.
const goesOn = (known: readonly number[], edges: readonly number[]): boolean =>
  edges.every((edge) => known.some((other) => Math.abs(edge - other) <= 2 * TOLERANCE));

const isSameTable = (known: readonly number[], edges: readonly number[]): boolean =>
  goesOn(known, edges) || (known.length > 2 && goesOn(edges, known));

/** How far lines of running text reach to the right on most pages. */
const rightEdge = (lines: readonly PlacedLine[]): number => {
  const reached = lines.map(({ segment }) => segment.right).toSorted((one, other) => one - other);
  return reached[Math.floor(reached.length * 0.95)] ?? reached.at(-1) ?? 0;
};

// Text that goes on over a page break is one stretch; so is a table whose columns stay.
const joinedOverPages = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && stretch.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', lines: [...last.lines, ...stretch.lines] };
    else joined.push(stretch);
  }
  return joined;
};

/** Where all lines end before this share of the page's width, none of them is full. */
const SHORT_LINE = 0.6;

/** How far lines of running text reach on pages of each width. */
const rightEdges = (stretches: readonly Stretch[], pages: readonly PageContent[]): ReadonlyMap<number, number> => {
  const lines = stretches.flatMap((stretch) => (stretch.kind === 'text' ? stretch.lines : []));
  const widthOf = new Map(pages.map(({ page, width }) => [page, Math.round(width)]));
  const ofWidth = new Map(
    [...new Set(widthOf.values())].map((width) => [width, rightEdge(lines.filter(({ page }) => widthOf.get(page) === width))]),
  );
  return new Map(pages.map(({ page, width }) => [page, Math.max(SHORT_LINE * width, ofWidth.get(Math.round(width)) ?? 0)]));
};

const allStretches = (pages: readonly PageContent[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const content of pages) {
    const last = found.at(-1);
    found.push(...stretchesOf(content, last?.kind === 'table' && !last.ruled ? last.edges : null));
  }
  return joinedOverPages(found);
};

/** The paragraphs and table rows of all pages in reading order, page numbers left out. */
export const layOutPages = (pages: readonly PageContent[]): readonly FoundLine[] => {
  const stretches = allStretches(pages);
  const edges = rightEdges(stretches, pages);
  let table = 0;
  let known: readonly number[] = [];
  let before: PageBefore = { header: [], last: [] };
  return stretches.flatMap((stretch): readonly FoundLine[] => {
    if (stretch.kind === 'text') {
      known = [];
      return joinParagraphs(stretch.lines, edges);
    }
    const same = isSameTable(known, stretch.edges);
    if (!same) table += 1;
    known = same ? [...known, ...stretch.edges] : stretch.edges;
    const rows = same ? mergedOverPages(stretch.rows, before) : stretch.rows;
    before = { header: (same ? before.header : rows[0]) ?? [], last: rows.at(-1) ?? [] };
    return rows.map((cells) => ({ text: '', page: stretch.page, row: { table, cells } }));
  });
};
