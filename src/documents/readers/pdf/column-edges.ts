import type { DocumentCell } from '../../document-line.ts';
import type { VisualLine } from './visual-lines.ts';

/** Where columns begin, and last where the last one ends. */
export type ColumnEdges = readonly number[];

const LEFTMOST = 0;
const RIGHTMOST = 100_000;
const SLACK = 2;

/**
 * The edges of columns from their names and the lines below: names are often set in the middle of their columns, so that the texts of a
 * column may begin further to the left than its name, though never before the name beside it ends.
 */
export const edgesBetween = (names: readonly DocumentCell[], lines: readonly VisualLine[]): ColumnEdges => {
  const starts = lines.filter((line) => line.length > 1).flatMap((line) => line.slice(1).map(({ x }) => x));
  const inner = names.slice(1).map(({ from }, at) => {
    const before = names[at]?.to ?? 0;
    return Math.min(from, ...starts.filter((x) => x > before - SLACK && x <= from + SLACK)) - SLACK;
  });
  return [LEFTMOST, ...inner, RIGHTMOST];
};

/** The column in which something begins. */
export const columnAt = (edges: ColumnEdges, x: number): number =>
  Math.min(
    edges.length - 2,
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= x),
    ),
  );
