import { asc, eq, sql } from 'drizzle-orm';
import type { Source } from '#domain/draft-plan.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import { isMoved } from '#domain/importing/plan-changes.ts';
import type { Ladder } from '#domain/reminders/ladder.ts';
import type { Task } from '#domain/task.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { TaskWords } from './codecs/task-words.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { taskChanges, tasks } from './schema/work.ts';

export type NewTask = Omit<Task, 'id' | 'answering'> & { readonly source: Source | null };

/** The columns that make a task. */
export const TASK_COLUMNS = {
  id: tasks.id,
  planId: tasks.planId,
  ordinal: tasks.ordinal,
  group: tasks.group,
  title: tasks.title,
  product: tasks.product,
  deadline: tasks.deadline,
  authorityId: tasks.authorityId,
  answering: tasks.answering,
  parentId: tasks.parentId,
  receiverUnitId: tasks.receiverUnitId,
  ladder: tasks.ladder,
};

/** Adds a task; the database gives the number that people type. */
export const insertTask = async (tx: Tx, task: NewTask): Promise<Task> =>
  onlyRow(
    await tx
      .insert(tasks)
      .values({ ...task, lastDay: task.deadline.lastDay })
      .returning(TASK_COLUMNS),
  );

/** The task of this number, or null. */
export const findTask = async (tx: Tx, id: TaskId): Promise<Task | null> => {
  const [found] = await tx.select(TASK_COLUMNS).from(tasks).where(eq(tasks.id, id));
  return found ?? null;
};

/** Writes who accepts the product, or which lead answers for the whole. */
export const fillTask = async (tx: Tx, id: TaskId, filled: Partial<Pick<Task, 'authorityId' | 'answering'>>): Promise<void> => {
  await tx.update(tasks).set(filled).where(eq(tasks.id, id));
};

/** Gives a task a reminder ladder of its own; null for its plan's. */
export const setLadder = async (tx: Tx, id: TaskId, ladder: Ladder | null): Promise<void> => {
  await tx.update(tasks).set({ ladder }).where(eq(tasks.id, id));
};

interface ChangedTask {
  readonly before: Task;
  readonly after: TaskWords;
  readonly source: Source | null;
  readonly by: PersonId | null;
  readonly at: Instant;
}

const wordsOf = ({ planId, ordinal, group, title, product, deadline }: Task): TaskWords => ({
  planId,
  ordinal,
  group,
  title,
  product,
  deadline,
});

/** Changes what a task says and keeps what it said before; where the deadline moves, the first one stays known. */
export const changeTask = async (tx: Tx, { before, after, source, by, at }: ChangedTask): Promise<void> => {
  await tx.insert(taskChanges).values({ taskId: before.id, before: wordsOf(before), byPerson: by, at });
  const first = sql`coalesce(${tasks.firstDeadline}, ${sql.param(before.deadline, tasks.firstDeadline)}::jsonb)`;
  await tx
    .update(tasks)
    .set({
      ...after,
      lastDay: after.deadline.lastDay,
      source,
      ...(isMoved(before.deadline, after.deadline) ? { firstDeadline: first } : {}),
    })
    .where(eq(tasks.id, before.id));
};

/** What a task said before each of its changes, oldest first, and its deadline before it was first moved. */
export const taskHistory = async (
  tx: Tx,
  id: TaskId,
): Promise<{ readonly firstDeadline: Deadline | null; readonly said: readonly TaskWords[] }> => {
  const [task] = await tx.select({ firstDeadline: tasks.firstDeadline }).from(tasks).where(eq(tasks.id, id));
  const rows = await tx
    .select({ before: taskChanges.before })
    .from(taskChanges)
    .where(eq(taskChanges.taskId, id))
    .orderBy(asc(taskChanges.id));
  return { firstDeadline: task?.firstDeadline ?? null, said: rows.map(({ before }) => before) };
};
