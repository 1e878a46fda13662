import { z } from 'zod';
import type { GapLine, GapNotice, GapRefusal } from '#domain/gaps/gap-notices.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { taskId } from './stored-value.ts';
import { workLine, workLines } from './work-line.ts';

const REFUSALS: Record<GapRefusal, true> = {
  'deadline-stands': true,
  'deadline-unclear': true,
  'product-stands': true,
  'product-unclear': true,
  'work-stands': true,
  'work-unclear': true,
  'responsibility-stands': true,
  'not-a-lead': true,
  'authority-stands': true,
  'not-above': true,
  'not-a-successor': true,
};

const text = z.string();
const gap = z.enum(SIX_RO);
const askedGap = z.enum([...SIX_RO, 'successor']);
const refusal = z.custom<GapRefusal>((value) => typeof value === 'string' && Object.hasOwn(REFUSALS, value));
const counts = z.array(z.strictObject({ gap, count: z.number() }));

/** How what one person is asked about one task stands in a stored notice. */
export const gapLine: z.ZodType<GapLine<WorkLine>> = z.strictObject({
  line: workLine,
  clear: z.number(),
  gaps: z.array(askedGap),
  leads: z.array(text),
  options: z.array(z.strictObject({ gap: askedGap, name: text })),
});

type Gaps = GapNotice<WorkLine>;
type CodecByKind = { readonly [Kind in Gaps['kind']]: z.ZodType<Extract<Gaps, { kind: Kind }>> };

/** How the notices about gaps stand in the outbox. */
export const GAP_NOTICES: CodecByKind = {
  'gaps-asked': z.strictObject({ kind: z.literal('gaps-asked'), plan: text, tasks: z.number(), counts, lines: z.array(gapLine) }),
  'gap-filled': z.strictObject({ kind: z.literal('gap-filled'), gap: askedGap, lines: workLines, words: text, by: text.nullable() }),
  'gap-refused': z.strictObject({ kind: z.literal('gap-refused'), why: refusal, number: taskId, words: text }),
  'gaps-by-unit': z.strictObject({
    kind: z.literal('gaps-by-unit'),
    gap: gap.nullable(),
    tasks: z.number(),
    unclear: z.number(),
    counts,
    units: z.array(z.strictObject({ unit: text, counts, numbers: z.array(taskId) })),
  }),
};
