import { type Chunk, isAmong, isKind, isMark, means } from '../chunk.ts';
import type { Statement } from '../statement.ts';
import { wordSet } from '../words/word-set.ts';

const LONGEST = 300;

const isIdle = (chunk: Chunk): boolean =>
  isKind(chunk, 'mark') ||
  (means(chunk, 'polite', 'addressing') && !means(chunk, 'because')) ||
  (means(chunk, 'you') && isKind(chunk, 'phrase'));

// "chưa duyệt được", "viết lại đi em"
const NO_REASON = wordSet('được · đi · đi em · cả');

const isConnective = (chunk: Chunk): boolean =>
  means(chunk, 'because', 'self', 'then', 'but', 'so', 'already', 'past') && !means(chunk, 'lacking');

const isLeading = (chunk: Chunk): boolean => isIdle(chunk) || isAmong(chunk, NO_REASON) || isKind(chunk, 'tasks') || isConnective(chunk);

/** The essential words between two chunks of a statement: connectives and politeness at both ends are left off. */
export const essence = ({ chunks, text }: Statement, from: number, to = chunks.length): string => {
  const part = chunks.slice(Math.max(0, from), to);
  const first = part.find((chunk) => !isLeading(chunk));
  const last = part.findLast((chunk) => !isIdle(chunk));
  if (first === undefined || last === undefined || last.end < first.end) return '';
  return text.slice(first.start, last.end).slice(0, LONGEST).trim();
};

const INTRODUCTIONS = wordSet(
  'do · vì · tại · bởi · bởi vì · tại vì · lý do · lý do là · nguyên nhân · nguyên nhân là · nguyên nhân do · vì lý do · do là · vì là',
);

/** The words behind "do", "vì", "tại" or a colon, up to "nên"; empty where no reason is introduced. */
export const introducedReason = (statement: Statement): string => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => isAmong(chunk, INTRODUCTIONS) || isMark(chunk, ':'));
  if (at < 0) return '';
  const so = chunks.findIndex((chunk, place) => place > at && means(chunk, 'so'));
  return essence(statement, at + 1, so < 0 ? chunks.length : so);
};
