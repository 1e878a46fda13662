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

const NO_NAME = ['self', 'asking', 'task-noun', 'because', 'polite'] as const;

// "giao Linh soạn", "giao linh soạn": the words before a verb of work are a name.
const mayBeName = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  !means(chunk, ...NO_NAME) &&
  (isKind(chunk, 'word') || chunk.capital || (chunk.loose && !chunk.words.includes(' ')));

// "yêu cầu các xã báo cáo"
const SEVERAL = /^(?:các|mấy|cac) /u;

const isGroup = (chunk: Chunk | undefined): boolean => means(chunk, 'they') && fits(chunk, SEVERAL);

// A unit, a person, or several units together: what the reader of names has found already.
const knownName = (chunk: Chunk | undefined, typed: string): string | null => {
  if (isKind(chunk, 'unit')) return canonicalUnit(typed);
  if (isKind(chunk, 'person')) return bareName(typed);
  return isGroup(chunk) ? typed : null;
};

const MOST_WORDS = 4;

const plainNameEnd = ({ chunks }: Statement, from: number): number => {
  let next = mayBeName(chunks[from]) ? from + 1 : from;
  while (next > from && next < from + MOST_WORDS && mayBeName(chunks[next]) && chunks[next]?.capital === true) next += 1;
  return next;
};

/** The person or unit named at this place, past "cho"; null where nobody is. */
export const assigneeAt = (statement: Statement, at: number): Assignee | null => {
  const { chunks } = statement;
  const start = leadsTo(chunks[at]) ? at + 1 : at;
  const chunk = chunks[start];
  const known = knownName(chunk, wordsAt(statement, start, start + 1));
  if (known !== null) return { name: known, next: start + 1 };
  const from = means(chunk, 'you', 'self') && chunk?.capital !== true ? start + 1 : start;
  const next = plainNameEnd(statement, from);
  return next === from ? null : { name: wordsAt(statement, from, next), next };
};
