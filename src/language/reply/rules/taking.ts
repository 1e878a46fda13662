import { canonicalUnit } from '../../units/canonical-unit.ts';
import { fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasBefore, hasKind, type Statement, wordsIn } from '../statement.ts';
import { isHearsay, isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { nothingYet, verdictOf } from './check.ts';
import { essence, introducedReason } from './reason.ts';

/** The first unit that a statement names, in its canonical spelling; null where it names none. */
export const unitIn = ({ chunks, text }: Statement): string | null => {
  const unit = chunks.find((chunk) => isKind(chunk, 'unit'));
  return unit === undefined ? null : canonicalUnit(text.slice(unit.start, unit.end));
};

const movesTo = (statement: Statement): boolean => {
  const at = findSense(statement, ['move']);
  return at >= 0 && hasKind({ chunks: statement.chunks.slice(at + 1) }, 'unit');
};

/** These need a unit that it should be: "việc này phải là Sở Y tế chủ trì". */
const NEEDS_UNIT = wordSet('phải là · phải do · mới đúng · mới phải · chủ trì mới đúng');

const isRefusal = (statement: Statement, at: number): boolean =>
  at >= 0 && (!isAmong(statement.chunks[at], NEEDS_UNIT) || hasKind(statement, 'unit'));

// "Phòng Tư pháp không nhận việc này": the unit that speaks is not where the task should go.
const isOwnUnit = (statement: Statement, at: number): boolean =>
  subjectBefore(statement, at) === 'unit' && !has(statement, 'move', 'wrong-unit') && !isAmong(statement.chunks[at], NEEDS_UNIT);

const OF = wordSet('của · là của');
const OWNERS = ['unit', 'person'] as const;
const SAYS_MORE = [
  'done',
  'perfect',
  'sending',
  'working',
  'stuck',
  'waiting',
  'lacking',
  'not',
  'not-done',
  'asking',
  'asks-topic',
  'past',
  'free',
] as const;

/** "việc 3 của chị Hoa mà": the one to whom the task belongs; null where more is said than that. */
const ownerIn = (statement: Statement): string | null => {
  const { chunks, text, tasks, asked } = statement;
  const owner = chunks.find((chunk, at) => isKind(chunk, ...OWNERS) && isAmong(chunks[at - 1], OF));
  if (owner === undefined || tasks.length === 0 || asked || has(statement, ...SAYS_MORE)) return null;
  return isKind(owner, 'unit') ? canonicalUnit(text.slice(owner.start, owner.end)) : text.slice(owner.start, owner.end);
};

const isPlainlyOwned = ({ chunks }: Statement): boolean =>
  chunks.every((chunk) => isKind(chunk, 'tasks', ...OWNERS) || isAmong(chunk, OF) || means(chunk, 'polite', 'you', 'then'));

/** "Việc 3 của chị Hoa": the task is somebody else's. */
export const owned: Rule = (statement) => {
  const target = ownerIn(statement);
  if (target === null || !isPlainlyOwned(statement)) return null;
  return verdictOf('the task of somebody else', { intent: 'decline', target, reason: '' });
};

// "việc 4 bị từ chối rồi": refused by others.
const isSuffered = ({ chunks }: Statement, at: number): boolean =>
  chunks.slice(0, Math.max(0, at)).some((chunk) => fits(chunk, /^(?:bị|bi)$/u));

// "hệ thống báo lỗi không nhận": no office refuses.
const isNoRefusal = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'faulty') || has(statement, 'condition') || isHearsay(statement) || isSuffered(statement, at);

const REFUSES = wordSet('từ chối · xin từ chối · chối · không nhận · xin không nhận · không thể nhận · xin phép không nhận');

// "từ chối 1" says no more than that.
const isBareRefusal = ({ chunks }: Statement): boolean =>
  chunks.every((chunk) => isAmong(chunk, REFUSES) || isKind(chunk, 'tasks', 'mark') || means(chunk, 'polite', 'self', 'you', 'addressing'));

// "phòng em chỉ phối hợp thôi"
const ONLY_TAKES_PART = /^(?:chỉ|chi) .*(?:phối hợp|phoi hop)/u;

const reasonOf = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  return introduced === '' && at >= 0 && !isBareRefusal(statement) ? essence(statement, at) : introduced;
};

const SENT_WRONG = /^(?:gửi|nhắn|gui|nhan) /u;

// "em nhắn nhầm người": the own message went astray.
const isOwnSlip = (statement: Statement, at: number): boolean =>
  fits(statement.chunks[at], SENT_WRONG) && subjectBefore(statement, at) === 'self';

/** "Không thuộc thẩm quyền", "đề nghị chuyển Sở Y tế", "giao nhầm đơn vị": the task should go elsewhere. */
export const declined: Rule = (statement) => {
  const at = findSense(statement, ['decline', 'wrong-unit']);
  if (!isRefusal(statement, at) && !movesTo(statement)) return null;
  if (isNoRefusal(statement, at)) return null;
  if (isOwnSlip(statement, at)) return nothingYet('a message for somebody else');
  const reason = reasonOf(statement, at);
  const doubt = fits(statement.chunks[at], ONLY_TAKES_PART) ? 'perhaps only told of the own part' : null;
  return verdictOf('declined', { intent: 'decline', target: isOwnUnit(statement, at) ? null : unitIn(statement), reason }, doubt);
};

const isTaken = (statement: Statement, at: number): boolean =>
  at >= 0 &&
  !hasBefore(statement, at, 'not', 'condition') &&
  (means(statement.chunks[at], 'later') || !has(statement, 'small-talk', 'asking'));

const AGREES = wordSet('nhất trí · ok · được');
const TO_A_JUNIOR = / (?:nhé|nha|nhe|nghe) em$/u;

// "nhất trí nhé em": so speaks one who decides.
const isFromAbove = (statement: Statement, at: number): boolean =>
  isAmong(statement.chunks[at], AGREES) && TO_A_JUNIOR.test(wordsIn(statement));

const CONSENTS = wordSet('nhất trí');
const SAID_UP = wordSet('dạ · vâng · ạ · dạ vâng');

// "nhất trí việc 4" with nothing else: one who decides, or one who takes it.
const isConsent = (statement: Statement, at: number): boolean =>
  isAmong(statement.chunks[at], CONSENTS) &&
  isKind(statement.chunks[at + 1], 'tasks') &&
  !has(statement, 'self') &&
  !statement.chunks.some((chunk) => isAmong(chunk, SAID_UP));

const FINE = wordSet('ok');

// "việc 2 ok rồi": said of a task, all right is done.
const isFine = (statement: Statement, at: number): boolean =>
  statement.tasks.length > 0 && isAmong(statement.chunks[at], FINE) && means(statement.chunks[at + 1], 'already');

/** "Nhận việc 4", "rõ ạ", "để em làm": the task is taken. */
export const accepted: Rule = (statement) => {
  const at = findSense(statement, ['accept']);
  if (!isTaken(statement, at)) return null;
  if (isFromAbove(statement, at) || isConsent(statement, at))
    return verdictOf('agreed from above', { intent: 'approve', date: null }, 'perhaps only agreed to');
  if (isOthers(statement, at)) return nothingYet('somebody else takes it');
  if (isFine(statement, at)) return verdictOf('all right, of a task', { intent: 'done' }, 'perhaps only agreed to');
  return verdictOf('accepted', { intent: 'accept' }, has(statement, 'hedge') ? 'said with a doubt' : null);
};
