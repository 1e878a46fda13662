import { canonicalUnit } from '../../units/canonical-unit.ts';
import type { QuestionTopic } from '../act.ts';
import { means } from '../chunk.ts';
import { has, type Statement } from '../statement.ts';
import type { Sense } from '../words/sense.ts';
import type { Reference } from '../verdict.ts';

/** What a question is about, and whom. */
export interface Topic {
  readonly topic: QuestionTopic;
  readonly target: string | null;
}

/** The first of these that the question speaks of is its topic; a unit, a person or a task named comes before the plain lists. */
const BY_WORDS: readonly (readonly [Sense, QuestionTopic])[] = [
  ['topic-today', 'today'],
  ['topic-next-week', 'next_week'],
  ['topic-week', 'this_week'],
  ['topic-month', 'this_month'],
  ['topic-overdue', 'overdue'],
  ['topic-mine', 'mine'],
  ['topic-summary', 'summary'],
];

const HONORIFIC = /^(?:đồng chí|dong chi|đ\/c|anh|chị|chi|em|bạn|cô|chú|bác|ông|bà|a|c)\s+(?=\p{L})/iu;

/** The name without the form of address before it. */
export const bareName = (words: string): string => words.replace(HONORIFIC, '');

const nameIn = (statement: Statement, kind: 'unit' | 'person'): string | null => {
  const chunk = statement.chunks.find((one) => one.kind === kind);
  if (chunk === undefined) return null;
  const words = statement.text.slice(chunk.start, chunk.end);
  return kind === 'unit' ? canonicalUnit(words) : bareName(words);
};

const monthNow = ({ chunks }: Statement, { day }: Reference): boolean =>
  chunks.some(
    (chunk, at) =>
      chunk.kind === 'thing' && /(?:^| )th[aá]ng$/u.test(chunks[at - 1]?.words ?? '') && chunk.numbers[0] === Number(day.slice(5, 7)),
  );

const namedTopic = (statement: Statement): Topic | null => {
  if (statement.tasks.length > 0) return { topic: 'task', target: null };
  const unit = nameIn(statement, 'unit');
  if (unit !== null) return { topic: 'unit', target: unit };
  const person = nameIn(statement, 'person');
  return person === null ? null : { topic: 'person', target: person };
};

const ownTopic = (statement: Statement): boolean =>
  statement.chunks.some(({ words }) => /^(?:em|tôi|tui|mình|cháu|toi|minh)$/u.test(words)) &&
  has(statement, 'asking', 'asks-topic') &&
  !has(statement, 'done', 'perfect', 'sending');

/** The topic of a statement that asks, or null where it asks nothing about work. */
export const topicOf = (statement: Statement, reference: Reference): Topic | null => {
  if (has(statement, 'topic-approval') && statement.tasks.length === 0) return { topic: 'pending_approval', target: null };
  const named = has(statement, 'topic-report') ? null : namedTopic(statement);
  if (named !== null) return named;
  if (has(statement, 'topic-unanswered') && has(statement, 'asking', 'they')) return { topic: 'unanswered', target: null };
  if (has(statement, 'stuck')) return { topic: 'blocked', target: null };
  if (has(statement, 'topic-report')) return { topic: 'report', target: null };
  if (monthNow(statement, reference)) return { topic: 'this_month', target: null };
  const found = BY_WORDS.find(([sense]) => has(statement, sense));
  if (found !== undefined && found[1] !== 'summary') return { topic: found[1], target: null };
  if (ownTopic(statement)) return { topic: 'mine', target: null };
  if (found !== undefined) return { topic: 'summary', target: null };
  if (has(statement, 'done', 'perfect', 'sending', 'working')) return { topic: has(statement, 'all') ? 'summary' : 'task', target: null };
  return statement.chunks.some((chunk) => means(chunk, 'task-noun') || /việc|viec|nhiệm vụ/u.test(chunk.words))
    ? { topic: 'summary', target: null }
    : null;
};
