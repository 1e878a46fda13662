import { eq } from 'drizzle-orm';
import type { Source } from '#domain/draft-plan.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Task } from '#domain/task.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { tasks } from './schema/work.ts';

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
