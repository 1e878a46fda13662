import { z } from 'zod';
import type { AssignmentState } from '#domain/assignment/assignment.ts';
import { obstacle } from './obstacle.ts';
import { storedDay } from './stored-value.ts';

const percent = z.number().nullable();

/** How the state of an assignment stands in its row. */
export const assignmentState: z.ZodType<AssignmentState> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), percent }),
  z.strictObject({ kind: z.literal('blocked'), reason: z.string(), since: storedDay, percent, obstacle: obstacle.exactOptional() }),
  z.strictObject({ kind: z.literal('submitted'), on: storedDay }),
  z.strictObject({ kind: z.literal('done'), on: storedDay.nullable() }),
  z.strictObject({ kind: z.literal('dropped'), on: storedDay, reason: z.string() }),
]);
