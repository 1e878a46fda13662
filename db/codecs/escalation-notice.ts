import { z } from 'zod';
import { ESCALATION_REFUSALS, type EscalationNotice } from '#domain/escalation/escalation-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { storedDay, taskId } from './stored-value.ts';
import { workLines } from './work-line.ts';

const text = z.string();
const about = { number: taskId, title: text, units: z.array(text) };

/** How a message about late work that has come up stands in the outbox. */
export const escalationNotice: z.ZodType<EscalationNotice<WorkLine>> = z.strictObject({
  kind: z.literal('escalation'),
  step: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('acknowledged'), until: storedDay }),
    z.strictObject({ what: z.literal('refused'), why: z.enum(ESCALATION_REFUSALS), number: taskId }),
    z.strictObject({ what: z.literal('letter-drafted'), link: text.nullable(), ...about }),
    z.strictObject({ what: z.literal('letter-handed'), to: z.array(text), ...about }),
    z.strictObject({ what: z.literal('letter-to-issue'), by: text, link: text.nullable(), ...about }),
    z.strictObject({ what: z.literal('letter-issued'), number: taskId, document: text, by: text.nullable() }),
  ]),
  lines: workLines,
});
