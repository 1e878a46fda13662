import type { TaskId } from '../ids.ts';
import type { RowMatch } from '../reviewing/reviewed-plan.ts';

/** A row of the new version, and a task of the old one, in as far as they are compared. */
interface ToMatch {
  readonly row: number;
  readonly ordinal: string | null;
  readonly match: RowMatch;
}

interface Known {
  readonly id: TaskId;
  readonly ordinal: string | null;
}

/** What a row goes on with; unsure ones are shown to a person. */
export interface MatchedTask {
  readonly taskId: TaskId;
  readonly isSure: boolean;
}

export interface Matching {
  /** By the row's key; a row that is not in it is new. */
  readonly found: ReadonlyMap<number, MatchedTask>;
  /** Tasks with which no row goes on. */
  readonly gone: readonly TaskId[];
}

/** Titles of 0–1 likeness; below this they are different work, unless they bear one number. */
const ALIKE = 0.55;
const ALIKE_UNDER_ONE_NUMBER = 0.3;
const SURELY_ALIKE = 0.8;
const SURELY_UNDER_ONE_NUMBER = 0.6;
/** What one number is worth where several titles are nearly as alike. */
const SAME_NUMBER = 0.15;

interface Pair extends MatchedTask {
  readonly row: number;
  readonly weight: number;
}

const pairOf = (row: ToMatch, task: Known, likeness: number): readonly Pair[] => {
  const sameNumber = row.ordinal !== null && row.ordinal === task.ordinal;
  if (likeness < (sameNumber ? ALIKE_UNDER_ONE_NUMBER : ALIKE)) return [];
  const isSure = likeness >= (sameNumber ? SURELY_UNDER_ONE_NUMBER : SURELY_ALIKE);
  return [{ row: row.row, taskId: task.id, isSure, weight: likeness + (sameNumber ? SAME_NUMBER : 0) }];
};

interface ToCompare<Row extends ToMatch, Task extends Known> {
  readonly rows: readonly Row[];
  readonly tasks: readonly Task[];
  readonly likeness: (row: Row, task: Task) => number;
}

const saidByPerson = ({ rows, tasks }: Pick<ToCompare<ToMatch, Known>, 'rows' | 'tasks'>): Map<number, MatchedTask> => {
  const said = new Map<number, MatchedTask>();
  const taken = new Set<TaskId>();
  for (const { row, match } of rows) {
    if (match.kind !== 'task' || taken.has(match.taskId) || !tasks.some(({ id }) => id === match.taskId)) continue;
    said.set(row, { taskId: match.taskId, isSure: true });
    taken.add(match.taskId);
  }
  return said;
};

/**
 * Which task of the earlier plan each row of the new version goes on with: what a person has said first, then the most alike, each task and
 * each row once.
 */
export const matchRows = <Row extends ToMatch, Task extends Known>({ rows, tasks, likeness }: ToCompare<Row, Task>): Matching => {
  const found = saidByPerson({ rows, tasks });
  const taken = new Set([...found.values()].map(({ taskId }) => taskId));
  const pairs = rows
    .filter(({ match }) => match.kind === 'found')
    .flatMap((row) => tasks.flatMap((task) => pairOf(row, task, likeness(row, task))))
    .sort((a, b) => b.weight - a.weight || a.row - b.row);
  for (const { row, taskId, isSure } of pairs) {
    if (found.has(row) || taken.has(taskId)) continue;
    found.set(row, { taskId, isSure });
    taken.add(taskId);
  }
  return { found, gone: tasks.map(({ id }) => id).filter((id) => !taken.has(id)) };
};
