import { type Chunk, isAmong, isKind, isMark, means } from './chunk.ts';
import { STATUS } from './words/sense-groups.ts';
import { wordSet } from './words/word-set.ts';

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

// "5 xã đã xong": of "xã" alone nobody is the fifth task.
const OFFICES = wordSet('xã · phường · đơn vị · phòng');

/** Whether this counts things: "3 ngày", "5 hộ". */
export const isCounted = (chunk: Chunk | undefined): boolean =>
  means(chunk, 'counted') && (isAmong(chunk, OFFICES) || !means(chunk, 'self', 'but', 'polite', 'extend', 'more-time'));

/** The place of a number here, past the noun that introduces it; −1 where there is none. */
const numberPlace = (chunks: readonly Chunk[], at: number): number => {
  const place = isNoun(chunks[at]) ? at + 1 : at;
  return isKind(chunks[place], 'number') ? place : -1;
};

const valueAt = (chunks: readonly Chunk[], place: number): number => chunks[place]?.numbers[0] ?? 0;

interface RangeEnd {
  readonly last: number;
  readonly place: number;
}

// "2 tới 4 xong": what stands behind tells of tasks.
const tellsStatus = (chunk: Chunk | undefined): boolean => means(chunk, ...STATUS) && !isCounted(chunk);

// "lùi việc 3 đến 5 ngày" counts days.
const isOfTasks = (behind: Chunk | undefined, mayBeWords: boolean): boolean => (mayBeWords ? !isCounted(behind) : tellsStatus(behind));

/** The last number of a range that begins with the number here, and where it stands; null where no range follows. */
const rangeEnd = (chunks: readonly Chunk[], number: number, mayBeWords: boolean): RangeEnd | null => {
  const sign = chunks[number + 1];
  const isDash = isMark(sign, '-') || isMark(sign, '->');
  const place = isDash || means(sign, 'range-to') ? numberPlace(chunks, number + 2) : -1;
  if (place < 0) return null;
  const behind = chunks[place + 1];
  return isDash || isOfTasks(behind, mayBeWords) ? { last: valueAt(chunks, place), place } : null;
};

const numbersFrom = (first: number, last: number): readonly number[] =>
  last < first || last - first > LONGEST_RANGE ? [] : Array.from({ length: last - first + 1 }, (_, more) => first + more);

interface Step {
  readonly from: number;
  readonly afterComma: boolean;
}

interface Kind {
  /** No noun stands before the first number. */
  readonly isBare: boolean;
  /** The first number is that of some other thing. */
  readonly isThing: boolean;
}

// "hết tháng 4, nv 5 …": a task stands behind the day. "3 việc 2, 4, 6" counts the tasks before it names them.
const namesOthers = (chunks: readonly Chunk[], after: number, { isBare, isThing }: Kind): boolean =>
  (isBare && means(chunks[after], 'task-noun')) ||
  (isThing && [chunks[after], chunks[after + 1]].some((chunk) => means(chunk, 'task-noun')));

/** Where the next number of the list begins behind this chunk; null where the list ends here. */
const nextStep = (chunks: readonly Chunk[], after: number, kind: Kind): Step | null => {
  const sign = chunks[after];
  if (namesOthers(chunks, after, kind)) return null;
  const isJoint = isMark(sign, ',;+&/') || means(sign, 'and');
  if (isJoint && numberPlace(chunks, after + 1) >= 0) return { from: after + 1, afterComma: isMark(sign, ',;') };
  return numberPlace(chunks, after) >= 0 ? { from: after, afterComma: false } : null;
};

interface Run {
  readonly items: readonly Item[];
  readonly next: number;
}

const isRange = ({ items }: Run): boolean => items.length > 1 || items.some(({ numbers }) => numbers.length > 1);

const runFrom = (chunks: readonly Chunk[], start: number, mayBeWords: boolean): Run => {
  const items: Item[] = [];
  let next = start;
  const kind: Kind = { isBare: !isNoun(chunks[start]), isThing: means(chunks[start - 1], 'thing-noun') };
  for (let step: Step | null = { from: start, afterComma: false }; step !== null; step = nextStep(chunks, next, kind)) {
    const number = numberPlace(chunks, step.from);
    const first = valueAt(chunks, number);
    const end = rangeEnd(chunks, number, mayBeWords);
    items.push({ ...step, numbers: end === null ? [first] : numbersFrom(first, end.last) });
    next = (end === null ? number : end.place) + 1;
  }
  return { items, next };
};

/** The list of numbers that begins at this chunk, or null; a range that runs backwards or too far gives no numbers. */
export const taskListAt = (chunks: readonly Chunk[], at: number): TaskList | null => {
  const fromWord = means(chunks[at], 'range-from');
  const start = fromWord ? at + 1 : at;
  if (numberPlace(chunks, start) < 0) return null;
  const named = means(chunks[start], 'task-noun') || isMark(chunks[start], '#');
  const run = runFrom(chunks, start, fromWord || named);
  return fromWord && !isRange(run) ? null : { ...run, named, numbered: !named && means(chunks[start], 'number-noun') };
};
