import { z } from 'zod';
import type { Notice } from '#domain/notice.ts';
import { storedDay } from './stored-value.ts';
import { workLine, workLines } from './work-line.ts';

const text = z.string();

/** How word of a newer version of a plan stands in the outbox. */
export const planAmended: z.ZodType<Extract<Notice, { kind: 'plan-amended' }>> = z.strictObject({
  kind: z.literal('plan-amended'),
  plan: text.nullable(),
  moved: z.array(z.strictObject({ line: workLine, beforeText: text, beforeDay: storedDay.nullable() })),
  given: workLines,
  ended: z.array(z.strictObject({ line: workLine, reason: text.nullable() })),
});
