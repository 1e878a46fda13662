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
  const placed = lines.flat();
  const [anchors = [], ...columns] = edges.slice(1).map((_, column) => placed.filter(({ x }) => columnAt(edges, x) === column));
  if (lines.length > MOST_LINES || anchors.length > MOST_ROWS || anchors.length === 0) return null;
  const sharings = columns.map((column) => sharedAboutMiddles(column, anchors));
  const misfit = sharings.reduce((sum, sharing) => sum + sharing.misfit, 0);
  const cells = sharings.reduce((sum, { counts }) => sum + counts.filter((count) => count > 0).length, 0);
  const fromTop = columns.reduce((sum, column) => sum + misfitBelowTops(column, anchors), 0);
  if (misfit > MOST_MISFIT * cells || misfit + BETTER > fromTop) return null;
  return anchors.map(({ text }, row) => [text.trim(), ...textsOf(columns, sharings, row)]);
};
