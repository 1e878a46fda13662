import { type Chunk, fits, isKind, isMark, means } from '../chunk.ts';
import { has, type Statement } from '../statement.ts';

const FRACTION = /^(\d{1,3})\/(\d{1,4})$/;

// "30/4" is a day wherever a day is looked for; a fraction says how far one came.
const BEFORE_FRACTION = /(?:được|duoc|xong|đạt|dat|làm|lam|hoàn thành|hoan thanh|tới|toi|mới|moi|khoảng|khoang|tiến độ)$/u;
const BEFORE_DAY = /(?:ngày|ngay|đến|den|sang|qua|trước|truoc|hạn|han|hôm|vào|từ|lúc|lùi|dời)$/u;

const saysHowFar = (before: Chunk | undefined): boolean =>
  fits(before, BEFORE_FRACTION) || isKind(before, 'tasks') || means(before, 'done', 'perfect');

const isShare = (after: Chunk | undefined): boolean => means(after, 'counted') || (isKind(after, 'word') && !means(after, 'self'));

/** The share that "3/4" means; null where it is more than the whole. */
const shareOf = (words: string): number | null => {
  const [, part, whole] = FRACTION.exec(words) ?? [];
  const share = Number(part) / Number(whole);
  return share <= 1 ? Math.round(100 * share) : null;
};

const fractionAt = ({ chunks, text }: Statement, at: number): number | null => {
  const [before, chunk, after] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (chunk?.kind !== 'slash' || fits(before, BEFORE_DAY)) return null;
  return saysHowFar(before) || isShare(after) ? shareOf(text.slice(chunk.start, chunk.end)) : null;
};

const figureAt = (statement: Statement, at: number): number | null => {
  const chunk = statement.chunks[at];
  return chunk?.kind === 'percent' ? (chunk.numbers[0] ?? null) : fractionAt(statement, at);
};

const isRemainder = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.slice(Math.max(0, at - 2), at).some((chunk) => means(chunk, 'remaining') && !isMark(chunk, ','));

const HALF = 50;
const WHOLE = 100;

/** How far the work has come: the last percentage, fraction or "một nửa" of the statement; null where it gives none. */
export const percentIn = (statement: Statement): number | null => {
  const { chunks } = statement;
  const at = chunks.findLastIndex((_, place) => figureAt(statement, place) !== null);
  const figure = figureAt(statement, at);
  if (figure !== null) {
    const percent = isRemainder(chunks, at) ? WHOLE - figure : figure;
    return percent >= 0 && percent <= WHOLE ? percent : null;
  }
  if (has(statement, 'half')) return HALF;
  return has(statement, 'untouched') ? 0 : null;
};

/** Whether the statement bears a percentage or fraction. */
export const hasFigure = (statement: Statement): boolean => statement.chunks.some((_, at) => figureAt(statement, at) !== null);
