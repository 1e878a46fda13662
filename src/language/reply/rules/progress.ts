import { means } from '../chunk.ts';
import { findSense, has, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { hasFigure, percentIn } from './percent.ts';

const GOING = ['working', 'not-done', 'untouched', 'nearly', 'half', 'partly'] as const;

const isOthers = (statement: Statement): boolean => {
  const at = findSense(statement, GOING);
  return (
    (subjectBefore(statement, at < 0 ? statement.chunks.length : at) === 'other' || isHearsay(statement)) && statement.tasks.length === 0
  );
};

const MONEY = /^(?:lãi suất|lai suat|khuyến mãi|khuyen mai|giảm giá)$/u;

const isWhole = (statement: Statement): boolean => percentIn(statement) === 100 && !has(statement, 'not', 'not-done', 'later', 'order');

/** The work goes on, has not begun or has not ended; with a figure where one is given. */
export const underWay: Rule = (statement) => {
  const figure = hasFigure(statement);
  if (!figure && !has(statement, ...GOING)) return null;
  if (statement.chunks.some(({ words }) => MONEY.test(words))) return null;
  if (isOthers(statement)) return { rule: 'somebody else is at work', meaning: { intent: 'none' }, sure: false };
  if (figure && isWhole(statement)) return { rule: 'the whole is reached', meaning: { intent: 'done' }, sure: false };
  if (has(statement, 'condition') && !figure) return null;
  return { rule: 'under way', meaning: { intent: 'progress', percent: percentIn(statement) }, sure: true };
};

/** "Việc 3 chưa", "mai em nộp", "chưa ạ": less than a state, but an answer about one. */
export const unfinishedHint: Rule = (statement) => {
  const isNot =
    has(statement, 'not') &&
    statement.chunks.filter(({ kind }) => kind === 'word').length <= 3 &&
    !has(statement, 'accept', 'condition', 'small-talk', 'asking');
  const promise =
    has(statement, 'later') &&
    (has(statement, 'sending') || statement.tasks.length > 0) &&
    !has(statement, 'order', 'assign', 'snooze', 'condition');
  const startsWithNot = statement.chunks.some(
    (chunk, at) =>
      means(chunk, 'not') &&
      !hasBefore(statement, at, 'not') &&
      /^(?:chưa|vẫn chưa|chua|van chua|còn chưa|chưa đâu|chưa kịp|chưa được)$/u.test(chunk.words),
  );
  if (promise) return { rule: 'promised', meaning: { intent: 'progress', percent: null }, sure: true };
  return isNot && startsWithNot ? { rule: 'not yet', meaning: { intent: 'progress', percent: null }, sure: true } : null;
};
