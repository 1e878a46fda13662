import { z } from 'zod';
import type { MovedDeadline, OpenExtension } from '#domain/extension/extension.ts';
import { storedDay } from './stored-value.ts';

/** How a request for more time stands in the row of its assignment. */
export const openExtension: z.ZodType<OpenExtension> = z.strictObject({
  until: storedDay,
  reason: z.string(),
  late: z.boolean(),
  askedOn: storedDay,
});

/** How a deadline that was moved stands in the row of its assignment. */
export const movedDeadline: z.ZodType<MovedDeadline> = z.strictObject({ until: storedDay, insteadOf: storedDay, on: storedDay });
