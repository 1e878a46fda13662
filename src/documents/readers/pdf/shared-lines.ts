import type { Segment } from './visual-lines.ts';

/** The lines of a column shared out among the rows of its table: how many each row has, and how badly they fit there. */
export interface Sharing {
  readonly counts: readonly number[];
  readonly misfit: number;
}

/** A cell seldom begins in the middle of a sentence; in units of the letters' size, as all misfits are. */
const GOES_ON = 0.3;
const LEVEL = 0.4;

const gapBefore = (lines: readonly Segment[], at: number): number | null => {
  const [above, line] = [lines[at - 1], lines[at]];
  const gap = above === undefined || line === undefined ? 0 : (line.y - above.y) / line.size;
  return gap < LEVEL ? null : gap;
};

// How unlikely it is that the lines from `from` up to `end` are one cell: its lines are evenly spaced, and it begins as a sentence does.
const unevenness = (lines: readonly Segment[]): readonly (readonly number[])[] =>
  Array.from({ length: lines.length + 1 }, (_, end) => {
    let [least, most] = [Infinity, 0];
    const upwards = Array.from({ length: end }, (_none, below) => {
      const from = end - 1 - below;
      const gap = below === 0 ? null : gapBefore(lines, from + 1);
      if (gap !== null) [least, most] = [Math.min(least, gap), Math.max(most, gap)];
      return (most > least ? most - least : 0) + (/^\p{Ll}/u.test(lines[from]?.text.trim() ?? '') ? GOES_ON : 0);
    });
    return upwards.reverse();
  });

const fromMiddle = (lines: readonly Segment[], [from, end]: readonly [number, number], anchor: Segment): number => {
  const [first, last] = [lines[from]?.y ?? 0, lines[end - 1]?.y ?? 0];
  return Math.abs((first + last) / 2 - anchor.y) / anchor.size;
};

/** Shares the lines of a column out so that those of each row lie as evenly as can be about the height of its anchor. */
export const sharedAboutMiddles = (lines: readonly Segment[], anchors: readonly Segment[]): Sharing => {
  const uneven = unevenness(lines);
  const start = Array.from({ length: lines.length + 1 }, (_, count): Sharing => ({ counts: [], misfit: count === 0 ? 0 : Infinity }));
  // Row after row, the best sharing of the first lines of the column, for each number of lines.
  const withRow = (before: readonly Sharing[], anchor: Segment): readonly Sharing[] =>
    before.map((_, end) => {
      const reached = before
        .slice(0, end + 1)
        .map(({ misfit }, from) => misfit + (from === end ? 0 : (uneven[end]?.[from] ?? 0) + fromMiddle(lines, [from, end], anchor)));
      const misfit = Math.min(...reached);
      const from = reached.indexOf(misfit);
      return { counts: [...(before[from]?.counts ?? []), end - from], misfit };
    });
  return anchors.reduce<readonly Sharing[]>(withRow, start).at(-1) ?? { counts: [], misfit: Infinity };
};

/** How badly the lines of a column fit their rows if each row begins at the height of its anchor. */
export const misfitBelowTops = (lines: readonly Segment[], anchors: readonly Segment[]): number => {
  const uneven = unevenness(lines);
  let from = 0;
  return anchors.reduce((sum, anchor, row) => {
    const next = anchors[row + 1];
    const until = lines.findIndex((line, at) => at >= from && next !== undefined && line.y > next.y - LEVEL * next.size);
    const [begin, end] = [from, until < 0 ? lines.length : until];
    from = end;
    if (begin === end) return sum;
    return sum + (uneven[end]?.[begin] ?? 0) + Math.abs((lines[begin]?.y ?? 0) - anchor.y) / anchor.size;
  }, 0);
};
