import { addDays, type Day, weekdayOf } from '#domain/time/day.ts';
import { parseDeadline } from '../../deadline/parse-deadline.ts';
import { bare } from '../../fold.ts';
import { means } from '../chunk.ts';
import { findSense, has, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { essence, introducedReason } from './reason.ts';

const GLUE = /^(?:đến|tới|sang|qua|vào|lùi|dời|hoãn|den|toi|lui|doi|hoan|thành|cho đến|sang đến)[ :]+/iu;

const SOON: Readonly<Record<string, number>> = {
  mai: 1,
  'ngay mai': 1,
  'sang mai': 1,
  'chieu mai': 1,
  mot: 2,
  'ngay mot': 2,
  'ngay kia': 2,
  'hom nay': 0,
  'chieu nay': 0,
  'toi nay': 0,
};

const soonDay = (words: string, today: Day): Day | null => {
  const found = /^(ngay mai|sang mai|chieu mai|mai|ngay mot|mot|ngay kia|hom nay|chieu nay|toi nay)(?![a-z])/.exec(words)?.[1];
  const days = found === undefined ? undefined : SOON[found];
  return days === undefined ? null : addDays(today, days);
};

const SUNDAY = 7;

const weekEnd = (words: string, today: Day): Day | null =>
  /^(?:het|cuoi) tuan(?! (?:sau|toi))/.test(words) ? addDays(today, SUNDAY - weekdayOf(today)) : null;

/** The day that these words name, read from today; null where they name none or one that no calendar has. */
export const dayIn = (words: string, today: Day): Day | null => {
  const plain = words.replace(GLUE, '').replace(/^(?:hết|het)(?= (?:tháng|thang|quý|quy|năm|nam)(?: này| nay)?[ .!ạ]*$)/iu, 'cuối');
  const soon = soonDay(bare(plain), today) ?? weekEnd(bare(plain), today);
  return soon ?? parseDeadline(plain, today).due;
};

const untilPlace = ({ chunks }: Statement): number =>
  chunks.findLastIndex((chunk, at) => {
    const next = chunks[at + 1];
    const ends = means(chunk, 'until') || /(?:đến|sang|qua|tới|den|lùi|dời|lui|hoãn|khất)$/u.test(chunk.words);
    return (
      ends &&
      next !== undefined &&
      (['slash', 'date', 'number', 'thing', 'clock'].includes(next.kind) ||
        means(next, 'thing-noun', 'later', 'topic-month', 'topic-next-week', 'topic-week', 'already', 'counted', 'remaining', 'until') ||
        next.kind === 'word')
    );
  });

/** The new day of an extension: what stands behind "đến", "sang", "tới", or the only date there is; null where none can be read. */
export const newDay = (statement: Statement, today: Day): Day | null => {
  const { chunks, text } = statement;
  const at = untilPlace(statement);
  const dated = chunks.findLastIndex(({ kind }) => kind === 'slash' || kind === 'date');
  const start = at >= 0 ? (chunks[at + 1]?.start ?? -1) : (chunks[dated]?.start ?? -1);
  const because = chunks.find((chunk, place) => place > Math.max(at, dated) && /^(?:do|vì|vi|tại|bởi|để)$/u.test(chunk.words));
  const end = because?.start ?? chunks.at(-1)?.end ?? 0;
  return start < 0 ? null : dayIn(text.slice(start, end), today);
};

const ASKS_FOR =
  /(?:^|[ ])(?:xin|đề nghị|de nghi|kính|kinh|phép|phep|mong|giúp|giup|em|ạ|a|cho (?:phòng|đơn vị|xã|sở|bên|tụi|phong|don vi))(?:$|[ ])/u;

const isRequest = (statement: Statement): boolean => ASKS_FOR.test(statement.chunks.map(({ words }) => words).join(' '));

const ASKING_LEAVE = /^(?:cho|xin|cho phép|em xin|xin phép)$/u;
const DAY_WORD = /^(?:thứ|thu|ngày|ngay|hết|het|cuối)/u;

const leavePlace = ({ chunks }: Statement): number =>
  chunks.findIndex((chunk) => ASKING_LEAVE.test(chunk.words) || (means(chunk, 'polite') && chunk.words.startsWith('cho ')));

// "cho em thứ 2 tuần sau nhé": the day follows at once.
const dayAfterLeave = (statement: Statement, today: Day): Day | null => {
  const { chunks, text } = statement;
  const cho = leavePlace(statement);
  const next = cho < 0 ? undefined : chunks[cho + 1];
  if (next === undefined || has(statement, 'snooze', 'sending', 'assign', 'approve', 'asking', 'small-talk')) return null;
  const isDay = next.kind === 'slash' || next.kind === 'date' || means(next, 'later') || DAY_WORD.test(next.words);
  return isDay ? dayIn(text.slice(next.start, chunks.at(-1)?.end ?? 0), today) : null;
};

// "mai em nộp được không ạ"
const asksToHandIn = (statement: Statement): boolean =>
  has(statement, 'sending', 'done') &&
  has(statement, 'later') &&
  has(statement, 'self') &&
  /được không|duoc khong/u.test(statement.chunks.map(({ words }) => words).join(' '));

// "cho em đến 25/4"
const asksUntil = (statement: Statement, today: Day): boolean => {
  const cho = leavePlace(statement);
  return cho >= 0 && untilPlace(statement) > cho && newDay(statement, today) !== null && !has(statement, 'snooze', 'done', 'assign');
};

const asksForDay = (statement: Statement, today: Day): boolean =>
  asksToHandIn(statement) || asksUntil(statement, today) || dayAfterLeave(statement, today) !== null;

const requestedDay = (statement: Statement, today: Day): Day | null => {
  const read = newDay(statement, today) ?? dayAfterLeave(statement, today);
  if (read !== null) return read;
  const later = statement.chunks.find((chunk) => means(chunk, 'later'));
  return later === undefined || has(statement, 'more-time') ? null : dayIn(statement.text.slice(later.start, later.end), today);
};

const reasonIn = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  if (introduced !== '') return introduced;
  const so = findSense(statement, ['so']);
  return so > 0 && so < at ? essence(statement, 0, so) : '';
};

/** "Không cần gia hạn": nothing is asked for. */
export const noExtension: Rule = (statement) =>
  has(statement, 'no-extension') ? { rule: 'no extension is asked for', meaning: { intent: 'none' }, sure: true } : null;

/** Somebody asks for more time, with the new day where it can be read. */
export const extension: Rule = (statement, { day }) => {
  const at = findSense(statement, ['extend', 'more-time']);
  if (at < 0 && !asksForDay(statement, day)) return null;
  if (at >= 0 && hasBefore(statement, at, 'not', 'condition'))
    return { rule: 'an extension is denied or supposed', meaning: { intent: 'none' }, sure: false };
  const subject = subjectBefore(statement, at < 0 ? Math.max(leavePlace(statement), 0) : at);
  if (subject === 'other' || isHearsay(statement)) return { rule: 'somebody else asks for time', meaning: { intent: 'none' }, sure: false };
  const past =
    at >= 0 &&
    (hasBefore(statement, at, 'past') ||
      (subject === 'unit' && !/kính|kinh|đề nghị|de nghi|phép/u.test(statement.chunks.map(({ words }) => words).join(' '))));
  const sure =
    isRequest(statement) && !past && !has(statement, 'hedge') && (at >= 0 || !statement.chunks.some(({ kind }) => kind === 'word'));
  return { rule: 'extension', meaning: { intent: 'extension', date: requestedDay(statement, day), reason: reasonIn(statement, at) }, sure };
};
