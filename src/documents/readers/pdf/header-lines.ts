import { tidy } from '#language/fold.ts';
import { headerRoles } from '../../column-names.ts';
import type { DocumentCell } from '../../document-line.ts';
import { isOrdinal } from '../../ordinal.ts';
import type { VisualLine } from './visual-lines.ts';

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

/** Whether these are the names of a table's columns. */
export const isHeader = (columns: readonly DocumentCell[]): boolean =>
  columns.length >= FEWEST_COLUMNS && headerRoles(columns.map(({ text }) => tidy(text))) !== null;

// Names go on below where no number stands in the first column.
const goesOn = (columns: readonly DocumentCell[], line: VisualLine | undefined): boolean => {
  const [first] = line ?? [];
  if (line === undefined || first === undefined || first.x < (columns[0]?.to ?? 0) || isOrdinal(first.text.trim())) return false;
  return line.every(({ text, x, right }) => text.length < LONGEST_NAME_PART && columns.some(({ from, to }) => from < right && x < to));
};

/** The names of columns, and over how many lines they go. */
export interface Header {
  readonly columns: readonly DocumentCell[];
  readonly lineCount: number;
}

/** The names of columns that begin at this line, each level with the others at its top; null where none do. */
export const headerAt = (lines: readonly VisualLine[], at: number): Header | null => {
  if ((lines[at]?.length ?? 0) < 2) return null;
  const counts = Array.from({ length: HEADER_LINES }, (_, more) => more + 1);
  const fewest = counts.find((count) => isHeader(columnsOf(lines.slice(at, at + count))));
  if (fewest === undefined) return null;
  let lineCount = fewest;
  while (lineCount < HEADER_LINES && goesOn(columnsOf(lines.slice(at, at + lineCount)), lines[at + lineCount])) lineCount += 1;
  return { columns: columnsOf(lines.slice(at, at + lineCount)), lineCount };
};

/** Lines that follow each other more closely than this, in units of their letters' size, may be one name's. */
const NAME_GAP = 1.7;
const MOST_ABOVE = 4;

const isLoneName = ([name, second]: VisualLine = [], below: VisualLine = []): boolean => {
  const [next] = below;
  if (name === undefined || second !== undefined || next === undefined) return false;
  return name.text.length < LONGEST_NAME_PART && next.y - name.y <= NAME_GAP * name.size;
};

/**
 * How many lines of single names stand above the line in which the others begin: where names stand in the middle of their cells' height, the
 * longest of them begins alone.
 */
export const namesAbove = (lines: readonly VisualLine[], at: number): number => {
  let above = 0;
  while (above < MOST_ABOVE && headerAt(lines, at + above) === null && isLoneName(lines[at + above], lines[at + above + 1])) above += 1;
  return headerAt(lines, at + above) === null ? 0 : above;
};
