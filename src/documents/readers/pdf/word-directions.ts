import { chained, type Matrix } from './page-geometry.ts';
import { type DrawnWord, sizeOf } from './drawn-words.ts';

/** The direction of a word's line in quarters of a circle, clockwise: 0 is level; null where it leans. */
type Quarter = 0 | 1 | 2 | 3 | null;

const QUARTERS = [0, 1, 2, 3] as const;
/** A line is level that rises by less than a tenth of its length. */
const LEVEL = 0.1;
const RIGHT_ANGLE = Math.PI / 2;

const quarterOf = ({ matrix: [a, b] }: DrawnWord): Quarter => {
  const turns = Math.atan2(b, a) / RIGHT_ANGLE;
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) * RIGHT_ANGLE > LEVEL ? null : (QUARTERS[(nearest + 4) % 4] ?? null);
};

/** Whether a word stands upright. */
export const isLevel = (word: DrawnWord): boolean => quarterOf(word) === 0;

/** A page's size, as it is seen. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

// What makes lines level that run downwards, upside down or upwards.
const TURNS: Readonly<Record<1 | 2 | 3, (size: PageSize) => Matrix>> = {
  1: ({ width }) => [0, -1, 1, 0, 0, width],
  2: ({ width, height }) => [-1, 0, 0, -1, width, height],
  3: ({ height }) => [0, 1, -1, 0, height, 0],
};

const MOST = 0.6;

/** A landscape table is set sideways on an upright page now and then; this turns such a page, and is null for all others. */
export const turnUpright = (words: readonly DrawnWord[], page: PageSize): { readonly turn: Matrix; readonly size: PageSize } | null => {
  const quarters = words.map(quarterOf);
  const main = ([1, 2, 3] as const).find((quarter) => quarters.filter((one) => one === quarter).length > MOST * words.length);
  if (main === undefined) return null;
  return { turn: TURNS[main](page), size: main === 2 ? page : { width: page.height, height: page.width } };
};

/** A page's own transform with such a turn behind it. */
export const turned = (page: Matrix, turn: Matrix | null): Matrix => (turn === null ? page : chained(turn, page));

/** The texts of words that are not level, as watermarks are: those that follow each other closely are one. */
export const leaningTexts = (words: readonly DrawnWord[]): readonly string[] => {
  const texts: string[] = [];
  let last: DrawnWord | undefined;
  for (const word of words.filter((one) => !isLevel(one))) {
    const near = last !== undefined && Math.hypot(word.start[0] - last.end[0], word.start[1] - last.end[1]) < sizeOf(word);
    if (near) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${word.text}`;
    else texts.push(word.text);
    last = word;
  }
  return texts;
};
