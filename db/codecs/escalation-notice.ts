import { z } from 'zod';
import { ESCALATION_REFUSALS, type EscalationNotice } from '#domain/escalation/escalation-notice.ts';
import type { WorkLine } from '#domain/notice.ts';
import { storedDay, taskId } from './stored-value.ts';
import { workLines } from './work-line.ts';

/** How an answer about late work that has come up stands in the outbox. */
export const escalationNotice: z.ZodType<EscalationNotice<WorkLine>> = z.strictObject({
  kind: z.literal('escalation'),
  step: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('acknowledged'), until: storedDay }),
    z.strictObject({ what: z.literal('refused'), why: z.enum(ESCALATION_REFUSALS), number: taskId }),
  ]),
  lines: workLines,
});
