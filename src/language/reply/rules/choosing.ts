import { isMark, means } from '../chunk.ts';
import { findSense, has, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';

const FIRST = /(?:đầu tiên|dau tien|cái đầu|cai dau|thứ nhất|thu nhat)$/u;

const isIdle = (statement: Statement): boolean =>
  statement.chunks.every(
    (chunk) =>
      chunk.kind === 'mark' ||
      ['tasks', 'number', 'thing'].includes(chunk.kind) ||
      means(chunk, 'polite', 'choose', 'self', 'you', 'number-noun', 'addressing') ||
      /^(?:ok|dạ|da|vâng|ừ)$/u.test(chunk.words),
  );

const optionIn = (statement: Statement): number | null => {
  const numbers = statement.chunks.flatMap((chunk) => (['tasks', 'number', 'thing'].includes(chunk.kind) ? chunk.numbers : []));
  if (numbers.length === 1) return numbers[0] ?? null;
  return numbers.length === 0 && statement.chunks.some((chunk) => means(chunk, 'choose') && FIRST.test(chunk.words)) ? 1 : null;
};

/** A bare number or "chọn 2": the answer to a numbered list. */
export const chosen: Rule = (statement) => {
  if (!isIdle(statement) || statement.except.length > 0) return null;
  const named = statement.chunks.some((chunk) => chunk.kind === 'tasks' && /^(?:việc|nhiệm|viec|nhiem|nv)/u.test(chunk.words));
  const option = optionIn(statement);
  if (option === null || (named && !has(statement, 'choose'))) return null;
  return { rule: 'a choice', meaning: { intent: 'choose', option }, sure: true };
};

const ABOUT_PAPER = /^(?:số liệu|so lieu|trong|báo cáo|bao cao|đơn vị|tên|ngày|chính tả)$/u;

/** "Bấm nhầm", "hủy cái vừa rồi": the last answer was a slip. */
export const undone: Rule = (statement) => {
  const at = findSense(statement, ['undo']);
  if (at < 0 || has(statement, 'wrong-unit')) return null;
  const subject = subjectBefore(statement, at);
  const denied = statement.chunks.slice(0, at).some((chunk) => means(chunk, 'not', 'condition'));
  if (denied || subject === 'other' || isHearsay(statement))
    return { rule: 'no slip, or not the own', meaning: { intent: 'none' }, sure: false };
  const words = statement.chunks[at]?.words ?? '';
  const plain = words === 'nhầm' || words === 'lộn' || words === 'nham' || words === 'lon';
  const doubt =
    subject === 'you' ||
    subject === 'unit' ||
    (plain && statement.chunks.some((chunk) => ABOUT_PAPER.test(chunk.words) || chunk.kind === 'word')) ||
    has(statement, 'done', 'not', 'not-done', 'hedge') ||
    statement.asked;
  return { rule: 'a slip', meaning: { intent: 'undo' }, sure: !doubt };
};

/** What no official would say of work: greetings, thanks, a picture; nothing is changed. */
export const smallTalk: Rule = (statement) => {
  const { chunks } = statement;
  const bareMarks = chunks.every((chunk) => chunk.kind === 'mark' || chunk.kind === 'other');
  if (bareMarks) return { rule: 'no words', meaning: { intent: 'none' }, sure: true };
  if (!has(statement, 'small-talk')) return null;
  return { rule: 'small talk', meaning: { intent: 'none' }, sure: true };
};

const BOT_ACTS = ['done', 'perfect', 'approve', 'all', 'extend', 'return'] as const;

/** The bot is told what to write: it takes reports, not orders about its book. */
export const botOrder: Rule = (statement) => {
  const orders =
    has(statement, 'bot-order') ||
    (isMark(statement.chunks[1], ':') && /^(?:hệ thống|he thong|system|admin)/u.test(statement.chunks[0]?.words ?? ''));
  return orders && has(statement, ...BOT_ACTS) ? { rule: 'an order to the bot', meaning: { intent: 'none' }, sure: false } : null;
};

/** What the bot offers besides tasks. */
export const service: Rule = (statement) => {
  const { chunks } = statement;
  const only = (sense: 'help' | 'group-code' | 'unlink'): boolean =>
    has(statement, sense) &&
    chunks.every(
      (chunk) => chunk.kind === 'mark' || means(chunk, sense, 'polite', 'self', 'you', 'small-talk', 'topic-summary', 'addressing'),
    );
  if (only('group-code')) return { rule: 'group code', meaning: { intent: 'group-code' }, sure: true };
  if (only('unlink')) return { rule: 'unlink', meaning: { intent: 'unlink' }, sure: true };
  return only('help') ? { rule: 'help', meaning: { intent: 'help' }, sure: true } : null;
};
