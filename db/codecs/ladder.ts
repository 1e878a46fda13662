import { z } from 'zod';
import type { Ladder } from '#domain/reminders/ladder.ts';

/** How a reminder ladder stands in the row of its plan. */
export const ladder: z.ZodType<Ladder> = z.strictObject({ before: z.array(z.number()), everyWhenLate: z.number() });
