import { canonicalUnit } from '../../units/canonical-unit.ts';
import type { QuestionTopic } from '../act.ts';
import { fits, isKind, means, wordsOf } from '../chunk.ts';
import { has, hasWords, type Statement } from '../statement.ts';
import type { Reference } from '../verdict.ts';
import { callsForOwn } from './list-call.ts';
import type { Sense } from '../words/sense.ts';

/** What a question is about, and whom. */
export interface Topic {
  readonly topic: QuestionTopic;
  readonly target: string | null;
}

const HONORIFIC = /^(?:đồng chí|dong chi|đ\/c|anh|chị|chi|em|bạn|cô|chú|bác|ông|bà|a|c)\s+(?=\p{L})/iu;

/** The name without the form of address before it. */
export const bareName = (words: string): string => words.replace(HONORIFIC, '');

const nameIn = (statement: Statement, kind: 'unit' | 'person'): string | null => {
  const chunk = statement.chunks.find((one) => one.kind === kind);
  if (chunk === undefined) return null;
  const words = statement.text.slice(chunk.start, chunk.end);
  return kind === 'unit' ? canonicalUnit(words) : bareName(words);
};

const MONTH = /(?:^| )th[aá]ng$/u;

// "các việc hạn trong tháng 4", said in April
const isThisMonth = ({ chunks }: Statement, { day }: Reference): boolean =>
  chunks.some((chunk, at) => isKind(chunk, 'thing') && MONTH.test(wordsOf(chunks[at - 1])) && chunk.numbers[0] === Number(day.slice(5, 7)));

const ONESELF = /^(?:em|tôi|tui|mình|cháu|toi|minh)$/u;

// "đơn vị tôi có mấy việc"
const OWN_UNIT = /^(?:đơn vị|phòng|sở|xã|phường|cơ quan|bên|don vi|phong|xa|phuong) (?:em|tôi|tui|mình|chúng tôi|chúng em|toi|minh)$/u;

const isOwn = (statement: Statement): boolean =>
  has(statement, 'topic-mine') ||
  callsForOwn(statement) ||
  ((hasWords(statement, ONESELF) || hasWords(statement, OWN_UNIT)) &&
    has(statement, 'asking', 'asks-topic') &&
    !has(statement, 'done', 'perfect', 'sending'));

const TASK_WORDS = /việc|viec|nhiệm vụ/u;

const isOfTasks = (statement: Statement): boolean =>
  statement.chunks.some((chunk) => means(chunk, 'task-noun') || TASK_WORDS.test(chunk.words));

const bySense =
  (...senses: readonly Sense[]) =>
  (statement: Statement): boolean =>
    has(statement, ...senses);

const WHO = /(?:^| )(?:ai|đơn vị nào|phòng nào|xã nào|sở nào|phường nào|bên nào)$/u;
const HANDING_IN = /nộp|gửi|báo|trả lời|phản hồi|nop|gui|bao/u;

// "còn ai chưa nộp không", "đơn vị nào chưa gửi"
const asksWhoHasNot = (statement: Statement): boolean =>
  statement.chunks.some((chunk, at) => means(chunk, 'asking', 'they', 'self') && isWho(statement, at) && isNotHandedIn(statement, at));

// "đơn vị" and "nào" may stand as two.
const isWho = ({ chunks }: Statement, at: number): boolean => WHO.test(`${wordsOf(chunks[at - 1])} ${wordsOf(chunks[at])}`);

const isNotHandedIn = ({ chunks }: Statement, at: number): boolean =>
  chunks.slice(at + 1).some((chunk) => means(chunk, 'not', 'not-done') && HANDING_IN.test(chunk.words));

const LISTED = /^(?:danh sách|liệt kê|thống kê|danh sach|liet ke|thong ke)/u;
const END_OF_MONTH = /^(?:cuối tháng|cuoi thang)$/u;
const HOW_MANY = /^(?:bao nhiêu|mấy|bao nhieu) (?:việc|nhiệm vụ|viec)$/u;

const TODAY = /^nay$/u;
const END_OF_WEEK = /(?:tuần này|tuan nay)$/u;

// "nay có việc nào đến hạn": elsewhere the word only says that something is so by now.
const opensWithToday = (statement: Statement): boolean => fits(statement.chunks[0], TODAY) && isOfTasks(statement);

// "ai đang xin gia hạn": what waits for a decision.
const asksWhoWantsTime = (statement: Statement): boolean => has(statement, 'extend') && hasWords(statement, WHO);

type TopicRule = readonly [topic: QuestionTopic, applies: (statement: Statement, reference: Reference) => boolean];

/** The first of these that the question speaks of is its topic; a task, unit or person named comes before the plain lists. */
const TOPICS: readonly TopicRule[] = [
  ['pending_approval', (statement) => has(statement, 'topic-approval') && statement.tasks.length === 0],
  ['report', bySense('topic-report')],
  ['task', ({ tasks }) => tasks.length > 0],
  ['unit', ({ chunks }) => chunks.some(({ kind }) => kind === 'unit')],
  ['person', ({ chunks }) => chunks.some(({ kind }) => kind === 'person')],
  ['pending_approval', asksWhoWantsTime],
  ['unanswered', (statement) => has(statement, 'topic-unanswered') && (has(statement, 'asking', 'they') || hasWords(statement, LISTED))],
  ['unanswered', asksWhoHasNot],
  ['blocked', bySense('stuck')],
  ['this_month', isThisMonth],
  ['today', (statement) => has(statement, 'topic-today') || opensWithToday(statement)],
  ['next_week', bySense('topic-next-week')],
  ['this_month', (statement) => has(statement, 'topic-month') || hasWords(statement, END_OF_MONTH)],
  ['this_week', (statement) => has(statement, 'topic-week') || hasWords(statement, END_OF_WEEK)],
  ['overdue', bySense('topic-overdue')],
  ['mine', isOwn],
  ['summary', bySense('topic-summary')],
  ['summary', (statement) => has(statement, 'all') && has(statement, 'done', 'perfect', 'sending', 'working')],
  ['summary', (statement) => hasWords(statement, HOW_MANY) && has(statement, 'done', 'perfect')],
  ['task', bySense('done', 'perfect', 'sending', 'working')],
  ['summary', isOfTasks],
];

/** The topic of a statement that asks, or null where it asks nothing about work. */
export const topicOf = (statement: Statement, reference: Reference): Topic | null => {
  const topic = TOPICS.find(([, applies]) => applies(statement, reference))?.[0];
  if (topic === undefined) return null;
  return { topic, target: topic === 'unit' || topic === 'person' ? nameIn(statement, topic) : null };
};
