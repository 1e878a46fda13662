import { canonicalUnit } from '../../units/canonical-unit.ts';
import { type Chunk, fits, isKind, isMark, means } from '../chunk.ts';
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

// A unit or a person: what the reader of names has found already.
const knownName = (chunk: Chunk | undefined, typed: string): string | null => {
  if (isKind(chunk, 'unit')) return canonicalUnit(typed);
  return isKind(chunk, 'person') ? bareName(typed) : null;
};

const OFFICE = /^(?:các )?(?:xã|phường|phòng|sở|ban|ngành|đơn vị|đặc khu|thôn|xa|phuong|phong|nganh|don vi)$/u;

// "các sở, ban, ngành", "các xã và phường": where the last of them ends.
const groupEnd = ({ chunks }: Statement, from: number): number => {
  let next = from + 1;
  while ((isMark(chunks[next], ',') || means(chunks[next], 'and')) && fits(chunks[next + 1], OFFICE)) next += 2;
  return next;
};

const MOST_WORDS = 4;

const plainNameEnd = ({ chunks }: Statement, from: number): number => {
  let next = mayBeName(chunks[from]) ? from + 1 : from;
  while (next > from && next < from + MOST_WORDS && mayBeName(chunks[next]) && chunks[next]?.capital === true) next += 1;
  return next;
};

// "toàn bộ các xã, phường"
const groupAt = (statement: Statement, start: number): Assignee | null => {
  const first = means(statement.chunks[start], 'all') ? start + 1 : start;
  if (!isGroup(statement.chunks[first])) return null;
  const next = groupEnd(statement, first);
  return { name: wordsAt(statement, start, next), next };
};

const oneAt = (statement: Statement, start: number): Assignee | null => {
  const chunk = statement.chunks[start];
  const known = knownName(chunk, wordsAt(statement, start, start + 1));
  if (known !== null) return { name: known, next: start + 1 };
  const from = means(chunk, 'you', 'self') && chunk?.capital !== true ? start + 1 : start;
  const next = plainNameEnd(statement, from);
  return next === from ? null : { name: wordsAt(statement, from, next), next };
};

/** The person or unit named at this place, past "cho"; null where nobody is. */
export const assigneeAt = (statement: Statement, at: number): Assignee | null => {
  const { chunks } = statement;
  const start = leadsTo(chunks[at]) ? at + 1 : at;
  return groupAt(statement, start) ?? oneAt(statement, start);
};
