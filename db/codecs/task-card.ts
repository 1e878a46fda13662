import { z } from 'zod';
import type { CardReceiver, TaskCard } from '#domain/assigning/task-card.ts';
import { deadline } from './deadline.ts';
import { assignmentId, personId, planId, taskId, unitId } from './stored-value.ts';

const receiver: z.ZodType<CardReceiver> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: personId }),
  z.strictObject({ kind: z.literal('unit'), id: unitId }),
  z.strictObject({ kind: z.literal('units'), name: z.string(), ids: z.array(unitId) }),
]);

/** How a task that is not given yet stands in its row. */
export const taskCard: z.ZodType<TaskCard> = z.strictObject({
  title: z.string(),
  receiver: receiver.nullable(),
  options: z.array(receiver),
  called: z.string().nullable(),
  coordinating: z.array(unitId),
  deadline: deadline.nullable(),
  product: z.string().nullable(),
  planId: planId.nullable(),
  parent: z.strictObject({ assignmentId, number: taskId }).nullable(),
});
