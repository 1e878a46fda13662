import { type Chunk, isMark, means } from './chunk.ts';
import type { Sense } from './words/sense.ts';

/** A stretch of the message that says one thing; a message is cut at marks, at "nhưng", "riêng" and before the next task. */
export interface Statement {
  readonly chunks: readonly Chunk[];
  readonly tasks: readonly number[];
  readonly except: readonly number[];
  readonly all: boolean;
  readonly rest: boolean;
  /** A question mark ends it. */
  readonly asked: boolean;
  /** The whole tidied text of the message, for words that are taken as they were typed. */
  readonly text: string;
}

/** Where the first chunk with one of these senses stands, from a place on; −1 where there is none. */
export const findSense = ({ chunks }: Pick<Statement, 'chunks'>, senses: readonly Sense[], from = 0): number =>
  chunks.findIndex((chunk, at) => at >= from && means(chunk, ...senses));

/** Whether the statement has a chunk with one of these senses. */
export const has = (statement: Pick<Statement, 'chunks'>, ...senses: readonly Sense[]): boolean => findSense(statement, senses) >= 0;

/** Whether a chunk with one of these senses stands before a place. */
export const hasBefore = ({ chunks }: Statement, place: number, ...senses: readonly Sense[]): boolean =>
  chunks.slice(0, Math.max(0, place)).some((chunk) => means(chunk, ...senses));

/** Whether a chunk with one of these senses stands behind a place. */
export const hasAfter = ({ chunks }: Statement, place: number, ...senses: readonly Sense[]): boolean =>
  chunks.slice(place + 1).some((chunk) => means(chunk, ...senses));

/** The last chunk that is no politeness and no address. */
export const lastMeaningful = ({ chunks }: Pick<Statement, 'chunks'>): number =>
  chunks.findLastIndex(
    (chunk) =>
      chunk.kind !== 'mark' && chunk.kind !== 'other' && !(means(chunk, 'polite', 'you', 'self') && !means(chunk, 'asking-end', 'but')),
  );

/** The first chunk that is no politeness, no address and no mark. */
export const firstMeaningful = ({ chunks }: Pick<Statement, 'chunks'>): number =>
  chunks.findIndex((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite', 'addressing', 'but', 'so'));

/** The words between two places of the text, as they were typed. */
export const textBetween = ({ text }: Statement, from: Chunk | undefined, to: Chunk | undefined): string =>
  from === undefined || to === undefined ? '' : text.slice(from.start, to.end);

const HARD_MARKS = ['.', ';', '!', '?', '…', '...', '..', '|', '•', ','];

const CUES: readonly Sense[] = [
  'done',
  'perfect',
  'not-done',
  'untouched',
  'nearly',
  'working',
  'not',
  'half',
  'stuck',
  'waiting',
  'lacking',
  'unable',
  'faulty',
  'free',
  'extend',
  'more-time',
  'accept',
  'decline',
  'move',
  'approve',
  'agree',
  'return',
  'redo',
  'snooze',
  'undo',
  'sending',
  'later',
  'partly',
  'given',
  'no-obstacle',
  'asking',
  'rest',
];

const isCue = (chunk: Chunk): boolean => chunk.kind === 'percent' || means(chunk, ...CUES);

const isPivot = (chunks: readonly Chunk[], at: number): boolean => {
  const chunk = chunks[at];
  if (!means(chunk, 'but')) return false;
  const next = chunks[at + 1];
  // "còn" turns to the next task only where one follows; else it says what remains.
  return !means(chunk, 'remaining') || next?.kind === 'tasks' || means(next, 'self', 'they') || next?.kind === 'indicator';
};

const startsNext = (current: readonly Chunk[], chunk: Chunk, next: Chunk | undefined): boolean =>
  // "xong 1 vướng 2"
  (isCue(chunk) && next?.kind === 'tasks' && current.some(({ kind }) => kind === 'tasks') && current.some(isCue)) ||
  (chunk.kind === 'tasks' &&
    !chunk.isExcept &&
    current.some(({ kind, isExcept }) => kind === 'tasks' && !isExcept) &&
    current.some(isCue)) ||
  (chunk.kind === 'indicator' && current.some(({ kind }) => kind === 'indicator'));

const isNumbering = (chunks: readonly Chunk[], at: number, current: readonly Chunk[]): boolean =>
  isMark(chunks[at], '.') && current.length === 1 && current[0]?.kind === 'tasks';

const statementOf = (chunks: readonly Chunk[], text: string, asked: boolean): Statement => {
  const numbers = (isExcept: boolean): readonly number[] =>
    chunks.flatMap((chunk) => (chunk.kind === 'tasks' && chunk.isExcept === isExcept ? chunk.numbers : []));
  return {
    chunks,
    tasks: numbers(false),
    except: numbers(true),
    all: chunks.some((chunk) => means(chunk, 'all')) || numbers(true).length > 0,
    rest: chunks.some((chunk) => means(chunk, 'rest')),
    asked,
    text,
  };
};

/** Cuts the chunks of a message into statements, in order. */
export const statementsOf = (chunks: readonly Chunk[], text: string): readonly Statement[] => {
  const result: Statement[] = [];
  let current: Chunk[] = [];
  const close = (asked: boolean): void => {
    if (current.length > 0) result.push(statementOf(current, text, asked));
    current = [];
  };
  chunks.forEach((chunk, at) => {
    const ends = chunk.kind === 'mark' && HARD_MARKS.includes(chunk.words) && !isNumbering(chunks, at, current);
    if (ends) return close(chunk.words === '?');
    if (isPivot(chunks, at) || startsNext(current, chunk, chunks[at + 1])) close(false);
    current.push(chunk);
  });
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
