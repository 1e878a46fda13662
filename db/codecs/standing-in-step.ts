import { z } from 'zod';
import { DELEGATION_KINDS } from '#domain/standing-in/absence.ts';
import { NOT_RECORDED, type StandingInStep } from '#domain/standing-in/standing-in-step.ts';
import { storedDay, taskId } from './stored-value.ts';

const text = z.string();
const reader = z.enum(['asker', 'holder', 'delegate']);
const between = { from: storedDay, to: storedDay };

/** How what somebody learns of a delegation or a leave stands in the outbox. */
export const standingInStep: z.ZodType<StandingInStep> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delegated'),
    ...{ reader, holder: text, delegate: text, how: z.enum(DELEGATION_KINDS), scope: text.nullable(), document: text.nullable() },
    ...between,
  }),
  z.strictObject({ kind: z.literal('delegation-ended'), reader, holder: text, delegate: text }),
  z.strictObject({ kind: z.literal('leave-recorded'), reader, person: text, unread: z.number(), ...between }),
  z.strictObject({ kind: z.literal('leave-ended'), reader, person: text }),
  z.strictObject({ kind: z.literal('leave-uncovered'), person: text, works: z.number(), ...between }),
  z.strictObject({ kind: z.literal('forwarded'), number: taskId, title: text, delegate: text }),
  z.strictObject({ kind: z.literal('not-recorded'), reader: z.literal('asker'), why: z.enum(NOT_RECORDED) }),
]);
