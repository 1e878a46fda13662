import { z } from 'zod';
import type { ExtensionDone, ExtensionKind, ExtensionNotice, ExtensionOutcome } from '#domain/extension/extension-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { storedDay } from './stored-value.ts';
import { workLine } from './work-line.ts';

type CodecByKind = { readonly [Kind in ExtensionKind]: z.ZodType<Extract<ExtensionNotice<WorkLine>, { kind: Kind }>> };

const moved = z.strictObject({ what: z.literal('moved'), until: storedDay, asked: storedDay.nullable() });
const refused = z.strictObject({ what: z.literal('refused'), reason: z.string() });
const withdrawn = z.strictObject({ what: z.literal('withdrawn') });
const asked = z.strictObject({ what: z.literal('asked'), until: storedDay, late: z.boolean(), mayDecide: z.boolean() });

const outcome: z.ZodType<ExtensionOutcome> = z.discriminatedUnion('what', [moved, refused, withdrawn]);
const done: z.ZodType<ExtensionDone> = z.discriminatedUnion('what', [moved, refused, withdrawn, asked]);
const by = { by: z.string(), insteadOf: z.string().exactOptional() };

/** How what is said about more time stands in the outbox. */
export const EXTENSION_NOTICES: CodecByKind = {
  'extension-asked': z.strictObject({
    kind: z.literal('extension-asked'),
    line: workLine,
    ...{
      until: storedDay,
      reason: z.string(),
      late: z.boolean(),
      self: z.string().exactOptional(),
      newlyNamed: z.literal(true).exactOptional(),
      ...by,
    },
  }),
  'extension-told': z.strictObject({ kind: z.literal('extension-told'), line: workLine, outcome, ...by }),
  'extension-recorded': z.strictObject({
    kind: z.literal('extension-recorded'),
    line: workLine,
    done,
    toldName: z.string().nullable(),
    insteadOf: z.string().exactOptional(),
  }),
  'extension-until': z.strictObject({ kind: z.literal('extension-until'), line: workLine, days: z.array(storedDay) }),
};
