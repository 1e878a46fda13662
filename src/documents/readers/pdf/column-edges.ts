import type { DocumentCell } from '../../document-line.ts';
import type { VisualLine } from './visual-lines.ts';

/** Where columns begin, and last where the last one ends. */
export type ColumnEdges = readonly number[];

const LEFTMOST = 0;
const RIGHTMOST = 100_000;
const SLACK = 2;

// A line's first text begins the first column, or stands alone in a further one; a long one is running text.
const startsIn = ([first, ...others]: VisualLine, names: readonly DocumentCell[]): readonly number[] => {
  const alone = first !== undefined && first.x > (names[0]?.to ?? 0) && first.right < (names.at(-1)?.from ?? 0);
  return [...(alone ? [first.x] : []), ...others.map(({ x }) => x)];
};

/**
 * The edges of columns from their names and the lines below: names are often set in the middle of their columns, so that the texts of a
 * column may begin further to the left than its name, though never before the name beside it ends.
 */
export const edgesBetween = (names: readonly DocumentCell[], lines: readonly VisualLine[]): ColumnEdges => {
  const starts = lines.flatMap((line) => startsIn(line, names));
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
