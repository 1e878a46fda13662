import type { TokenKind } from './token.ts';
import type { Sense } from './words/sense.ts';

/** What a chunk is: a phrase of the tables, a token that no table knows, somebody's or some unit's name, or numbers of tasks. */
export type ChunkKind = TokenKind | 'phrase' | 'person' | 'unit' | 'tasks' | 'indicator' | 'thing';

/** A stretch of the message that is read as one. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly senses: ReadonlySet<Sense>;
  /** In the spelling of the tables. */
  readonly words: string;
  /** Task numbers (`tasks`), the number of an indicator, the value of a figure. */
  readonly numbers: readonly number[];
  /** Numbers of tasks that the words count out ("trừ 3"). */
  readonly isExcept: boolean;
  /** Letters without diacritics where there could be some, so that the tables guessed. */
  readonly loose: boolean;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** Whether a chunk bears one of these senses. */
export const means = (chunk: Chunk | undefined, ...senses: readonly Sense[]): boolean =>
  chunk !== undefined && senses.some((sense) => chunk.senses.has(sense));

/** Whether a chunk is one of these marks. */
export const isMark = (chunk: Chunk | undefined, marks: string): boolean => chunk?.kind === 'mark' && marks.includes(chunk.words);

/** The words of a chunk; none where there is no chunk. */
export const wordsOf = (chunk: Chunk | undefined): string => chunk?.words ?? '';

/** Whether the words of a chunk are among these; no chunk's are. */
export const isAmong = (chunk: Chunk | undefined, words: ReadonlySet<string>): boolean => chunk !== undefined && words.has(chunk.words);

/** Whether the words of a chunk fit a pattern; no chunk fits none. */
export const fits = (chunk: Chunk | undefined, pattern: RegExp): boolean => chunk !== undefined && pattern.test(chunk.words);

/** Whether a chunk is one of these kinds. */
export const isKind = (chunk: Chunk | undefined, ...kinds: readonly ChunkKind[]): boolean =>
  chunk !== undefined && kinds.includes(chunk.kind);

/** Whether a chunk names a day by figures. */
export const isDayFigure = (chunk: Chunk | undefined): boolean => isKind(chunk, 'slash', 'date');
