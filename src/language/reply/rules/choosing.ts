import { type Chunk, fits, isAmong, isKind, isMark, means } from '../chunk.ts';
import { has, hasWords, type Statement } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { nothingYet, verdictOf } from './check.ts';

const FIRST = /(?:đầu tiên|dau tien|cái đầu|cai dau|thứ nhất|thu nhat)$/u;
const YES = wordSet('ok · dạ · vâng · ừ');
const TASK = /^(?:việc|nhiệm|viec|nhiem|nv)/u;

const isNumber = (chunk: Chunk): boolean => isKind(chunk, 'tasks', 'number', 'thing');

const isIdle = (chunk: Chunk): boolean =>
  isKind(chunk, 'mark') ||
  isNumber(chunk) ||
  isAmong(chunk, YES) ||
  means(chunk, 'polite', 'choose', 'self', 'you', 'number-noun', 'addressing');

const optionIn = ({ chunks }: Statement): number | null => {
  const numbers = chunks.flatMap((chunk) => (isNumber(chunk) ? chunk.numbers : []));
  if (numbers.length > 1) return null;
  return numbers[0] ?? (chunks.some((chunk) => means(chunk, 'choose') && fits(chunk, FIRST)) ? 1 : null);
};

/** A bare number or "chọn 2": the answer to a numbered list. */
export const chosen: Rule = (statement) => {
  if (!statement.chunks.every(isIdle) || statement.except.length > 0) return null;
  const namesTask = statement.chunks.some((chunk) => isKind(chunk, 'tasks') && fits(chunk, TASK));
  const option = namesTask && !has(statement, 'choose') ? null : optionIn(statement);
  return option === null ? null : verdictOf('a choice', { intent: 'choose', option });
};

/** What no official would say of work: greetings, thanks, a picture; nothing is changed. */
export const smallTalk: Rule = (statement) => {
  if (statement.chunks.every((chunk) => isKind(chunk, 'mark', 'other'))) return verdictOf('no words', { intent: 'none' });
  return has(statement, 'small-talk') ? verdictOf('small talk', { intent: 'none' }) : null;
};

const SYSTEM = /^(?:hệ thống|he thong|system|admin)/u;

/** The bot is told what to write: it takes reports, not orders about its book. */
export const botOrder: Rule = (statement) => {
  const [, next] = statement.chunks;
  const isSystem = (isMark(next, ':') || means(next, 'order')) && hasWords({ chunks: statement.chunks.slice(0, 1) }, SYSTEM);
  const isOrder = isSystem || has(statement, 'bot-order');
  return isOrder && has(statement, 'done', 'perfect', 'approve', 'all', 'extend', 'return') ? nothingYet('an order to the bot') : null;
};

type Service = 'help' | 'group-code' | 'plan-page' | 'unlink';
const SERVICES: readonly Service[] = ['group-code', 'plan-page', 'unlink', 'help'];

const asksOnlyFor = ({ chunks }: Statement, service: Service): boolean =>
  chunks.some((chunk) => means(chunk, service)) &&
  chunks.every(
    (chunk) => isKind(chunk, 'mark') || means(chunk, service, 'polite', 'self', 'you', 'small-talk', 'topic-summary', 'addressing'),
  );

/** What the bot offers besides tasks. */
export const service: Rule = (statement) => {
  const wanted = SERVICES.find((one) => asksOnlyFor(statement, one));
  return wanted === undefined ? null : verdictOf(wanted, { intent: wanted });
};
