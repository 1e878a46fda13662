import { type Chunk, fits, isKind, means } from '../chunk.ts';
import { findSense, has, hasBefore, type Statement, wordsIn } from '../statement.ts';
import type { Finish } from './finish.ts';

const isAhead = (statement: Statement, { at }: Finish, ahead: number): boolean =>
  ahead === at - 1 && !hasBefore(statement, at, 'past') && !means(statement.chunks[at], 'perfect');

const TIME_UNIT = /^(?:ngày|hôm|bữa|tuần|tháng|tiếng|giờ|phút|ngay|hom|bua|tuan|thang|tieng|gio|phut|p)$/u;
const MORE = /^(?:nữa|nua)$/u;

/** "2 tiếng nữa xong": as long as that it will take. */
const isInAWhile = ({ chunks }: Statement, { at }: Finish): boolean =>
  chunks.slice(0, at).some((chunk, place) => fits(chunk, TIME_UNIT) && fits(chunks[place + 1], MORE));

const DAY_NOUN = /(?:^| )(?:thứ|ngày|thu|ngay)$/u;
const THEN = /^(?:là|mới|thì|la|moi|thi)$/u;

/** "Thứ 6 là xong", "ngày 20 mới xong". */
const isOnADay = ({ chunks }: Statement, { at, isPast }: Finish): boolean =>
  !isPast && fits(chunks[at - 1], THEN) && (isKind(chunks[at - 2], 'slash', 'date') || fits(chunks[at - 3], DAY_NOUN));

/** "Mai xong", "tuần này em xong việc 2": a time to come, and no word that says it is behind. */
export const isPromised = (statement: Statement, finish: Finish): boolean => {
  if (isInAWhile(statement, finish) || isOnADay(statement, finish)) return true;
  const ahead = findSense(statement, ['later', 'topic-week', 'topic-month', 'topic-next-week']);
  if (ahead < 0 || means(statement.chunks[ahead], 'already')) return false;
  return !finish.isPast || isAhead(statement, finish, ahead);
};

const DATED = ['slash', 'date', 'clock', 'thing'] as const;
const BEFORE_A_DAY = /^(?:trước|truoc|trong|vào|hạn|han|ngày|tháng|quý|thứ|thu)/u;
const BOUND = /(?:trước|truoc|trong|hạn)/u;

const TERM = /(?:^| )(?:hạn|han)$/u;

// "xong trước hạn 2 ngày": so much earlier.
const isHowEarly = (place: number, after: readonly Chunk[]): boolean => fits(after[place - 1], TERM) && fits(after[place + 1], TIME_UNIT);

const isBoundDay = (chunk: Chunk, place: number, after: readonly Chunk[]): boolean =>
  !isHowEarly(place, after) &&
  isKind(chunk, ...DATED) &&
  fits(after[place - 1], BEFORE_A_DAY) &&
  BOUND.test(wordsIn({ chunks: after.slice(0, place) }));

/** "Hoàn thành trước 25/4": an end that somebody sets. */
export const isBound = (statement: Statement, { at, isPast }: Finish): boolean =>
  !isPast && statement.chunks.slice(at + 1).some(isBoundDay);

const TO_A_JUNIOR = / (?:nhé|nha|đi|nghe) em$/u;

/** "Làm xong việc 3 đi", "nhớ hoàn thành nhé em": somebody is told to finish. */
export const isOrdered = (statement: Statement, { at, isPast }: Finish): boolean => {
  if (isPast) return false;
  const last = statement.chunks.findLast((chunk) => !means(chunk, 'polite', 'you') || means(chunk, 'order'));
  return TO_A_JUNIOR.test(wordsIn(statement)) || means(last, 'order') || hasBefore(statement, at, 'order');
};

const WHEN = /^(?:thì|thi)$/u;

/** "Nếu xong", "khi nào xong em báo", "xong việc thì nhớ khóa cửa". */
export const isConditional = (statement: Statement, { at, isPast }: Finish): boolean =>
  !isPast && (has(statement, 'condition') || fits(statement.chunks[at + 1], WHEN));
