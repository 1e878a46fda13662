import { isKind, isMark, means } from '../chunk.ts';
import type { Rule } from '../verdict.ts';
import { verdictOf } from './check.ts';

const TICKS = '✅✔☑✓';
const CROSSES = '❌✗✘✖';

/** "✅ việc 3": a tick beside the number of a task, and nothing else. */
export const ticked: Rule = ({ chunks, tasks }) => {
  const isBare = chunks.every((chunk) => isKind(chunk, 'mark', 'tasks', 'other') || means(chunk, 'polite', 'you'));
  return tasks.length > 0 && isBare && !chunks.some((chunk) => isMark(chunk, CROSSES)) && chunks.some((chunk) => isMark(chunk, TICKS))
    ? verdictOf('ticked', { intent: 'done' }, 'only a sign says so')
    : null;
};
