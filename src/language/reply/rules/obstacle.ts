import { type Chunk, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { essence, introducedReason } from './reason.ts';

const blocked = (rule: string, reason: string, sure = true): Verdict => ({ rule, meaning: { intent: 'blocked', reason }, sure });
const nothing = (rule: string): Verdict => ({ rule, meaning: { intent: 'none' }, sure: false });

/** The obstacle is gone: "hết vướng", "đã gỡ xong", "vướng mắc đã giải quyết xong", "đã có kinh phí". */
export const freed: Rule = (statement) => {
  const at = findSense(statement, ['free']);
  const solved = findSense(statement, ['stuck']) >= 0 && hasAfter(statement, findSense(statement, ['stuck']), 'done', 'perfect', 'free');
  const given = findSense(statement, ['given']);
  if (at < 0 && !solved && given < 0 && !isGranted(statement)) return null;
  if (has(statement, 'condition', 'hedge') && !statement.asked) return nothing('the obstacle is gone only if or perhaps');
  const denied = at >= 0 ? hasBefore(statement, at, 'not', 'not-done') : has(statement, 'not', 'not-done');
  if (denied) return blocked('the obstacle is not gone yet', '', false);
  return { rule: 'the obstacle is gone', meaning: { intent: 'unblocked' }, sure: true };
};

// "kinh phí đã được cấp", "kinh phí có rồi"
const MEANS = /(?:kinh phí|kinh phi|vốn|mặt bằng|mat bang|hướng dẫn|huong dan|chủ trương|số liệu|tài khoản)/u;
const isGranted = ({ chunks, text }: Statement): boolean => {
  const [first] = chunks;
  const last = chunks.at(-1);
  const words = first === undefined || last === undefined ? '' : text.slice(first.start, last.end).toLowerCase();
  return (
    new RegExp(`${MEANS.source} (?:đã (?:có|được|bàn giao|về|cấp)|da (?:co|duoc)|có rồi|co roi|về rồi)`, 'u').test(words) &&
    !chunks.some((chunk) => means(chunk, 'not'))
  );
};

/** "Không vướng gì": there is no obstacle, which changes nothing. */
export const noObstacle: Rule = (statement) => {
  if (!has(statement, 'no-obstacle') || has(statement, 'stuck', 'lacking', 'done', 'perfect')) return null;
  return has(statement, 'working') || statement.tasks.length > 0
    ? { rule: 'no obstacle, work goes on', meaning: { intent: 'progress', percent: null }, sure: true }
    : { rule: 'no obstacle', meaning: { intent: 'none' }, sure: true };
};

const stuckReason = (statement: Statement, at: number): string => {
  const after = essence(statement, at + 1);
  if (after !== '')
    return introducedReason(statement) === '' || introducedReason(statement).length > after.length ? after : introducedReason(statement);
  return introducedReason(statement) === '' ? essence(statement, 0, at) : introducedReason(statement);
};

const isOthersObstacle = (statement: Statement, at: number): boolean => subjectBefore(statement, at) === 'other' || isHearsay(statement);

const isDenied = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'not', 'no-obstacle', 'condition') || means(statement.chunks[at + 1], 'not', 'condition', 'asking');

// "met vuong", "hen vuong", "khó khăn đã được …": the words around say something else than being stuck, or a slip.
const isOddBefore = (statement: Statement, at: number): boolean => {
  const before = statement.chunks[at - 1];
  const short =
    before?.kind === 'phrase' &&
    before.loose &&
    !before.words.includes(' ') &&
    means(before, 'counted', 'thing-noun', 'later') &&
    !means(before, 'self', 'but', 'remaining');
  const letter = before?.words.length === 1 && !means(before, 'self', 'you');
  const ofOthers =
    statement.chunks[at + 1]?.kind === 'word' && hasAfter(statement, at, 'they') && !has(statement, 'not', 'not-done', 'because');
  return short || letter || ofOthers || hasBefore(statement, at, 'agree') || hasAfter(statement, at, 'past');
};

/** "Vướng kinh phí", "kẹt bên Sở Tài chính", "gặp khó khăn về nhân lực". */
export const stuck: Rule = (statement) => {
  const at = findSense(statement, ['stuck']);
  if (at < 0) return null;
  if (isOthersObstacle(statement, at)) return nothing('somebody else is stuck');
  if (isDenied(statement, at)) return nothing('an obstacle is denied or supposed');
  const doubt =
    has(statement, 'hedge', 'perfect', 'done') ||
    statement.chunks[at - 1]?.kind === 'word' ||
    isOddBefore(statement, at) ||
    subjectBefore(statement, at) === 'unit' ||
    /^(?:của|cua)$/u.test(statement.chunks[at + 1]?.words ?? '') ||
    statement.chunks.some(({ kind }) => kind === 'number');
  return blocked('stuck', stuckReason(statement, at), !doubt);
};

const SHORT_WHILE = /^(?:tí|tý|chút|xíu|một lát|lát|ti|chut|xiu|lat|tẹo|đến|den)$/u;

// Without diacritics "cho" is chờ only where somebody is waited for at the start.
const isWait = ({ chunks }: Statement, at: number): boolean => {
  const chunk = chunks[at];
  const next = chunks[at + 1];
  if (!means(chunk, 'waiting')) return false;
  if (next !== undefined && SHORT_WHILE.test(next.words)) return false;
  if ((next === undefined || means(next, 'polite')) && chunk?.loose === true && !chunk.words.includes(' ')) return false;
  if (means(next, 'self')) return false;
  if (chunk?.words !== 'cho') return true;
  const before = chunks[at - 1];
  return (before === undefined || before.kind === 'tasks' || means(before, 'self')) && (next?.kind === 'unit' || next?.kind === 'word');
};

const WEAK = ['lacking', 'faulty', 'unable', 'waiting'] as const;

// "chưa mua sắm được": any verb between a denial and "được".
const isUnable = ({ chunks }: Statement, at: number): boolean =>
  /^(?:chưa|không|vẫn chưa|chua|khong)$/u.test(chunks[at]?.words ?? '') &&
  chunks.slice(at + 2, at + 4).some(({ words }) => words === 'được' || words === 'duoc');

const weakPlace = (statement: Statement): number =>
  statement.chunks.findIndex(
    (chunk, at) => isUnable(statement, at) || (means(chunk, ...WEAK) && (!means(chunk, 'waiting') || isWait(statement, at))),
  );

const weakReason = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  if (introduced !== '') return introduced;
  const so = findSense(statement, ['so']);
  return essence(statement, 0, so < 0 ? statement.chunks.length : so) || essence(statement, at);
};

const isMended = (statement: Statement): boolean =>
  has(statement, 'done', 'perfect') && !has(statement, 'unable', 'waiting', 'because', 'so');

/** Something is lacking, broken or waited for: "thiếu người", "chưa có kinh phí", "đang chờ Sở Tài chính thẩm định", "không làm được". */
export const hindered: Rule = (statement) => {
  const at = weakPlace(statement);
  if (at < 0 || isMended(statement)) return null;
  const subject = subjectBefore(statement, at);
  const isReasonOnly =
    means(statement.chunks[at], 'unable') &&
    weakReason(statement, at) !== '' &&
    introducedReason(statement) === '' &&
    !has(statement, 'so') &&
    isBare(statement, at);
  if (statement.chunks.slice(0, at).some(({ kind }) => kind === 'person') && subject === 'other')
    return nothing('somebody else is hindered');
  if (has(statement, 'condition') || hasBefore(statement, at, 'not')) return nothing('a hindrance that is only supposed');
  if (isReasonOnly) return { rule: 'cannot go on, no reason said', meaning: { intent: 'progress', percent: null }, sure: false };
  return blocked('hindered', weakReason(statement, at), !has(statement, 'hedge', 'done', 'perfect') && !isGuess(statement, at));
};

const DISASTER = /^(?:dịch bệnh|mưa|mua|bão|lũ|sạt lở|dich benh|sat lo|khiếu nại|khieu nai|tranh chấp|lỗi|hỏng)/u;
const SHORT_STATEMENT = 4;

// "cho" without diacritics is a guess, and so is a hindrance behind words that nobody knows.
const isGuess = ({ chunks, tasks }: Statement, at: number): boolean => {
  const first = chunks.findIndex(({ kind }) => kind === 'tasks');
  const unknownFirst = tasks.length > 0 && first > 0 && chunks.slice(0, Math.min(first, at)).some(({ kind }) => kind === 'word');
  const disaster =
    DISASTER.test(chunks[at]?.words ?? '') &&
    chunks.length > SHORT_STATEMENT &&
    !chunks.some((chunk) => means(chunk, 'so', 'because', 'not', 'unable', 'not-done'));
  if (disaster) return true;
  return unknownFirst || (chunks[at]?.words === 'cho' && chunks[at]?.loose === true);
};

const isContent = (chunk: Chunk): boolean =>
  chunk.kind === 'word' || chunk.kind === 'unit' || means(chunk, 'neutral', 'faulty', 'lacking', 'they');
const isBare = ({ chunks }: Statement, at: number): boolean => !chunks.some((chunk, place) => place !== at && isContent(chunk));

/** "Lãnh đạo chưa ký", "các xã chưa gửi số liệu": others have not done their part. */
export const othersLate: Rule = (statement) => {
  const at = findSense(statement, ['not', 'not-done', 'topic-unanswered', 'untouched']);
  if (at <= 0) return null;
  const subject = subjectBefore(statement, at);
  const before = statement.chunks.slice(0, at);
  const named = before.some((chunk) => OUTSIDERS.test(chunk.words));
  if (before.some(({ kind }) => kind === 'person') && subject === 'other') return nothing('somebody else is late');
  if (subject !== 'other' && subject !== 'unit' && !named) return null;
  const so = findSense(statement, ['so']);
  return blocked(
    'others have not done their part',
    introducedReason(statement) || essence(statement, 0, so < 0 ? statement.chunks.length : so),
    so >= 0 || named,
  );
};

const OUTSIDERS =
  /^(?:lãnh đạo|lanh dao|nhà thầu|nha thau|dân|người dân|nguoi dan|dan|chủ đầu tư|bên tư vấn|tư vấn|tu van|chủ tịch|giám đốc|kho bạc|đối tác|nhà cung cấp|hộ dân|chu tich|bên|ben|phía|phia)$/u;
