import { z } from 'zod';
import type { DraftDocument, DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { deadline, recurrence } from './deadline.ts';
import { source } from './source.ts';
import { storedDay } from './stored-value.ts';

const text = z.string();
const texts = z.array(text);

const draftDocument: z.ZodType<DraftDocument> = z.strictObject({
  number: text.nullable(),
  issuedOn: storedDay.nullable(),
  issuer: text.nullable(),
  title: text.nullable(),
  replaces: texts,
  basedOn: texts,
});

/** What is read of a row, and can be written anew on the review page. */
export const ROW_CELLS = {
  ordinal: text.nullable(),
  title: text,
  lead: texts,
  coordinating: texts,
  deadline,
  product: text.nullable(),
  status: z.enum(['open', 'done']),
};

const draftTask: z.ZodType<DraftTask> = z.strictObject({
  ...ROW_CELLS,
  group: text.nullable(),
  gaps: z.array(z.enum(SIX_RO)),
  warnings: texts,
  source,
});

/** How a plan as it was read stands in the row of its draft. */
export const draftPlan: z.ZodType<DraftPlan> = z.strictObject({
  document: draftDocument,
  tasks: z.array(draftTask),
  duties: z.array(z.strictObject({ from: text, to: text, what: text, recurrence: recurrence.nullable(), source })),
  indicators: z.array(
    z.strictObject({
      ordinal: text.nullable(),
      text,
      comparator: z.enum(['>=', '<=', '>', '<', '=']).nullable(),
      value: z.union([z.number(), z.array(z.number())]),
      unit: text.nullable(),
      source,
    }),
  ),
  obstaclesTo: text.nullable(),
  warnings: texts,
});
