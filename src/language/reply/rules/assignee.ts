import { canonicalUnit } from '../../units/canonical-unit.ts';
import { type Chunk, fits, isKind, means } from '../chunk.ts';
import type { Statement } from '../statement.ts';
import { bareName } from './question-topic.ts';

/** Who shall do a task. */
export interface Assignee {
  readonly name: string;
  /** The chunk after the name. */
  readonly next: number;
}

const TO = /^(?:cho|đến|den|tới|cho đồng chí)$/u;

/** Whether this chunk only leads to whom something is given. */
export const leadsTo = (chunk: Chunk | undefined): boolean => fits(chunk, TO);

const wordsAt = ({ chunks, text }: Statement, from: number, to: number): string =>
  text.slice(chunks[from]?.start ?? 0, chunks[to - 1]?.end ?? 0);

/** "các xã", "mọi đơn vị": everybody of a kind. */
const EVERYBODY = /^(?:các|cac|mọi) /u;

const NO_NAME = ['self', 'asking', 'task-noun', 'because', 'polite'] as const;

// "giao Linh soạn", "giao linh soạn": the words before a verb of work are a name.
const mayBeName = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  !means(chunk, ...NO_NAME) &&
  (isKind(chunk, 'word') || chunk.capital || (chunk.loose && !chunk.words.includes(' ')));

const MOST_WORDS = 4;

const plainNameEnd = ({ chunks }: Statement, from: number): number => {
  let next = mayBeName(chunks[from]) ? from + 1 : from;
  while (next > from && next < from + MOST_WORDS && mayBeName(chunks[next]) && chunks[next]?.capital === true) next += 1;
  return next;
};

const isEverybody = (chunk: Chunk | undefined): boolean => means(chunk, 'they') && fits(chunk, EVERYBODY);

/** What the words of a chunk that is a name of its own name; null where it is none. */
const nameOf = (statement: Statement, at: number): string | null => {
  const chunk = statement.chunks[at];
  const words = wordsAt(statement, at, at + 1);
  if (isKind(chunk, 'unit')) return canonicalUnit(words);
  if (isKind(chunk, 'person')) return bareName(words);
  return isEverybody(chunk) ? words : null;
};

const isAddress = (chunk: Chunk | undefined): boolean => means(chunk, 'you', 'self') && chunk?.capital !== true;

/** The person or unit named at this place, past "cho"; null where nobody is. */
export const assigneeAt = (statement: Statement, at: number): Assignee | null => {
  const { chunks } = statement;
  const start = leadsTo(chunks[at]) ? at + 1 : at;
  const name = nameOf(statement, start);
  if (name !== null) return { name, next: start + 1 };
  const from = isAddress(chunks[start]) ? start + 1 : start;
  const next = plainNameEnd(statement, from);
  return next === from ? null : { name: wordsAt(statement, from, next), next };
};
