import { means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, lastMeaningful, type Statement } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { topicOf } from './question-topic.ts';

// "việc 3 chưa" reports; "việc 3 xong chưa" asks: something must stand there to be asked about.
const CONTENT = [
  'done',
  'perfect',
  'sending',
  'stuck',
  'working',
  'approve',
  'approval-noun',
  'agree',
  'extend',
  'asks-topic',
  'topic-overdue',
  'past',
  'given',
  'accept',
  'free',
] as const;

const endsAsking = (statement: Statement): boolean => {
  const place = lastMeaningful(statement);
  const last = statement.chunks[place];
  if (!means(last, 'asking-end') || place === 0 || has(statement, 'hedge')) return false;
  if (last?.words === 'a') return false;
  const isTag = !means(last, 'not');
  const before = statement.chunks.slice(0, place);
  const hasContent = before.some((chunk) => means(chunk, ...CONTENT) && !(means(chunk, 'task-noun') && chunk.kind === 'tasks'));
  return isTag
    ? before.some((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite')) && hasContent
    : hasContent && !hasBefore(statement, place, 'not', 'not-done');
};

/** "Khi nào xong em báo" promises, "bao giờ xong?" asks. */
export const isPromise = (statement: Statement): boolean => {
  const when = findSense(statement, ['condition']);
  if (when < 0 || statement.asked) return false;
  const end = findSense(statement, ['done', 'perfect', 'sending', 'agree', 'approve'], when);
  return end >= 0 && hasAfter(statement, end, 'self', 'accept', 'addressing', 'quoting', 'polite', 'sending');
};

// "xong hay chưa em báo sau"
const saysLater = (statement: Statement, at: number): boolean =>
  !statement.asked && statement.chunks.some((chunk, place) => place > at && means(chunk, 'addressing') && /báo$|bao$/u.test(chunk.words));

const asksByWord = (statement: Statement): boolean => {
  const at = statement.chunks.findIndex(
    (chunk, place) => means(chunk, 'asking') && (chunk.words !== 'may' || means(statement.chunks[place + 1], 'counted')),
  );
  return (
    at >= 0 &&
    !isPromise(statement) &&
    !saysLater(statement, at) &&
    !has(statement, 'hedge') &&
    !hasBefore(statement, at, 'not', 'not-done', 'no-obstacle', 'hedge')
  );
};

// "những việc đang vướng", "danh sách quá hạn": a list is called for without a word that asks.
const TOPICS = [
  'topic-overdue',
  'topic-today',
  'topic-week',
  'topic-next-week',
  'topic-month',
  'topic-unanswered',
  'topic-approval',
  'topic-mine',
  'topic-summary',
  'topic-report',
] as const;
const TELLS = [
  'perfect',
  'past',
  'already',
  'extend',
  'more-time',
  'later',
  'assign',
  'not-done',
  'order',
  'then',
  'because',
  'stuck',
] as const;
const LIST_CALLS = /^(?:các|những|cac|nhung) |^(?:xem|liệt kê|liet ke|danh sách|danh sach|thống kê|cho xem|cho biết)/u;
const LONGEST_CALL = 9;
const FREE_WORDS = 3;

const callsForList = (statement: Statement): boolean => {
  const { chunks, tasks } = statement;
  const opening = chunks.findIndex((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite', 'addressing') && chunk.words !== 'còn');
  const first = chunks[opening];
  if (first === undefined || tasks.length > 0 || chunks.length > LONGEST_CALL) return false;
  if (
    chunks.some(({ kind }) => kind === 'percent' || kind === 'slash' || kind === 'number') ||
    chunks.filter(({ kind }) => kind === 'word').length > FREE_WORDS
  )
    return false;
  const told =
    chunks.some((chunk) => means(chunk, ...TELLS) && !means(chunk, ...TOPICS, 'stuck')) ||
    (chunks.some(({ kind }) => kind === 'thing') && has(statement, 'topic-overdue'));
  if (told || has(statement, 'done', 'snooze', 'small-talk')) return false;
  if (has(statement, 'topic-approval') && !means(first, 'asks-topic') && /chưa|chua/u.test(first.words)) return false;
  if (has(statement, 'stuck'))
    return (
      (LIST_CALLS.test(first.words) || (means(first, 'stuck') && /^(?:của|cua)$/u.test(chunks[opening + 1]?.words ?? ''))) &&
      !has(statement, 'because', 'self')
    );
  return has(statement, ...TOPICS) && (means(first, 'asks-topic', ...TOPICS) || has(statement, 'helping'));
};

// "hết vướng chưa em", "anh duyệt rồi hả": asked about the task that both speak of.
const SAME_TASK = { topic: 'task', target: null } as const;

// "tiến độ việc 6": the state of a task is called for.
const callsForTask = (statement: Statement): boolean => {
  const { tasks } = statement;
  const chunks = statement.chunks.filter((chunk) => !means(chunk, 'polite', 'addressing'));
  return (
    tasks.length > 0 &&
    /^(?:tiến độ|tình hình|hạn|thời hạn|tien do|tinh hinh|xem)$/u.test(chunks[0]?.words ?? '') &&
    chunks.every((chunk, at) => at === 0 || chunk.kind === 'tasks' || chunk.words === 'của' || means(chunk, 'you'))
  );
};

/** Somebody asks: by a mark, a last word ("chưa", "không"), a word that asks ("ai", "mấy"), or by calling for a list. */
export const question: Rule = (statement, reference) => {
  const asks = statement.asked || endsAsking(statement) || asksByWord(statement);
  const calls = !asks && (callsForList(statement) || callsForTask(statement));
  if (!asks && !calls) return null;
  const asksLeave =
    has(statement, 'extend', 'more-time') &&
    /(?:được không|được ko|duoc khong|được chứ)/u.test(statement.chunks.map(({ words }) => words).join(' '));
  if (asksLeave) return null;
  const fallback = asks && (endsAsking(statement) || statement.asked) && has(statement, ...CONTENT) ? SAME_TASK : null;
  const topic = has(statement, 'small-talk') && statement.tasks.length === 0 ? null : (topicOf(statement, reference) ?? fallback);
  if (topic === null) return statement.asked ? { rule: 'question about something else', meaning: { intent: 'none' }, sure: false } : null;
  return { rule: asks ? 'question' : 'list called for', meaning: { intent: 'question', ...topic }, sure: true };
};
