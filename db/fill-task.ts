import { and, asc, eq } from 'drizzle-orm';
import type { AssignmentId, PersonId, TaskId } from '#domain/ids.ts';
import type { Task } from '#domain/task.ts';
import type { Instant } from '#domain/time/instant.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { assignmentEvents, assignments, taskChanges, tasks } from './schema/work.ts';

/** What a person has made clear of a task. */
export type TaskFilling = Partial<Pick<Task, 'title' | 'product' | 'deadline' | 'authorityId' | 'answering'>>;

interface Filled {
  readonly before: Task;
  readonly filling: TaskFilling;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Writes what was made clear of a task and keeps what it said before, with who made it clear. A first deadline in the place of none is no
 * moved one.
 */
export const fillTask = async (tx: Tx, { before, filling, by, at }: Filled): Promise<void> => {
  const { planId, ordinal, group, title, product, deadline } = before;
  await tx
    .insert(taskChanges)
    .values({ taskId: before.id, before: { planId, ordinal, group, title, product, deadline }, byPerson: by, at });
  const lastDay = filling.deadline === undefined ? {} : { lastDay: filling.deadline.lastDay };
  await tx
    .update(tasks)
    .set({ ...filling, ...lastDay })
    .where(eq(tasks.id, before.id));
};

/** Who gave each of these tasks first; tasks that the system gave are left out. */
export const loadGivers = async (tx: Tx, of: readonly TaskId[]): Promise<Map<TaskId, PersonId>> => {
  const { taskId } = assignments;
  const rows = await tx
    .select({ taskId, by: assignmentEvents.byPerson })
    .from(assignmentEvents)
    .innerJoin(assignments, eq(assignments.id, assignmentEvents.assignmentId))
    .where(and(anyOf(taskId, of), eq(assignmentEvents.version, 1)))
    .orderBy(asc(assignments.id));
  const givers = new Map<TaskId, PersonId>();
  for (const row of rows) if (row.by !== null && !givers.has(row.taskId)) givers.set(row.taskId, row.by);
  return givers;
};

/** Where one part became one with another, the other answers for the whole in its place. */
export const fillAnswering = async (tx: Tx, { from, to }: { readonly from: AssignmentId; readonly to: AssignmentId }): Promise<void> => {
  await tx.update(tasks).set({ answering: to }).where(eq(tasks.answering, from));
};
