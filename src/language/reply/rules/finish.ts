import { fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, type Statement } from '../statement.ts';
import { wordSet } from '../words/word-set.ts';

/** Where and how a statement tells of an end. */
export interface Finish {
  readonly at: number;
  /** "đã", "rồi", "vừa" say that it is behind. */
  readonly isPast: boolean;
  /** Handing in, sending, issuing: an end by what was done with the product. */
  readonly isSending: boolean;
}

/** Verbs that say too little of the end to be sure: "đã làm", "triển khai rồi". */
export const WEAK_VERBS = wordSet(
  'làm · thực hiện · triển khai · xử lý · giải quyết · phát · ký · cập nhật · chuyển · trình · được phê duyệt',
);

const REACH = 4;

const isBehind = (statement: Statement, at: number): boolean => {
  const near = statement.chunks.slice(Math.max(0, at - REACH), at);
  return near.some((chunk) => means(chunk, 'past')) || hasAfter(statement, at, 'already') || means(statement.chunks[at], 'perfect');
};

// "nộp xong cả hai bản"
const ENDED = / xong$/u;

const DAY_NOUN = /(?:^| )(?:thứ|ngày|tuần|thu|ngay|tuan)$/u;

/** "Thứ 5 em gửi", "24/4 bên em nộp": the day that stands before a place and is told of; −1 where none does. */
export const dayBefore = ({ chunks }: Statement, at: number): number =>
  chunks
    .slice(0, Math.max(0, at))
    .findLastIndex(
      (chunk, place) => isKind(chunk, 'slash', 'date', 'clock') || (isKind(chunk, 'thing') && fits(chunks[place - 1], DAY_NOUN)),
    );

// "em gửi anh báo cáo ạ": handed over with this very message.
const handedOver = (statement: Statement): Finish | null => {
  const at = findSense(statement, ['sending']);
  const given = statement.chunks[at + 1];
  const isGiven = given === undefined || means(given, 'you', 'thing-noun', 'polite', 'neutral');
  const bySelf = at > 0 && means(statement.chunks[at - 1], 'self') && !isAmong(statement.chunks[at], WEAK_VERBS);
  const isElse = has(statement, 'later', 'assign', 'not', 'extend', 'snooze', 'waiting', 'asking');
  return bySelf && isGiven && !isElse && dayBefore(statement, at) < 0 ? { at, isPast: false, isSending: true } : null;
};

/** Where the statement tells that something came to its end, or null. */
export const finishIn = (statement: Statement): Finish | null => {
  const at = findSense(statement, ['done', 'perfect', 'event-end']);
  if (at >= 0) return { at, isPast: isBehind(statement, at), isSending: false };
  const sent = statement.chunks.findIndex(
    (chunk, place) => means(chunk, 'sending') && (isBehind(statement, place) || ENDED.test(chunk.words)),
  );
  return sent >= 0 ? { at: sent, isPast: isBehind(statement, sent), isSending: true } : handedOver(statement);
};
