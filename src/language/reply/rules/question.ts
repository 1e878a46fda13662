import { bare } from '../../fold.ts';
import { type Chunk, fits, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, lastMeaningful, type Statement, wordsIn } from '../statement.ts';
import type { Reference, Rule } from '../verdict.ts';
import { CUES } from '../words/sense-groups.ts';
import type { Sense } from '../words/sense.ts';
import { nothingSaid, verdictOf } from './check.ts';
import { callsForList, callsForOffice, callsForOwn, callsForTask } from './list-call.ts';
import { type Topic, topicOf } from './question-topic.ts';

// "việc 3 chưa" reports; "việc 3 xong chưa" asks: something must stand there to be asked about.
const CONTENT: readonly Sense[] = [
  ...(['done', 'perfect', 'sending', 'stuck', 'working', 'approve', 'approval-noun', 'agree'] as const),
  ...(['return', 'redo', 'extend', 'asks-topic', 'topic-overdue', 'past', 'given', 'accept', 'free'] as const),
];

const MORE_TIME = /gia hạn|gia han/u;

const isContent = (chunk: Chunk): boolean => (means(chunk, ...CONTENT) || fits(chunk, MORE_TIME)) && !isKind(chunk, 'tasks');

// "xã Tân Lập báo cáo chưa": of others, reporting is work.
const isOthersReport = ({ chunks }: Statement, at: number): boolean =>
  fits(chunks[at], /(?:báo cáo|bao cao)$/u) && (isKind(chunks[at - 1], 'unit', 'person') || means(chunks[at - 1], 'they'));

const remains = ({ chunks }: Statement, at: number): boolean => {
  const left = chunks.slice(0, at).findLastIndex((chunk) => means(chunk, 'remaining'));
  return hasBefore({ chunks }, left, 'done', 'perfect');
};

// "xã mình thì chưa", "xong bản in còn bản scan chưa" contrast and ask nothing.
const isContrast = (statement: Statement, at: number): boolean =>
  fits(statement.chunks[at], /^(?:chưa|chua)$/u) && (fits(statement.chunks[at - 1], /^(?:thì|thi)$/u) || remains(statement, at));

const isAskable = (statement: Statement, end: number): boolean =>
  statement.chunks.slice(0, end).some((chunk, at) => isContent(chunk) || isOthersReport(statement, at));

/** "… chưa", "… không", "… hả" at the end. */
const endsAsking = (statement: Statement): boolean => {
  const at = lastMeaningful(statement);
  const last = statement.chunks[at];
  if (!means(last, 'asking-end') || last?.words === 'a' || has(statement, 'hedge') || isContrast(statement, at)) return false;
  const isTag = !means(last, 'not');
  return isAskable(statement, at) && (isTag || !hasBefore(statement, at, 'not', 'not-done'));
};

const THEN = /^(?:thì|thi)$/u;
const REPORTING: readonly Sense[] = ['self', 'accept', 'addressing', 'quoting', 'polite', 'sending'];

// "khi nào Sở cho ý kiến thì em hoàn thành ngay"
const isMineThen = ({ chunks }: Statement, when: number, end: number): boolean => {
  const then = chunks.findIndex((chunk, at) => at > when && at < end && fits(chunk, THEN));
  return then >= 0 && chunks.slice(then + 1, end).some((chunk) => means(chunk, 'self'));
};

const THERE_IS = /^(?:có|co)$/u;

// "bao giờ có số liệu em gửi liền"
const isMineOnceThere = ({ chunks }: Statement, when: number): boolean =>
  fits(chunks[when + 1], THERE_IS) && chunks.some((chunk, at) => at > when + 2 && means(chunk, 'self') && means(chunks[at + 1], 'sending'));

/** "Khi nào xong em báo" promises, "bao giờ xong?" asks. */
const isPromise = (statement: Statement): boolean => {
  const when = findSense(statement, ['condition']);
  if (when < 0 || statement.asked) return false;
  const end = findSense(statement, ['done', 'perfect', 'sending', 'agree', 'approve'], when);
  return end >= 0 && (hasAfter(statement, end, ...REPORTING) || isMineThen(statement, when, end) || isMineOnceThere(statement, when));
};

const REPORTS = /báo$|bao$/u;

/** "xong hay chưa em báo sau" */
const saysLater = (statement: Statement, at: number): boolean =>
  !statement.asked && statement.chunks.some((chunk, place) => place > at && means(chunk, 'addressing') && fits(chunk, REPORTS));

// "may" without diacritics asks only where it counts: "may viec".
// "việc nào cũng xong rồi" says it of all.
const isOfAll = (next: Chunk | undefined): boolean => fits(next, /^(?:cũng|cung)(?: |$)/u);

// "xong hết mấy việc được giao": all of them.
const SOME = /^(?:mấy|may) /u;
const WHOLE = /(?:^| )(?:hết|cả|toàn bộ|tất cả|het|ca)$/u;
const isTold = ({ chunks }: Statement, at: number): boolean =>
  isOfAll(chunks[at + 1]) || (fits(chunks[at], SOME) && fits(chunks[at - 1], WHOLE));

const isAskingWord = (statement: Statement, at: number): boolean => isAskingAt(statement, at) && !isTold(statement, at);

const isAskingAt = ({ chunks }: Statement, at: number): boolean =>
  means(chunks[at], 'asking') && (!fits(chunks[at], /^may$/u) || means(chunks[at + 1], 'counted'));

/** "ai", "nào", "mấy": not where a denial stands before, nor in a promise. */
const asksByWord = (statement: Statement): boolean => {
  const at = statement.chunks.findIndex((_, place) => isAskingWord(statement, place));
  if (at < 0 || isPromise(statement) || saysLater(statement, at)) return false;
  return !has(statement, 'hedge') && !hasBefore(statement, at, 'not', 'not-done', 'no-obstacle', 'hedge');
};

const MAY_I = /(?:được không|được ko|duoc khong|được chứ)/u;

const asksLeave = (statement: Statement): boolean => has(statement, 'extend', 'more-time') && MAY_I.test(wordsIn(statement));

/** "hết vướng chưa em", "anh duyệt rồi hả": asked about the task that both speak of. */
const SAME_TASK: Topic = { topic: 'task', target: null };

const topicAsked = (statement: Statement, reference: Reference): Topic | null => {
  if (has(statement, 'small-talk') && statement.tasks.length === 0) return null;
  const isOfWork = has(statement, ...CONTENT) && (statement.asked || endsAsking(statement));
  return topicOf(statement, reference) ?? (isOfWork ? SAME_TASK : null);
};

// "vướng chỗ nào thì báo anh", "kẹt thì gọi anh": an order to report, and no question.
const ORDERED_TO_TELL =
  /(?:^| )(?:nao|gi|dau|chi|vuong|vuong mac|kho khan|ket|tac) thi (?:em |minh |cac em |moi nguoi )?(?:cu |phai |nho )?(?:bao|noi|nhan|goi|alo|len tieng|de xuat)(?: |$)/u;

const isOrderedToTell = (statement: Statement): boolean => !statement.asked && ORDERED_TO_TELL.test(bare(wordsIn(statement)));

/** Words that tell of work; beside them a word that asks may be no question ("có gì vướng em báo"). */
const NO_STATES: readonly Sense[] = ['asking', 'partly', 'later'];
const STATES: readonly Sense[] = [...CUES.filter((sense) => !NO_STATES.includes(sense)), 'no-obstacle', 'small-talk'];

const isAboutElse = (statement: Statement, isAsked: boolean): boolean => statement.asked || (isAsked && !has(statement, ...STATES));

const asks = (statement: Statement): boolean => statement.asked || endsAsking(statement) || asksByWord(statement);
const calls = (statement: Statement): boolean =>
  callsForList(statement) || callsForTask(statement) || callsForOffice(statement) || callsForOwn(statement);

/** "Vướng chỗ nào thì báo anh": an order to report, and no question. */
export const toldToReport: Rule = (statement) => (isOrderedToTell(statement) ? nothingSaid('told to report what comes up') : null);

/** Somebody asks: by a mark, a last word ("chưa", "không"), a word that asks ("ai", "mấy"), or by calling for a list. */
export const question: Rule = (statement, reference) => {
  const isAsked = asks(statement);
  if (asksLeave(statement) || (!isAsked && !calls(statement))) return null;
  const topic = topicAsked(statement, reference);
  if (topic !== null) return verdictOf(isAsked ? 'question' : 'list called for', { intent: 'question', ...topic });
  return isAboutElse(statement, isAsked) ? nothingSaid('question about something else') : null;
};
