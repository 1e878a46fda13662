import { z } from 'zod';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { assignmentState } from './assignment-state.ts';
import { evidence } from './evidence.ts';
import { openExtension } from './extension.ts';
import { clearedObstacles, obstacle, resolver } from './obstacle.ts';
import { personId, storedDay, taskId, unitId } from './stored-value.ts';

/** How an event stands in its row. */
export const assignmentEvent: z.ZodType<AssignmentEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assigned'), personId: personId.nullable(), followedFrom: storedDay }),
  z.strictObject({ kind: z.literal('imported-done') }),
  z.strictObject({ kind: z.literal('person-named'), personId, on: storedDay }),
  z.strictObject({ kind: z.literal('moved'), from: unitId, unitId, personId: personId.nullable(), on: storedDay }),
  z.strictObject({ kind: z.literal('urged'), on: storedDay }),
  z.strictObject({ kind: z.literal('acknowledged'), by: personId, until: storedDay, on: storedDay }),
  z.strictObject({ kind: z.literal('letter-issued'), document: z.string(), on: storedDay }),
  z.strictObject({ kind: z.literal('accepted'), on: storedDay }),
  z.strictObject({ kind: z.literal('declined'), reason: z.string(), target: z.string().nullable(), on: storedDay }),
  z.strictObject({ kind: z.literal('progress-reported'), percent: z.number().nullable(), note: z.string().exactOptional(), on: storedDay }),
  z.strictObject({ kind: z.literal('blocked'), reason: z.string(), obstacle: obstacle.exactOptional(), on: storedDay }),
  z.strictObject({ kind: z.literal('resolver-named'), obstacle, on: storedDay }),
  z.strictObject({ kind: z.literal('obstacle-passed'), from: resolver, to: resolver, obstacle, on: storedDay }),
  z.strictObject({ kind: z.literal('unblocked'), on: storedDay }),
  z.strictObject({ kind: z.literal('submitted'), on: storedDay }),
  z.strictObject({ kind: z.literal('completed'), on: storedDay }),
  z.strictObject({ kind: z.literal('approved'), on: storedDay }),
  z.strictObject({ kind: z.literal('returned'), reason: z.string(), on: storedDay }),
  z.strictObject({ kind: z.literal('dropped'), reason: z.string(), on: storedDay }),
  z.strictObject({ kind: z.literal('superseded'), replacedBy: taskId, on: storedDay }),
  z.strictObject({ kind: z.literal('handed-on'), from: unitId, to: unitId, on: storedDay }),
  z.strictObject({ kind: z.literal('released'), personId, left: z.boolean(), on: storedDay }),
  z.strictObject({ kind: z.literal('evidence-given'), evidence, on: storedDay }),
  z.strictObject({ kind: z.literal('extension-asked'), until: storedDay, reason: z.string(), late: z.boolean(), on: storedDay }),
  z.strictObject({ kind: z.literal('extension-withdrawn'), on: storedDay }),
  z.strictObject({
    kind: z.literal('deadline-moved'),
    ...{ from: storedDay, until: storedDay, insteadOf: storedDay, asked: storedDay.nullable(), on: storedDay },
  }),
  z.strictObject({ kind: z.literal('extension-refused'), reason: z.string(), on: storedDay }),
  z.strictObject({
    kind: z.literal('taken-back'),
    before: z.strictObject({
      ...{ state: assignmentState, personId: personId.nullable(), heardOn: storedDay.nullable() },
      ...{ extension: openExtension.nullable().exactOptional(), hasEvidence: z.boolean().exactOptional() },
      cleared: clearedObstacles.nullable().exactOptional(),
    }),
    on: storedDay,
  }),
]);
