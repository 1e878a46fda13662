import { means } from '../chunk.ts';
import { findSense, firstMeaningful, has, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { newDay } from './extension.ts';
import { essence, introducedReason } from './reason.ts';

const returned = (rule: string, reason: string, sure: boolean): Verdict => ({ rule, meaning: { intent: 'return', reason }, sure });

const returnReason = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  if (introduced !== '') return introduced;
  const redo = findSense(statement, ['redo']);
  const from = redo >= 0 && redo >= at ? redo : at;
  return essence(statement, from + 1);
};

const VERBS_OF_RETURN =
  /^(?:trả|tra|không duyệt|khong duyet|không phê|không đồng|khong dong|không chấp|từ chối|bác|không công|không thông)/u;

// "Sở trả lại hồ sơ rồi" tells of others; "em làm lại rồi" of oneself.
const isOwnWork = (statement: Statement, at: number): boolean => {
  const subject = subjectBefore(statement, at);
  return subject === 'other' || subject === 'unit' || subject === 'self' || has(statement, 'past', 'working') || isHearsay(statement);
};

// "trả lại máy in cho phòng kế toán": what is given back is no task.
const isClean = (statement: Statement, at: number): boolean => {
  const next = statement.chunks[at + 1];
  const plain =
    next === undefined ||
    next.kind === 'tasks' ||
    next.kind === 'mark' ||
    means(next, 'polite', 'because', 'redo', 'asks-topic', 'return', 'lacking');
  return (plain || statement.tasks.length > 0) && !has(statement, 'already', 'hedge', 'asking');
};

/** The one with the authority sends the work back: "trả lại 4: thiếu phụ lục", "việc 6 chưa đạt, làm lại". */
export const returnedWork: Rule = (statement) => {
  const at = findSense(statement, ['return']);
  const redo = findSense(statement, ['redo']);
  if (at < 0 && redo < 0) return null;
  const place = at < 0 ? redo : at;
  const first = firstMeaningful(statement);
  const words = statement.chunks[place]?.words ?? '';
  if (isOwnWork(statement, place) || has(statement, 'condition', 'extend'))
    return at >= 0 && has(statement, 'extend') ? returned('an extension is refused', returnReason(statement, place), false) : null;
  if (hasBefore(statement, place, 'not') || /^(?:đừng|dung)$/u.test(statement.chunks[place - 1]?.words ?? ''))
    return { rule: 'a return is denied', meaning: { intent: 'none' }, sure: false };
  const strong = VERBS_OF_RETURN.test(words) || (redo >= 0 && (statement.tasks.length > 0 || place === first)) || at >= 0;
  if (!strong || (at < 0 && /^bổ sung$|^bo sung$/u.test(words))) return null;
  const sure =
    (statement.tasks.length > 0 || place === first) &&
    isClean(statement, place) &&
    (VERBS_OF_RETURN.test(words) || (redo >= 0 && redo !== place) || /^làm lại|^lam lai/u.test(words));
  return returned('sent back', returnReason(statement, place), sure);
};

const BY_AUTHORITY = new Set(['unsaid', 'self', 'you']);

// "phòng duyệt", "em duyệt": those who report do not approve.
const BY_REPORTER = /^(?:em|phòng|phong|đơn vị|don vi|xã|xa|bên em|ben em|cháu|con)$/u;

const isCommand = (statement: Statement, at: number): boolean => {
  if (statement.chunks.slice(0, at).some(({ words }) => BY_REPORTER.test(words))) return false;
  if (
    hasBefore(statement, at, 'not', 'not-done', 'past', 'working', 'waiting', 'later', 'condition') ||
    has(statement, 'approval-noun', 'helping') ||
    /^(?:đừng|dung|khoan|chưa)$/u.test(statement.chunks[at - 1]?.words ?? '')
  )
    return false;
  const last = statement.chunks.at(-1);
  const asksPolitely =
    statement.chunks.some((chunk) => /^(?:giúp|giup|giùm|dùm|hộ)/u.test(chunk.words)) ||
    (means(last, 'polite') && /^(?:ạ|với ạ|a)$/u.test(last?.words ?? '') && subjectBefore(statement, at) === 'you');
  return !asksPolitely && BY_AUTHORITY.has(subjectBefore(statement, at)) && !isHearsay(statement);
};

const MANY_WORDS = 1;

const isAboutTasks = (statement: Statement): boolean =>
  statement.chunks.filter(({ kind }) => kind === 'word').length <= (statement.tasks.length > 0 || statement.all ? 0 : MANY_WORDS);

/** The one with the authority approves: "duyệt 5", "đồng ý kết quả việc 7", "đồng ý cho gia hạn việc 4 đến 30/5". */
export const approved: Rule = (statement, { day }) => {
  const at = findSense(statement, ['approve']);
  const agrees = findSense(statement, ['agree']);
  const extends_ = agrees >= 0 && has(statement, 'extend');
  if (at < 0 && !extends_)
    return has(statement, 'approval-noun') && !has(statement, 'done', 'sending', 'stuck') && !has(statement, 'waiting')
      ? { rule: 'approval is asked for', meaning: { intent: 'none' }, sure: false }
      : null;
  const place = at < 0 ? agrees : at;
  if (!isCommand(statement, place) && has(statement, 'waiting', 'stuck', 'sending', 'done', 'perfect', 'lacking', 'unable', 'because'))
    return null;
  if (!isCommand(statement, place)) return { rule: 'an approval that is asked for or told of', meaning: { intent: 'none' }, sure: false };
  const isOfExtension =
    extends_ || has(statement, 'extend') || /gia hạn|lùi|dời|hoãn|gia han|lui/u.test(statement.chunks[place]?.words ?? '');
  const sure =
    isAboutTasks(statement) &&
    !has(statement, 'hedge', 'done', 'bot-order', 'already', 'small-talk', 'then') &&
    !statement.chunks.slice(place + 1).some((chunk) => means(chunk, 'self') && chunk.words !== 'em') &&
    !statement.chunks.some(({ kind }) => kind === 'number' || (kind === 'thing' && !isOfExtension));
  return { rule: 'approved', meaning: { intent: 'approve', date: isOfExtension ? newDay(statement, day) : null }, sure };
};

/** "Đồng ý", "được rồi" alone: perhaps an approval, so it is asked back. */
export const agreed: Rule = (statement) => {
  const at = findSense(statement, ['agree']);
  const alone =
    at >= 0 &&
    statement.chunks.every((chunk) => means(chunk, 'agree', 'polite', 'accept', 'self', 'you', 'already') || chunk.kind === 'tasks');
  if (!alone || !/^(?:đồng ý|dong y|thống nhất|thong nhat|tôi đồng ý|chấp nhận được|đạt yêu cầu)$/u.test(statement.chunks[at]?.words ?? ''))
    return null;
  const humble = statement.chunks.some(({ words }) => words === 'ạ' || words === 'dạ' || words === 'vâng');
  return humble
    ? { rule: 'agreed', meaning: { intent: 'accept' }, sure: true }
    : { rule: 'agreed, perhaps approved', meaning: { intent: 'approve', date: null }, sure: false };
};
