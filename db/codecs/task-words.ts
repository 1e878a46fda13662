import { z } from 'zod';
import type { Task } from '#domain/task.ts';
import { deadline } from './deadline.ts';
import { planId } from './stored-value.ts';

/** What a task says, in as far as a later version of its plan may change it. */
export type TaskWords = Pick<Task, 'planId' | 'ordinal' | 'group' | 'title' | 'product' | 'deadline'>;

const text = z.string().nullable();

/** How what a task once said stands in the row of its change. */
export const taskWords: z.ZodType<TaskWords> = z.strictObject({
  planId: planId.nullable(),
  ordinal: text,
  group: text,
  title: z.string(),
  product: text,
  deadline,
});
