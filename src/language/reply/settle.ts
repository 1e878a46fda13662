import type { Meaning } from './act.ts';
import { fits, isKind, means } from './chunk.ts';
import { type Group, intentOf, type Judged } from './groups.ts';
import { introducedReason } from './rules/reason.ts';
import { unitIn } from './rules/taking.ts';
import { has, type Statement, typedWords } from './statement.ts';
import { withoutUnmeant } from './unmeant.ts';
import type { Verdict } from './verdict.ts';

type Intent = Meaning['intent'];

/** Within a group the first of these that is said is its act: "chưa xong, xin gia hạn" asks for time. */
const ORDER: readonly Intent[] = [
  ...(['undo', 'assign', 'extension', 'decline', 'return', 'approve', 'question'] as const),
  ...(['snooze', 'unblocked', 'blocked', 'progress', 'done', 'accept'] as const),
];

interface Pair {
  readonly when: readonly [Intent, Intent];
  /** The intent of the two that counts; `last` is the one said last. */
  readonly take: Intent | 'last';
  readonly sure: boolean;
}

/** Where two meanings in one group do not just follow the order. */
const PAIRS: readonly Pair[] = [
  { when: ['blocked', 'unblocked'], take: 'last', sure: true },
  { when: ['done', 'unblocked'], take: 'last', sure: true },
  { when: ['extension', 'approve'], take: 'approve', sure: false },
  { when: ['done', 'snooze'], take: 'done', sure: true },
  { when: ['done', 'question'], take: 'question', sure: false },
  { when: ['undo', 'done'], take: 'undo', sure: false },
  { when: ['undo', 'progress'], take: 'undo', sure: false },
  { when: ['done', 'extension'], take: 'extension', sure: false },
  { when: ['approve', 'return'], take: 'return', sure: false },
  { when: ['decline', 'done'], take: 'decline', sure: false },
];

/** Meanings that speak of no task or ask for something else than a state; they are heard before "it goes on". */
const REQUESTS: readonly Intent[] = ['undo', 'assign', 'extension', 'decline', 'return', 'approve', 'question', 'unblocked'];
const WEAK_OBSTACLES = new Set(['hindered', 'others have not done their part']);
const PARTLY_DONE = new Set(['only a part', 'nearly', 'something remains']);

const saying = (group: Group, intent: Intent): readonly Judged[] => group.judged.filter((one) => intentOf(one) === intent);
const says = (group: Group, intent: Intent): boolean => saying(group, intent).length > 0;

const firstSure = (judged: readonly Judged[]): Verdict | null =>
  (judged.find(({ verdict }) => verdict?.sure === true) ?? judged[0])?.verdict ?? null;

const ruleOf = ({ verdict }: Judged): string => verdict?.rule ?? '';

const IN_SPITE = /^(?:cuối cùng|rốt cuộc|rốt cục|cũng|vẫn|nay|giờ|bây giờ|hiện|cuoi cung|rot cuoc|cung$)/u;

// "thiếu người nhưng vẫn hoàn thành đúng hạn": the obstacle was overcome.
const isDoneInSpite = (group: Group): boolean => {
  const last = group.judged.at(-1);
  if (last === undefined || intentOf(last) !== 'done' || !says(group, 'blocked')) return false;
  const { chunks } = last.statement;
  return means(chunks[0], 'but') && chunks.some((chunk) => fits(chunk, IN_SPITE) || means(chunk, 'perfect'));
};

const WAITS = /^(?:đang |còn |dang |con )?(?:chờ|đợi|cho|doi) /u;

const isCallForApprovals = ({ verdict, statement }: Judged): boolean =>
  verdict?.rule === 'list called for' && verdict.meaning.intent === 'question' && statement.chunks.some((chunk) => fits(chunk, WAITS));

// "soạn xong rồi, chờ anh duyệt": among reports no list is called for; the work waits.
const waitsForApproval = (group: Group): boolean =>
  group.judged.some(isCallForApprovals) &&
  (says(group, 'done') || says(group, 'progress')) &&
  group.judged.every((one) => isCallForApprovals(one) || !REQUESTS.some((intent) => intent === intentOf(one)));

// "xong dự thảo, chờ ký" goes on; "chưa làm được, thiếu người" is blocked.
const goesOn = (group: Group): boolean => {
  if (isDoneInSpite(group)) return false;
  if (REQUESTS.some((intent) => says(group, intent))) return false;
  const blocked = saying(group, 'blocked');
  const isWeak = blocked.length > 0 && blocked.every((one) => WEAK_OBSTACLES.has(ruleOf(one)));
  return isWeak && (says(group, 'done') || group.judged.some((one) => PARTLY_DONE.has(ruleOf(one))));
};

// "việc 1 xong, cảm ơn anh đã gỡ giúp": thanks for what was cleared away; the report stands before them.
const isThanks = ({ statement }: Judged): boolean => has(statement, 'small-talk');

const lastOf = (group: Group, [one, other]: Pair['when']): Verdict | null => {
  if (saying(group, 'unblocked').every(isThanks)) return firstSure(saying(group, 'done'));
  const last = group.judged.findLast((each) => [one, other].some((intent) => intent === intentOf(each)))?.verdict ?? null;
  // After "hết vướng" another obstacle or a finished task is asked back.
  return last !== null && last.meaning.intent !== 'unblocked' ? { ...last, sure: false } : last;
};

const paired = (group: Group, { when, take, sure }: Pair): Verdict | null => {
  const taken = take === 'last' ? lastOf(group, when) : firstSure(saying(group, take));
  return taken === null ? null : { ...taken, sure: taken.sure && sure };
};

const TASKLESS = new Set<string>(['choose', 'measure', 'help', 'group-code', 'plan-page', 'unlink']);

const doubted = (verdict: Verdict | null): Verdict | null => (verdict === null ? null : { ...verdict, sure: false });

/** What a group of statements means together, before its fields are filled up from all of them; null where nothing is said. */
const decided = (group: Group): Verdict | null => {
  if (goesOn(group) || waitsForApproval(group))
    return { rule: 'goes on, although something is waited for', meaning: { intent: 'progress', percent: null }, sure: true };
  const alone = group.judged.find((one) => TASKLESS.has(intentOf(one)));
  if (alone !== undefined) return alone.verdict;
  if (isDoneInSpite(group)) return doubted(firstSure(saying(group, 'done')));
  const pair = PAIRS.find(({ when }) => when.every((intent) => says(group, intent)));
  if (pair !== undefined) return paired(group, pair);
  const intent = ORDER.find((one) => says(group, one));
  return intent === undefined ? null : firstSure(saying(group, intent));
};

const POLITE_END = /(?:\s+(?:ạ|a|nhé|nha|quá anh ơi))+$/iu;

const REASON_SAID = /^lý do\s?:/iu;

const isContent = (statement: Statement): boolean =>
  !has(statement, 'small-talk') &&
  statement.chunks.some((chunk) => isKind(chunk, 'word', 'unit') || means(chunk, 'neutral', 'piece', 'not', 'hedge', 'already'));

const reasonIn = ({ statement, verdict }: Judged): string => {
  if (verdict !== null && 'reason' in verdict.meaning) return verdict.meaning.reason;
  const isMute = verdict === null || verdict.meaning.intent === 'none' || verdict.meaning.intent === 'progress';
  if (!isMute || !isContent(statement)) return '';
  const words = REASON_SAID.test(typedWords(statement)) ? introducedReason(statement) : typedWords(statement);
  return words.replace(POLITE_END, '');
};

/** A reason stands behind the statement it belongs to, or else before it. */
const withReason = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (!('reason' in meaning) || meaning.reason !== '') return verdict;
  const at = group.judged.findIndex((one) => one.verdict === verdict);
  const near = [...group.judged.slice(at + 1), ...group.judged.slice(0, Math.max(at, 0)).toReversed()];
  const reason = near.map(reasonIn).find((words) => words !== '') ?? '';
  return { ...verdict, meaning: { ...meaning, reason } };
};

/** "việc 4 trả về cho Sở Y tế, xã không có chức năng": to whom it is given back. */
const givenBackTo = (group: Group): string | null =>
  saying(group, 'return')
    .map(({ statement }) => unitIn(statement))
    .find((unit) => unit !== null) ?? null;

/** "giao nhầm rồi, việc này của Sở Y tế": the second statement tells where the task should go. */
const withTarget = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (meaning.intent !== 'decline' || meaning.target !== null) return verdict;
  const targets = saying(group, 'decline').flatMap((one) =>
    one.verdict?.meaning.intent === 'decline' ? [one.verdict.meaning.target] : [],
  );
  return { ...verdict, meaning: { ...meaning, target: targets.find((target) => target !== null) ?? givenBackTo(group) } };
};

/** "cho gia hạn việc 7 đến 10/5, tôi đồng ý" */
const withDate = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  const asked = firstSure(saying(group, 'extension'))?.meaning;
  return meaning.intent === 'approve' && asked?.intent === 'extension'
    ? { ...verdict, meaning: { ...meaning, date: asked.date } }
    : verdict;
};

/** "đang soạn, được khoảng 70%": the figure stands in a statement of its own; of several ("tuần trước 40%, nay 65%") the last counts. */
const withPercent = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (meaning.intent !== 'progress') return verdict;
  const figures = saying(group, 'progress').flatMap((one) =>
    one.verdict?.meaning.intent === 'progress' ? [one.verdict.meaning.percent] : [],
  );
  return { ...verdict, meaning: { ...meaning, percent: figures.findLast((figure) => figure !== null) ?? null } };
};

/** "khoan nhắc việc 4, đầu tháng sau hãy nhắc": the time stands in a statement of its own. */
const withUntil = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (meaning.intent !== 'snooze' || meaning.until !== null) return verdict;
  const times = saying(group, 'snooze').flatMap((one) => (one.verdict?.meaning.intent === 'snooze' ? [one.verdict.meaning.until] : []));
  return { ...verdict, meaning: { ...meaning, until: times.find((time) => time !== null) ?? null } };
};

/** What a group of statements means together, its fields filled up from all of them; null where nothing is said. */
export const settle = (group: Group): Verdict | null => {
  const verdict = decided(withoutUnmeant(group));
  return verdict === null ? null : withUntil(group, withPercent(group, withDate(group, withTarget(group, withReason(group, verdict)))));
};
