import type { Day } from '#domain/time/day.ts';
import { fits, isAmong, isDayFigure, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, sinceSo, type Statement, typedWords, unknownWords, wordsIn } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { NOBODY } from '../words/nobody.ts';
import { type Check, firstCheck, nothingSaid, nothingYet, verdictOf } from './check.ts';
import { dayIn, newDay, untilPlace } from './new-day.ts';
import { essence, introducedReason } from './reason.ts';

const ASKS_LEAVE = /^(?:cho|xin|cho phép|em xin|xin phép)$/u;
const GIVES_LEAVE = /^cho /u;
const DAY_WORD = /^(?:thứ|thu|ngày|ngay|hết|het|cuối)/u;
const MAY_I = /được không|duoc khong/u;

const leavePlace = ({ chunks }: Statement): number =>
  chunks.findIndex((chunk) => fits(chunk, ASKS_LEAVE) || (means(chunk, 'polite') && fits(chunk, GIVES_LEAVE)));

const SAYS_ELSE = ['snooze', 'sending', 'assign', 'approve', 'asking', 'small-talk'] as const;

/** "cho em thứ 2 tuần sau nhé": the day follows at once. */
const dayAfterLeave = (statement: Statement, today: Day): Day | null => {
  const { chunks, text } = statement;
  const leave = leavePlace(statement);
  const next = leave < 0 ? undefined : chunks[leave + 1];
  if (next === undefined || has(statement, ...SAYS_ELSE)) return null;
  const isDay = isDayFigure(next) || means(next, 'later') || fits(next, DAY_WORD);
  return isDay ? dayIn(text.slice(next.start, chunks.at(-1)?.end), today) : null;
};

/** "mai em nộp được không ạ" */
const asksToHandIn = (statement: Statement): boolean =>
  has(statement, 'sending', 'done') && has(statement, 'later') && has(statement, 'self') && MAY_I.test(wordsIn(statement));

/** "cho em đến 25/4" */
const asksUntil = (statement: Statement, today: Day): boolean => {
  const leave = leavePlace(statement);
  return leave >= 0 && untilPlace(statement) > leave && newDay(statement, today) !== null && !has(statement, 'snooze', 'done', 'assign');
};

const asksForDay = (statement: Statement, today: Day): boolean =>
  asksToHandIn(statement) || asksUntil(statement, today) || dayAfterLeave(statement, today) !== null;

const requestedDay = (statement: Statement, today: Day): Day | null => {
  const read = newDay(statement, today) ?? dayAfterLeave(statement, today);
  const later = statement.chunks.find((chunk) => means(chunk, 'later'));
  // "xin thêm vài hôm, chiều em báo" names no new day.
  if (read !== null || later === undefined || has(statement, 'more-time')) return read;
  return dayIn(statement.text.slice(later.start, later.end), today);
};

const reasonIn = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  const so = findSense(statement, ['so']);
  return introduced === '' && so > 0 && so < at ? essence(statement, 0, so) : introduced;
};

const PLEA =
  /(?:^|[ ])(?:xin|đề nghị|de nghi|kính|kinh|phép|phep|mong|giúp|giup|em|ạ|a|cho (?:phòng|đơn vị|xã|sở|bên|tụi|phong|don vi|tui|tôi|mình|cháu|con|bọn|toi|minh))(?:$|[ ])/u;
const FORMAL_PLEA = /kính|kinh|đề nghị|de nghi|phép/u;

const WANTED = /^(?:muốn|muon|định|dinh|tính|tinh|chắc|chac|có lẽ|co le|ngại)$/u;

/** What makes a careful secretary ask before a request for time is passed on. */
const DOUBTS: readonly Check[] = [
  ['it may be an order and no request', (statement) => !PLEA.test(wordsIn(statement))],
  ['told of what is over', (statement, at) => hasBefore(statement, at, 'past')],
  [
    'a unit is named, perhaps not the own',
    (statement, at) => subjectBefore(...sinceSo(statement, at)) === 'unit' && !FORMAL_PLEA.test(wordsIn(statement)),
  ],
  ['perhaps only a meeting', ({ chunks }, at) => fits(chunks[at + 1], /^(?:lịch|họp|giờ|buổi|cuộc|lich|hop)(?: |$)/u)],
  ['said with a doubt', (statement) => has(statement, 'hedge')],
  // "rú đề nghị gia hạn 12": a slip may hide that it is taken back.
  ['an unknown word opens it', ({ chunks }, at) => at === 1 && isKind(chunks[0], 'word')],
  // "12 xin được gia hạn rồi"
  ['perhaps granted already', (statement, at) => hasAfter(statement, at, 'already') && GRANTED.test(wordsIn(statement))],
  ['only wanted', ({ chunks }, at) => chunks.slice(0, at).some((chunk) => fits(chunk, WANTED))],
  ['time is not spoken of in so many words', (statement) => !has(statement, 'extend', 'more-time') && unknownWords(statement.chunks) > 0],
];

const TIMES = /(?:mấy|bao nhiêu|nhiều|một|hai|ba|\d|may|nhieu|mot) (?:lần|lan)/u;
// Politeness alone pleads for nothing.
const ASKS = /(?:^|[ ])(?:xin|đề nghị|de nghi|kính|kinh|phép|phep|mong|cho)(?:$|[ ])/u;

// "gia hạn mấy lần rồi còn gì"
const isCounted = (statement: Statement): boolean => TIMES.test(typedWords(statement).toLowerCase());

/** "Không cần gia hạn": nothing is asked for. */
export const noExtension: Rule = (statement) =>
  has(statement, 'no-extension') ? verdictOf('no extension is asked for', { intent: 'none' }) : null;

const isToldOf = (statement: Statement): boolean =>
  has(statement, 'already', 'past') && !ASKS.test(wordsIn(statement)) && isCounted(statement);

// "đợt trước em xin lùi tới 10/4", "thẻ gia hạn tới 2028 rồi"
const isBehind = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'already') || (hasAfter(statement, at, 'already') && !ASKS.test(wordsIn(statement)));

const GRANTED = /xin được |xin duoc /u;
const PLEADS = /(?:^| )(?:xin|đề nghị|de nghi|kính|kinh|phép|phep|mong)(?: |$)/u;

// "anh gia hạn việc 4 cho em rồi mà": what the other has granted.
const isGranted = (statement: Statement, at: number): boolean =>
  subjectBefore(statement, at) === 'you' && hasAfter(statement, at, 'already') && !PLEADS.test(wordsIn(statement));

// "không ai xin gia hạn"
const isDenied = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'not', 'condition') || statement.chunks.slice(0, at).some((chunk) => isAmong(chunk, NOBODY));

/** What is said of more time without asking for it, or null. */
const noRequest = (statement: Statement, said: number, at: number): Verdict | null => {
  if (said >= 0 && isDenied(statement, at)) return nothingSaid('an extension is denied or supposed');
  if (said >= 0 && (isBehind(statement, at) || isGranted(statement, at))) return nothingSaid('an earlier extension is told of');
  if (isToldOf(statement)) return nothingSaid('earlier extensions are told of');
  return isOthers(...sinceSo(statement, at)) ? nothingYet('somebody else asks for time') : null;
};

/** Somebody asks for more time, with the new day where it can be read. */
export const extension: Rule = (statement, { day }) => {
  const said = findSense(statement, ['extend', 'more-time']);
  if (said < 0 && !asksForDay(statement, day)) return null;
  const at = said < 0 ? Math.max(leavePlace(statement), 0) : said;
  const none = noRequest(statement, said, at);
  // "gia hạn một lần rồi mà vẫn chưa xong" tells how the work stands.
  if (none !== null) return isToldOf(statement) && has(statement, 'not-done', 'untouched') ? null : none;
  const meaning = { intent: 'extension', date: requestedDay(statement, day), reason: reasonIn(statement, said) } as const;
  return verdictOf('extension', meaning, firstCheck(DOUBTS, statement, at));
};
