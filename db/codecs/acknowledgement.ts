import { z } from 'zod';
import type { Acknowledgement } from '#domain/assignment/assignment.ts';
import { personId, storedDay } from './stored-value.ts';

/** How an acknowledgement stands in the row of its assignment. */
export const acknowledgement: z.ZodType<Acknowledgement> = z.strictObject({ by: personId, until: storedDay });
