import { fits, isKind, means } from '../chunk.ts';
import { firstMeaningful } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { verdictOf } from './check.ts';
import { introducedReason } from './reason.ts';

const DISMISSES = /^bác$/u;

/** "Bác việc 7, thiếu hồ sơ": sent back, where nothing but the task follows. The word addresses an uncle too, so it is asked back. */
export const dismissed: Rule = (statement) => {
  const [verb, task, next, ...others] = statement.chunks.slice(Math.max(0, firstMeaningful(statement)));
  if (!fits(verb, DISMISSES) || !isKind(task, 'tasks') || statement.asked) return null;
  const isBare = [next, ...others].every((chunk) => chunk === undefined || isKind(chunk, 'mark') || means(chunk, 'polite'));
  if (!isBare && !means(next, 'because')) return null;
  return verdictOf('sent back', { intent: 'return', reason: introducedReason(statement) }, 'perhaps only addressed');
};
