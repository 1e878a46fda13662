import { type Chunk, isMark, means } from '../chunk.ts';
import type { Statement } from '../statement.ts';

const LONGEST = 300;

const isIdle = (chunk: Chunk): boolean =>
  chunk.kind === 'mark' ||
  (means(chunk, 'polite', 'addressing') && !means(chunk, 'because')) ||
  (means(chunk, 'you') && chunk.kind === 'phrase');

const isLeading = (chunk: Chunk): boolean =>
  isIdle(chunk) ||
  chunk.kind === 'tasks' ||
  (means(chunk, 'because', 'self', 'then', 'but', 'so', 'already', 'past') && !means(chunk, 'lacking'));

/** The essential words between two chunks of a statement: connectives and politeness at both ends are left off. */
export const essence = ({ chunks, text }: Statement, from: number, to = chunks.length): string => {
  let first = from;
  let last = to - 1;
  while (first <= last && isLeading(chunks[first] ?? ({ kind: 'mark' } as Chunk))) first += 1; // -- past the end counts as a mark
  while (last >= first && isIdle(chunks[last] ?? ({ kind: 'mark' } as Chunk))) last -= 1; // -- past the end counts as a mark
  const start = chunks[first];
  const end = chunks[last];
  return start === undefined || end === undefined || last < first ? '' : text.slice(start.start, end.end).slice(0, LONGEST).trim();
};

/** The words behind "do", "vì", "tại" or a colon, up to "nên"; empty where no reason is introduced. */
export const introducedReason = (statement: Statement): string => {
  const { chunks } = statement;
  const at = chunks.findIndex(
    (chunk) =>
      /^(?:do|vì|vi|tại|bởi|bởi vì|tại vì|lý do|lý do là|nguyên nhân|nguyên nhân là|nguyên nhân do|vì lý do|do là|vì là|lí do)$/u.test(
        chunk.words,
      ) || isMark(chunk, ':'),
  );
  if (at < 0) return '';
  const so = chunks.findIndex((chunk, place) => place > at && means(chunk, 'so'));
  return essence(statement, at + 1, so < 0 ? chunks.length : so);
};
