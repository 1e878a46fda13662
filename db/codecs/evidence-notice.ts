import { z } from 'zod';
import type { EvidenceKind, EvidenceNotice } from '#domain/evidence/evidence-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { workLines } from './work-line.ts';

type CodecByKind = { readonly [Kind in EvidenceKind]: z.ZodType<Extract<EvidenceNotice<WorkLine>, { kind: Kind }>> };

/** How what is said about evidence stands in the outbox. */
export const EVIDENCE_NOTICES: CodecByKind = {
  'evidence-kept': z.strictObject({ kind: z.literal('evidence-kept'), lines: workLines, shown: z.array(z.string()) }),
  'evidence-which': z.strictObject({ kind: z.literal('evidence-which'), fileName: z.string(), lines: workLines }),
  'evidence-refused': z.strictObject({
    kind: z.literal('evidence-refused'),
    fileName: z.string(),
    why: z.enum(['too-large', 'unknown-type', 'macros', 'empty', 'not-fetched']),
  }),
  'evidence-rule': z.strictObject({ kind: z.literal('evidence-rule'), plan: z.string(), required: z.boolean() }),
};
