import { type Chunk, isMark, means } from './chunk.ts';
import { isCounted, type Item, type TaskList, taskListAt } from './task-list.ts';
import type { Sense } from './words/sense.ts';

/** What may stand between a task's number and nothing else: it says how the task stands or what shall come of it. */
const STATUS: readonly Sense[] = [
  'done',
  'perfect',
  'not-done',
  'untouched',
  'nearly',
  'working',
  'not',
  'half',
  'partly',
  'stuck',
  'waiting',
  'lacking',
  'unable',
  'faulty',
  'free',
  'extend',
  'more-time',
  'accept',
  'decline',
  'move',
  'approve',
  'agree',
  'return',
  'redo',
  'snooze',
  'undo',
  'wrong-unit',
  'past',
  'later',
  'no-obstacle',
  'given',
  'hedge',
  'approval-noun',
  'sending',
  'piece',
  'remaining',
];

/** What a number may follow that says "this task": "xong 3", "duyệt 5", "giao 12". */
const CALLS: readonly Sense[] = [
  'done',
  'perfect',
  'not-done',
  'untouched',
  'working',
  'stuck',
  'free',
  'extend',
  'accept',
  'decline',
  'approve',
  'return',
  'redo',
  'snooze',
  'undo',
  'assign',
  'nearly',
  'rest',
  'move',
  'approval-noun',
];

/** After these a number is the task's only where nothing else follows: "xong 5 hộ" counts households. */
const FINISHED: readonly Sense[] = ['done', 'perfect', 'nearly', 'not-done', 'working', 'untouched', 'extend', 'more-time'];

const BEFORE_A_TASK: readonly Sense[] = [
  'polite',
  'self',
  'addressing',
  'you',
  'but',
  'and',
  'then',
  'small-talk',
  'accept',
  'neutral',
  'asks-topic',
  'so',
  'remaining',
  'quoting',
];

const AFTER_A_TASK: readonly Sense[] = [
  ...STATUS,
  'polite',
  'already',
  'you',
  'self',
  'because',
  'but',
  'and',
  'then',
  'asking',
  'asking-end',
  'except',
  'until',
  'all',
  'order',
  'so',
  'help',
];

const isMarkOrEnd = (chunk: Chunk | undefined): boolean => chunk === undefined || chunk.kind === 'mark';

const isYear = ({ items }: TaskList): boolean => items.some(({ numbers }) => numbers.some((number) => number >= 1_990 && number <= 2_100));

type Role = 'tasks' | 'thing' | 'stray';

const roleAfterCall = (before: Chunk | undefined, after: Chunk | undefined): Role => {
  // "nộp trễ 2 …": more likely a count of days than a task.
  if (means(before, 'extend', 'more-time') && !isMarkOrEnd(after) && !means(after, 'until', 'because', 'polite', 'and')) return 'stray';
  if (isMarkOrEnd(after) || means(after, ...AFTER_A_TASK) || after?.kind === 'percent') return 'tasks';
  return means(before, ...FINISHED) ? 'stray' : 'tasks';
};

const roleAtStart = (after: Chunk | undefined, list: TaskList): Role => {
  if (means(after, ...AFTER_A_TASK) || after?.kind === 'percent' || after?.kind === 'slash' || isMark(after, ':')) return 'tasks';
  return isMarkOrEnd(after) && list.items.length > 0 ? 'tasks' : 'stray';
};

const roleOf = (chunks: readonly Chunk[], at: number, list: TaskList): Role => {
  const before = chunks[at - 1];
  const after = chunks[list.next];
  if (means(before, 'range-from')) return 'stray';
  if (list.named || means(before, 'except')) return 'tasks';
  if (means(before, 'thing-noun') && !means(before, ...CALLS)) return 'thing';
  if (isCounted(after) || isYear(list)) return 'thing';
  if (list.numbered) return 'tasks';
  if (means(before, ...CALLS)) return roleAfterCall(before, after);
  if (means(before, ...STATUS, 'already') && (means(after, ...STATUS) || after?.kind === 'percent')) return 'tasks';
  return isMarkOrEnd(before) || before?.kind === 'tasks' || means(before, ...BEFORE_A_TASK) ? roleAtStart(after, list) : 'stray';
};

const laidTogether = (chunks: readonly Chunk[], items: readonly Item[], end: number): Chunk[] => {
  const [first] = items;
  const from = chunks[first?.from ?? end];
  const last = chunks[end - 1];
  if (from === undefined || last === undefined) return [];
  const numbers = [...new Set(items.flatMap((item) => item.numbers))];
  const words = chunks
    .slice(first?.from, end)
    .map((chunk) => chunk.words)
    .join(' ');
  return [{ ...from, kind: 'tasks', senses: new Set(), words, numbers, end: last.end }];
};

/** "xong 1, 3 chưa": the last number of the list opens a statement of its own. */
const opensNext = (chunks: readonly Chunk[], at: number, list: TaskList): boolean => {
  const last = list.items.at(-1);
  const after = chunks[list.next];
  const asked = chunks.at(-1)?.words === '?';
  return (
    list.items.length > 1 &&
    last?.afterComma === true &&
    !asked &&
    means(chunks[at - 1], ...CALLS) &&
    (means(after, ...STATUS) || after?.kind === 'percent')
  );
};

const readList = (chunks: readonly Chunk[], at: number, list: TaskList): readonly Chunk[] => {
  const role = roleOf(chunks, at, list);
  if (role !== 'tasks')
    return chunks.slice(at, list.next).map((chunk) => (chunk.kind === 'number' && role === 'thing' ? { ...chunk, kind: 'thing' } : chunk));
  if (list.items.some((item) => item.numbers.length === 0)) return chunks.slice(at, list.next);
  const isExcept = means(chunks[at - 1], 'except');
  const last = list.items.at(-1);
  if (last === undefined || !opensNext(chunks, at, list))
    return laidTogether(chunks, list.items, list.next).map((chunk) => ({ ...chunk, isExcept }));
  const comma = chunks.slice(last.from - 1, last.from);
  return [...laidTogether(chunks, list.items.slice(0, -1), last.from - 1), ...comma, ...laidTogether(chunks, [last], list.next)];
};

const indicatorAt = (chunks: readonly Chunk[], at: number): Chunk | null => {
  const noun = chunks[at];
  const number = chunks[at + 1];
  if (noun === undefined || number?.kind !== 'number' || !means(noun, 'indicator-noun')) return null;
  return { ...number, kind: 'indicator', start: noun.start, words: `${noun.words} ${number.words}` };
};

/** Settles what each number is: that of a task or an indicator, a count or a date's, or a stray one that nobody can place. */
export const withTaskNumbers = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const result: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const indicator = indicatorAt(chunks, at);
    const list = indicator === null ? taskListAt(chunks, at) : null;
    if (indicator !== null) result.push(indicator);
    else if (list !== null) result.push(...readList(chunks, at, list));
    else result.push(...chunks.slice(at, at + 1));
    if (indicator !== null) at += 1;
    if (list !== null) at = list.next - 1;
  }
  return result;
};
