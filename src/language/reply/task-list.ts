import { type Chunk, isMark, means } from './chunk.ts';

/** Numbers strung together: "2, 4-6 và việc 9". */
export interface TaskList {
  readonly items: readonly Item[];
  /** The chunk after the last one. */
  readonly next: number;
  /** "việc", "nhiệm vụ" or the like stands before the first number. */
  readonly named: boolean;
  /** Only "số" stands before it. */
  readonly numbered: boolean;
}

export interface Item {
  readonly numbers: readonly number[];
  /** A comma or semicolon stands before this number. */
  readonly afterComma: boolean;
  /** The chunk with which the item begins, its noun included. */
  readonly from: number;
}

const LONGEST_RANGE = 50;

const isNoun = (chunk: Chunk | undefined): boolean => means(chunk, 'task-noun', 'number-noun') || isMark(chunk, '#');

/** Whether this counts things: "3 ngày", "5 hộ". */
export const isCounted = (chunk: Chunk | undefined): boolean =>
  means(chunk, 'counted') && !means(chunk, 'self', 'but', 'polite', 'extend', 'more-time');

/** The place of a number here, past the noun that introduces it; −1 where there is none. */
const numberPlace = (chunks: readonly Chunk[], at: number): number => {
  const place = isNoun(chunks[at]) ? at + 1 : at;
  return chunks[place]?.kind === 'number' ? place : -1;
};

const isRangeSign = (chunk: Chunk | undefined, mayBeWords: boolean): boolean =>
  isMark(chunk, '-') || chunk?.words === '->' || (mayBeWords && means(chunk, 'range-to'));

/** The last number of a range that begins with the number here, and where it stands; null where no range follows. */
const rangeEnd = (
  chunks: readonly Chunk[],
  number: number,
  mayBeWords: boolean,
): { readonly last: number; readonly place: number } | null => {
  if (!isRangeSign(chunks[number + 1], mayBeWords)) return null;
  const place = numberPlace(chunks, number + 2);
  if (place < 0 || (mayBeWords && !isMark(chunks[number + 1], '-') && isCounted(chunks[place + 1]))) return null;
  return { last: chunks[place]?.numbers[0] ?? 0, place };
};

const numbersFrom = (first: number, last: number): readonly number[] =>
  last < first || last - first > LONGEST_RANGE ? [] : Array.from({ length: last - first + 1 }, (_, more) => first + more);

interface Step {
  readonly from: number;
  readonly afterComma: boolean;
}

/** Where the next number of the list begins behind this chunk; null where the list ends here. */
const nextStep = (chunks: readonly Chunk[], after: number): Step | null => {
  const sign = chunks[after];
  const isJoint = isMark(sign, ',;+&/') || means(sign, 'and');
  if (isJoint && numberPlace(chunks, after + 1) >= 0) return { from: after + 1, afterComma: isMark(sign, ',;') };
  return numberPlace(chunks, after) >= 0 ? { from: after, afterComma: false } : null;
};

/** The list of numbers that begins at this chunk, or null; a range that runs backwards or too far gives no numbers. */
export const taskListAt = (chunks: readonly Chunk[], at: number): TaskList | null => {
  const fromWord = means(chunks[at], 'range-from') && numberPlace(chunks, at + 1) >= 0;
  const start = fromWord ? at + 1 : at;
  if (numberPlace(chunks, start) < 0) return null;
  const named = means(chunks[start], 'task-noun') || isMark(chunks[start], '#');
  const items: Item[] = [];
  let next = start;
  for (let step: Step | null = { from: start, afterComma: false }; step !== null; step = nextStep(chunks, next)) {
    const number = numberPlace(chunks, step.from);
    const first = chunks[number]?.numbers[0] ?? 0;
    const end = rangeEnd(chunks, number, fromWord || named);
    items.push({ numbers: end === null ? [first] : numbersFrom(first, end.last), afterComma: step.afterComma, from: step.from });
    next = (end?.place ?? number) + 1;
  }
  const isRange = items.length > 1 || (items[0]?.numbers.length ?? 0) > 1;
  return fromWord && !isRange ? null : { items, next, named, numbered: !named && means(chunks[start], 'number-noun') };
};
