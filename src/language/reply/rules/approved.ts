import { fits, isAmong, isKind, isMark, means, wordsOf } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, hasKind, hasWords, type Statement, unknownWords } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { NOBODY } from '../words/nobody.ts';
import { wordSet } from '../words/word-set.ts';
import { anyCheck, type Check, firstCheck, nothingSaid, verdictOf } from './check.ts';
import { newDay } from './new-day.ts';

// "phòng duyệt", "em duyệt": those who report do not approve.
const REPORTERS = wordSet('em · phòng · đơn vị · xã · bên em · cháu · con · sở · phường · bộ');
const DO_NOT = wordSet('đừng · khoan · chưa');
const HELP = /^(?:giúp|giup|giùm|dùm|hộ)/u;
const HUMBLE = wordSet('ạ · với ạ');

// "anh duyệt ạ": said up, so it pleads.
const pleads = (statement: Statement, at: number): boolean =>
  hasWords(statement, HELP) || (isAmong(statement.chunks.at(-1), HUMBLE) && subjectBefore(statement, at) === 'you');

// "kính trình lãnh đạo duyệt", "nhờ anh xem rồi duyệt", "mong sếp sớm duyệt"
const ASKS_FOR =
  /^(?:kính |xin |em |đã |vừa )?(?:trình|xin|nhờ|mong|đề nghị|kính mong|chờ|đợi|gửi|nộp|trinh|nho|de nghi|cho|doi|gui|nop)(?: |$)/u;
const BETWEEN = ['you', 'self', 'polite', 'addressing', 'later', 'order', 'and', 'then', 'already'] as const;

const isAskedFor = ({ chunks }: Statement, at: number): boolean => {
  const before = chunks.slice(0, at);
  const asks = before.findLastIndex((chunk) => fits(chunk, ASKS_FOR));
  return asks >= 0 && before.slice(asks + 1).every((chunk) => isKind(chunk, 'person', 'unit', 'tasks') || means(chunk, ...BETWEEN));
};

/** What makes "duyệt" no approval: it is asked for, told of, or denied. */
const NOT_COMMANDED: readonly Check[] = [
  ['by those who report', ({ chunks }, at) => chunks.slice(0, at).some((chunk) => isAmong(chunk, REPORTERS))],
  [
    'denied, told of or supposed',
    (statement, at) => hasBefore(statement, at, 'not', 'not-done', 'past', 'working', 'waiting', 'later', 'condition'),
  ],
  ['asked of those above', isAskedFor],
  ['a question that wants no answer', (statement, at) => hasAfter(statement, at, 'asking')],
  ['as a noun', (statement) => has(statement, 'approval-noun', 'helping')],
  ['by nobody', ({ chunks }, at) => chunks.slice(0, at).some((chunk) => isAmong(chunk, NOBODY))],
  ['forbidden', ({ chunks }, at) => isAmong(chunks[at - 1], DO_NOT)],
  ['asked for', pleads],
  ['by others', (statement, at) => isOthers(statement, at) || subjectBefore(statement, at) === 'unit'],
];

const EXTENSION = /gia hạn|lùi|dời|hoãn|gia han|lui/u;

const isOfExtension = (statement: Statement, at: number): boolean => has(statement, 'extend') || fits(statement.chunks[at], EXTENSION);

// "duyệt thì em làm tiếp"
const selfFollows = ({ chunks }: Statement, at: number): boolean =>
  chunks.slice(at + 1).some((chunk) => means(chunk, 'self') && wordsOf(chunk) !== 'em');

const tooManyWords = (statement: Statement): boolean =>
  unknownWords(statement.chunks) > (statement.tasks.length > 0 || statement.all || has(statement, 'you') ? 0 : 1);

// "anh Duyệt đi vắng" in capitals: the name of somebody who is elsewhere.
const AWAY = /^(?:đi|di) /u;

/** What makes a careful secretary ask before a product is approved. */
const DOUBTS: readonly Check[] = [
  ['unknown words', tooManyWords],
  [
    'perhaps the name of somebody away',
    ({ chunks }, at) => chunks.slice(at + 1).some((chunk) => means(chunk, 'neutral') && fits(chunk, AWAY)),
  ],
  ['said with a doubt, or of something else', (statement) => has(statement, 'hedge', 'done', 'bot-order', 'already', 'small-talk', 'then')],
  ['something is made to depend on it', selfFollows],
  [
    'a figure that nobody can place',
    (statement, at) =>
      statement.chunks.some((chunk) => isKind(chunk, 'number') || (isKind(chunk, 'thing') && !isOfExtension(statement, at))),
  ],
];

const SAYS_ELSE = ['waiting', 'stuck', 'sending', 'done', 'perfect', 'lacking', 'unable', 'because'] as const;

const ASKED_OR_TOLD = 'an approval that is asked for or told of';

// "xong rồi, nhờ anh duyệt" takes nothing from the report; "xong, nếu anh duyệt" does.
const notApproved = (statement: Statement): Verdict =>
  has(statement, 'condition', 'hedge', 'not') ? nothingSaid(ASKED_OR_TOLD) : verdictOf(ASKED_OR_TOLD, { intent: 'none' });

const DECREED = /^(?:đã được|da duoc) /u;

const ISSUED = wordSet('ban hành · phát hành');

// "đã được phê duyệt tại Quyết định số 415/QĐ-UBND", "đã được phê duyệt và ban hành": what was worked out was approved.
const isDecreed = (statement: Statement): boolean =>
  hasWords(statement, DECREED) && (hasKind(statement, 'document') || statement.chunks.some((chunk) => isAmong(chunk, ISSUED)));

const asksForApproval: Rule = (statement) => {
  if (!has(statement, 'approval-noun')) return null;
  // "xin lãnh đạo phê duyệt đâu" denies something, and nobody knows what.
  if (has(statement, 'not')) return nothingSaid(ASKED_OR_TOLD);
  if (isDecreed(statement)) return verdictOf('approved and issued', { intent: 'done' }, 'perhaps told of others');
  return has(statement, 'done', 'sending', 'stuck', 'waiting') ? null : verdictOf('approval is asked for', { intent: 'none' });
};

// "sao chưa thấy duyệt": whoever waits for it asks, and reports no obstacle.
const asksWhyNot = (statement: Statement, at: number): boolean => hasBefore(statement, at, 'asking') && hasBefore(statement, at, 'lacking');

const whyNot = ({ tasks }: Statement): Verdict =>
  verdictOf('asked why it was not approved', { intent: 'question', topic: tasks.length > 0 ? 'task' : 'pending_approval', target: null });

/** The one with the authority approves: "duyệt 5", "đồng ý kết quả việc 7", "đồng ý cho gia hạn việc 4 đến 30/5". */
export const approved: Rule = (statement, reference) => {
  const approves = findSense(statement, ['approve']);
  const at = approves < 0 && has(statement, 'extend') ? findSense(statement, ['agree']) : approves;
  if (at < 0) return asksForApproval(statement, reference);
  if (asksWhyNot(statement, at)) return whyNot(statement);
  if (anyCheck(NOT_COMMANDED, statement, at)) return has(statement, ...SAYS_ELSE) ? null : notApproved(statement);
  const date = isOfExtension(statement, at) ? newDay(statement, reference.day) : null;
  return verdictOf('approved', { intent: 'approve', date }, firstCheck(DOUBTS, statement, at));
};

const FINE = wordSet('ổn · tốt · ổn rồi');

// "việc 3 ổn rồi"
const isFine = (statement: Statement): boolean =>
  statement.tasks.length > 0 && has(statement, 'already') && statement.chunks.some((chunk) => isAmong(chunk, FINE));

const AGREED = wordSet('đồng ý · thống nhất · chấp nhận được · đạt yêu cầu');
const FROM_BELOW = /^(?:ạ|dạ|vâng)$/u;

/** "Đồng ý", "thống nhất" alone: perhaps an approval, so it is asked back. */
export const agreed: Rule = (statement) => {
  const isAlone = statement.chunks.every(
    (chunk) => isKind(chunk, 'tasks') || isMark(chunk, ':') || means(chunk, 'agree', 'polite', 'accept', 'self', 'you', 'already'),
  );
  if (isAlone && isFine(statement)) return verdictOf('all right, of a task', { intent: 'done' }, 'perhaps only agreed to');
  if (!isAlone || !statement.chunks.some((chunk) => isAmong(chunk, AGREED))) return null;
  return hasWords(statement, FROM_BELOW)
    ? verdictOf('agreed', { intent: 'accept' })
    : verdictOf('agreed', { intent: 'approve', date: null }, 'perhaps only agreed to');
};
