import { z } from 'zod';
import type { PersonGone } from '#domain/office/person-gone.ts';
import { indicatorId } from './regular-notice.ts';
import { storedDay, taskId } from './stored-value.ts';

/** How the news of somebody who went stands in the outbox. */
export const personGone: z.ZodType<PersonGone> = z.strictObject({
  kind: z.literal('person-gone'),
  reader: z.enum(['self', 'newcomer', 'heir']),
  change: z.enum(['moved', 'left']),
  person: z.string(),
  unit: z.string(),
  into: z.string().nullable(),
  on: storedDay,
  toGive: z.array(taskId),
  toAccept: z.array(taskId),
  plans: z.array(z.string()),
  indicators: z.array(indicatorId),
});
