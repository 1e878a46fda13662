import { and, eq, sql } from 'drizzle-orm';
import type { TaskId } from '#domain/ids.ts';
import type { TaskShare } from '#domain/shown-work.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { assignments } from './schema/work.ts';

/** How many of the lead parts of each of these tasks were handed in or are done; those that were dropped count for neither. */
export const loadTaskShares = async (tx: Tx, tasks: readonly TaskId[]): Promise<TaskShare[]> => {
  if (tasks.length === 0) return [];
  const { taskId, part, stateKind } = assignments;
  return tx
    .select({
      number: taskId,
      done: sql<number>`count(*) filter (where ${stateKind} in ('submitted', 'done'))`.mapWith(Number),
      of: sql<number>`count(*) filter (where ${stateKind} <> 'dropped')`.mapWith(Number),
    })
    .from(assignments)
    .where(and(anyOf(taskId, tasks), eq(part, 'lead')))
    .groupBy(taskId);
};
