import { bare } from '../../fold.ts';
import { type Chunk, isMark, means } from '../chunk.ts';
import { findSense, type Statement } from '../statement.ts';

const FRACTION = /^(\d{1,3})\/(\d{1,4})$/;

// "30/4" is a day wherever a day is looked for; a fraction says how far one came.
const BEFORE_FRACTION = /(?:được|duoc|xong|đạt|dat|làm|lam|hoàn thành|hoan thanh|tới|toi|mới|moi|khoảng|khoang|tiến độ|<tasks>)$/u;
const BEFORE_DAY = /(?:ngày|ngay|đến|den|sang|qua|trước|truoc|hạn|han|hôm|vào|từ|lúc|lùi|dời)$/u;

const isFraction = (statement: Statement, at: number): number | null => {
  const chunk = statement.chunks[at];
  if (chunk?.kind !== 'slash') return null;
  const [, part = '', whole = ''] = FRACTION.exec(statement.text.slice(chunk.start, chunk.end)) ?? [];
  const before = statement.chunks[at - 1];
  const after = statement.chunks[at + 1];
  const words = before?.kind === 'tasks' ? '<tasks>' : (before?.words ?? '');
  if (Number(part) > Number(whole) || Number(whole) === 0 || BEFORE_DAY.test(words)) return null;
  const counts = means(after, 'counted') || (after?.kind === 'word' && !means(after, 'self'));
  return BEFORE_FRACTION.test(words) || counts || means(before, 'done', 'perfect')
    ? Math.round((100 * Number(part)) / Number(whole))
    : null;
};

const figureAt = (statement: Statement, at: number): number | null => {
  const chunk = statement.chunks[at];
  return chunk?.kind === 'percent' ? (chunk.numbers[0] ?? null) : isFraction(statement, at);
};

const isRemainder = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks.slice(Math.max(0, at - 2), at);
  return before.some((chunk) => means(chunk, 'remaining') && !isMark(chunk, ','));
};

const HALF = 50;

const inRange = (percent: number): number | null => (percent >= 0 && percent <= 100 ? percent : null);

/** How far the work has come: the last percentage, fraction or "một nửa" of the statement; null where it gives none. */
export const percentIn = (statement: Statement): number | null => {
  const { chunks } = statement;
  const at = chunks.findLastIndex((_, place) => figureAt(statement, place) !== null);
  const figure = figureAt(statement, at);
  if (figure !== null) return inRange(isRemainder(chunks, at) ? 100 - figure : figure);
  const half = findSense(statement, ['half']);
  if (half >= 0) return HALF;
  return findSense(statement, ['untouched']) >= 0 ? 0 : null;
};

/** Whether the statement bears a percentage or fraction. */
export const hasFigure = (statement: Statement): boolean => statement.chunks.some((_, at) => figureAt(statement, at) !== null);

/** The bare words of a statement, for patterns that need them. */
export const bareWords = ({ chunks }: Pick<Statement, 'chunks'>): string => bare(chunks.map(({ words }) => words).join(' '));
