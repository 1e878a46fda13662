import { type Chunk, type ChunkKind, isKind, isMark, means } from './chunk.ts';
import { bare } from '../fold.ts';
import { CUES } from './words/sense-groups.ts';
import type { Sense } from './words/sense.ts';

/** A stretch of the message that says one thing; a message is cut at marks, at "nhưng", "riêng" and before the next task. */
export interface Statement {
  readonly chunks: readonly Chunk[];
  readonly tasks: readonly number[];
  readonly except: readonly number[];
  readonly all: boolean;
  readonly rest: boolean;
  /** How many "cả hai" counts; null where nothing is counted. */
  readonly count: number | null;
  /** A question mark ends it. */
  readonly asked: boolean;
  /** The whole tidied text of the message, for words that are taken as they were typed. */
  readonly text: string;
}

type Chunked = Pick<Statement, 'chunks'>;

/** Where the first chunk with one of these senses stands, from a place on; −1 where there is none. */
export const findSense = ({ chunks }: Chunked, senses: readonly Sense[], from = 0): number =>
  chunks.findIndex((chunk, at) => at >= from && means(chunk, ...senses));

/** Whether the statement has a chunk with one of these senses. */
export const has = (statement: Chunked, ...senses: readonly Sense[]): boolean => findSense(statement, senses) >= 0;

/** Whether a chunk with one of these senses stands before a place. */
export const hasBefore = ({ chunks }: Chunked, place: number, ...senses: readonly Sense[]): boolean =>
  chunks.slice(0, Math.max(0, place)).some((chunk) => means(chunk, ...senses));

/** Whether a chunk with one of these senses stands behind a place. */
export const hasAfter = ({ chunks }: Chunked, place: number, ...senses: readonly Sense[]): boolean =>
  chunks.slice(place + 1).some((chunk) => means(chunk, ...senses));

/** Whether the statement has a chunk of one of these kinds. */
export const hasKind = ({ chunks }: Chunked, ...kinds: readonly ChunkKind[]): boolean => chunks.some((chunk) => isKind(chunk, ...kinds));

/** Whether the words of some chunk fit a pattern. */
export const hasWords = ({ chunks }: Chunked, pattern: RegExp): boolean => chunks.some(({ words }) => pattern.test(words));

/** How many of these chunks no table knows. */
export const unknownWords = (chunks: readonly Chunk[]): number => chunks.filter(({ kind }) => kind === 'word').length;

/** The statement without what stands before the last "nên" in front of a place, and the place within it. */
export const sinceSo = (statement: Statement, place: number): readonly [Statement, number] => {
  const so = statement.chunks.slice(0, Math.max(0, place)).findLastIndex((chunk) => means(chunk, 'so'));
  return [{ ...statement, chunks: statement.chunks.slice(so + 1) }, place - so - 1];
};

/** All words of the statement in the spelling of the tables. */
export const wordsIn = ({ chunks }: Chunked): string => chunks.map(({ words }) => words).join(' ');

/** The statement as it was typed. */
export const typedWords = ({ chunks, text }: Statement): string => text.slice(chunks[0]?.start ?? 0, chunks.at(-1)?.end ?? 0);

const isAddress = (chunk: Chunk): boolean => means(chunk, 'polite', 'you', 'self') && !means(chunk, 'asking-end', 'but');

/** The last chunk that is no politeness and no address. */
export const lastMeaningful = ({ chunks }: Chunked): number =>
  chunks.findLastIndex((chunk) => !isKind(chunk, 'mark', 'other') && !isAddress(chunk));

/** The first chunk that is no politeness, no address and no mark. */
export const firstMeaningful = ({ chunks }: Chunked): number =>
  chunks.findIndex((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite', 'addressing', 'but', 'so'));

const ENDING_MARKS = new Set(['.', ';', '!', '?', '…', '...', '..', '|', '•', ',']);

const isCue = (chunk: Chunk): boolean => chunk.kind === 'percent' || means(chunk, ...CUES);

// "còn" turns to the next task only where one follows; else it says what remains.
const isPivot = (chunk: Chunk, next: Chunk | undefined): boolean =>
  means(chunk, 'but') && (!means(chunk, 'remaining') || isKind(next, 'tasks', 'indicator') || means(next, 'self', 'they'));

const isTask = ({ kind, isExcept }: Chunk): boolean => kind === 'tasks' && !isExcept;

// "nhưng chưa xong việc 13 xong"
const turnsTo = (current: readonly Chunk[], chunk: Chunk, next: Chunk | undefined): boolean =>
  isTask(chunk) && means(current[0], 'but') && means(next, 'done', 'perfect');

/** Whether the statement so far is whole, so that another task or indicator opens the next. */
const startsNext = (current: readonly Chunk[], chunk: Chunk, next: Chunk | undefined): boolean => {
  if (chunk.kind === 'indicator') return current.some(({ kind }) => kind === 'indicator');
  // "xong 1 vướng 2"
  const opens = isTask(chunk) || (isCue(chunk) && isKind(next, 'tasks'));
  return opens && current.some(isCue) && (current.some(isTask) || turnsTo(current, chunk, next));
};

// "1. xong 2. chưa"
const isNumbering = (chunk: Chunk, current: readonly Chunk[]): boolean =>
  isMark(chunk, '.') &&
  isKind(current.at(-1), 'tasks') &&
  current.slice(0, -1).every((before) => isMark(before, ':') || means(before, 'addressing', 'polite', 'you'));

const numbersOf = (chunks: readonly Chunk[], isExcept: boolean): readonly number[] =>
  chunks.flatMap((chunk) => (chunk.kind === 'tasks' && chunk.isExcept === isExcept ? chunk.numbers : []));

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, nam: 5 };
const COUNTED = /(?:^| )ca (hai|ba|bon|nam)(?: |$)/;

const countIn = (chunks: readonly Chunk[]): number | null => {
  const words = chunks.find((chunk) => means(chunk, 'all') && COUNTED.test(bare(chunk.words)))?.words ?? '';
  return COUNTS[COUNTED.exec(bare(words))?.[1] ?? ''] ?? null;
};

const statementOf = (chunks: readonly Chunk[], text: string, asked: boolean): Statement => {
  const except = numbersOf(chunks, true);
  const tasks = numbersOf(chunks, false);
  return {
    chunks,
    tasks,
    except,
    // "cả hai việc 3 và 5" means these two.
    all: (tasks.length === 0 && has({ chunks }, 'all')) || except.length > 0,
    rest: has({ chunks }, 'rest'),
    count: countIn(chunks),
    asked,
    text,
  };
};

// "tất cả xong trừ việc 6 đang chờ": behind the exception its own state follows, for which it is named again.
const exceptionAgain = (chunk: Chunk, next: Chunk | undefined): Chunk | null =>
  chunk.kind === 'tasks' && chunk.isExcept && next !== undefined && isCue(next) ? { ...chunk, isExcept: false } : null;

// "việc 6 7 8 thì 6 xong, 7 đang làm": the list only says what is spoken of.
const isTopicList = (current: readonly Chunk[], chunk: Chunk, next: Chunk | undefined): boolean => {
  const list = current.findLast(isTask);
  if (list === undefined || !means(chunk, 'then') || next?.kind !== 'tasks' || current.some(isCue)) return false;
  return next.numbers.length < list.numbers.length && next.numbers.every((number) => list.numbers.includes(number));
};

const isEnding = (chunk: Chunk, current: readonly Chunk[]): boolean =>
  chunk.kind === 'mark' && ENDING_MARKS.has(chunk.words) && !isNumbering(chunk, current);

const opensNext = (current: readonly Chunk[], chunk: Chunk, next: Chunk | undefined): boolean =>
  isPivot(chunk, next) || startsNext(current, chunk, next);

/** Cuts the chunks of a message into statements, in order. */
export const statementsOf = (chunks: readonly Chunk[], text: string): readonly Statement[] => {
  const result: Statement[] = [];
  let current: Chunk[] = [];
  const close = (asked: boolean): void => {
    if (current.length > 0) result.push(statementOf(current, text, asked));
    current = [];
  };
  for (const [at, chunk] of chunks.entries()) {
    const next = chunks[at + 1];
    const isEnd = isEnding(chunk, current);
    if (isEnd || opensNext(current, chunk, next)) close(chunk.words === '?');
    if (isTopicList(current, chunk, next)) current = [];
    else if (!isEnd) current.push(chunk);
    const again = exceptionAgain(chunk, next);
    if (again !== null) {
      close(false);
      current.push(again);
    }
  }
  close(false);
  return result;
};

/** All chunks as one statement, for what is read from a whole sentence. */
export const wholeStatement = (chunks: readonly Chunk[], text: string): Statement =>
  statementOf(
    chunks,
    text,
    chunks.some((chunk) => isMark(chunk, '?')),
  );
