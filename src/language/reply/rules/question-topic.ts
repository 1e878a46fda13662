import { canonicalUnit } from '../../units/canonical-unit.ts';
import type { QuestionTopic } from '../act.ts';
import { isKind, means, wordsOf } from '../chunk.ts';
import { has, hasWords, type Statement } from '../statement.ts';
import type { Reference } from '../verdict.ts';
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

const isOwn = (statement: Statement): boolean =>
  has(statement, 'topic-mine') ||
  (hasWords(statement, ONESELF) && has(statement, 'asking', 'asks-topic') && !has(statement, 'done', 'perfect', 'sending'));

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
  statement.chunks.some((chunk, at) => means(chunk, 'asking', 'they', 'self') && WHO.test(wordsOf(chunk)) && isNotHandedIn(statement, at));

const isNotHandedIn = ({ chunks }: Statement, at: number): boolean =>
  chunks.slice(at + 1).some((chunk) => means(chunk, 'not', 'not-done') && HANDING_IN.test(chunk.words));

type TopicRule = readonly [topic: QuestionTopic, applies: (statement: Statement, reference: Reference) => boolean];

/** The first of these that the question speaks of is its topic; a task, unit or person named comes before the plain lists. */
const TOPICS: readonly TopicRule[] = [
  ['pending_approval', (statement) => has(statement, 'topic-approval') && statement.tasks.length === 0],
  ['report', bySense('topic-report')],
  ['task', ({ tasks }) => tasks.length > 0],
  ['unit', ({ chunks }) => chunks.some(({ kind }) => kind === 'unit')],
  ['person', ({ chunks }) => chunks.some(({ kind }) => kind === 'person')],
  ['unanswered', (statement) => has(statement, 'topic-unanswered') && has(statement, 'asking', 'they')],
  ['unanswered', asksWhoHasNot],
  ['blocked', bySense('stuck')],
  ['this_month', isThisMonth],
  ['today', bySense('topic-today')],
  ['next_week', bySense('topic-next-week')],
  ['this_month', bySense('topic-month')],
  ['this_week', bySense('topic-week')],
  ['overdue', bySense('topic-overdue')],
  ['mine', isOwn],
  ['summary', bySense('topic-summary')],
  ['summary', (statement) => has(statement, 'all') && has(statement, 'done', 'perfect', 'sending', 'working')],
  ['task', bySense('done', 'perfect', 'sending', 'working')],
  ['summary', isOfTasks],
];

/** The topic of a statement that asks, or null where it asks nothing about work. */
export const topicOf = (statement: Statement, reference: Reference): Topic | null => {
  const topic = TOPICS.find(([, applies]) => applies(statement, reference))?.[0];
  if (topic === undefined) return null;
  return { topic, target: topic === 'unit' || topic === 'person' ? nameIn(statement, topic) : null };
};
