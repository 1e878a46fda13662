import { bare } from '#language/fold.ts';
import { joinTexts } from '../../join-texts.ts';
import { type ColumnEdges, columnAt } from './column-edges.ts';
import { misfitBelowTops, sharedAboutMiddles, type Sharing } from './shared-lines.ts';
import type { Segment, VisualLine } from './visual-lines.ts';

/** More lines or rows than a page of a table has. */
const MOST_LINES = 300;
const MOST_ROWS = 120;

/** How badly the cells may fit, each in the mean, and by how much better they must fit than from the top, all together. */
const MOST_MISFIT = 0.25;
const BETTER = 0.5;

const NUMBER_NAMES = ['stt', 'sott', 'sothutu', 'tt'];

const beginsNumberName = (texts: readonly string[]): boolean => {
  const name = bare(texts.join('')).replaceAll(' ', '');
  return NUMBER_NAMES.some((known) => known.startsWith(name));
};

// The rows are held by what stands in the first column: numbers, headings of groups, and the name of the column, which may wrap.
const anchorsOf = (numbers: readonly Segment[]): readonly Segment[] => {
  const texts = numbers.map(({ text }) => text.trim());
  const wrapped = texts.findIndex((_, at) => !beginsNumberName(texts.slice(0, at + 1)));
  const name = numbers.slice(0, wrapped < 0 ? numbers.length : wrapped);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) return numbers;
  return [{ ...first, text: texts.slice(0, name.length).join(''), y: (first.y + last.y) / 2 }, ...numbers.slice(name.length)];
};

// Words of justified text stand far apart now and then: what one line has in a column is one text.
const inColumn = (line: VisualLine, edges: ColumnEdges, column: number): readonly Segment[] => {
  const own = line.filter(({ x }) => columnAt(edges, x) === column);
  const [first] = own;
  return first === undefined ? [] : [{ ...first, text: own.map(({ text }) => text.trim()).join(' ') }];
};

const textsOf = (columns: readonly (readonly Segment[])[], sharings: readonly Sharing[], row: number): readonly string[] =>
  columns.map((lines, column) => {
    const counts = sharings[column]?.counts ?? [];
    const from = counts.slice(0, row).reduce((sum, count) => sum + count, 0);
    return joinTexts(lines.slice(from, from + (counts[row] ?? 0)).map(({ text }) => text.trim()));
  });

/**
 * The rows of a table without rules whose texts stand in the middle of their cells' height, so that the number of a row is level with the
 * middle of its longest text: the lines of each column are shared out among the rows by that. Null where they do not lie so.
 */
export const centredRows = (lines: readonly VisualLine[], edges: ColumnEdges): readonly (readonly string[])[] | null => {
  const [numbers = [], ...columns] = edges.slice(1).map((_, column) => lines.flatMap((line) => inColumn(line, edges, column)));
  const anchors = anchorsOf(numbers);
  if (lines.length > MOST_LINES || anchors.length > MOST_ROWS || anchors.length === 0) return null;
  const sharings = columns.map((column) => sharedAboutMiddles(column, anchors));
  const misfit = sharings.reduce((sum, sharing) => sum + sharing.misfit, 0);
  const cells = sharings.reduce((sum, { counts }) => sum + counts.filter((count) => count > 0).length, 0);
  const fromTop = columns.reduce((sum, column) => sum + misfitBelowTops(column, anchors), 0);
  if (misfit > MOST_MISFIT * cells || misfit + BETTER > fromTop) return null;
  return anchors.map(({ text }, row) => [text.trim(), ...textsOf(columns, sharings, row)]);
};
