import { z } from 'zod';
import type { WorkLine } from '#domain/shown-work.ts';
import type { ToldNotice } from '#domain/told-notice.ts';
import { workLine } from './work-line.ts';

type Codecs = { readonly [Kind in ToldNotice<WorkLine>['kind']]: z.ZodType<Extract<ToldNotice<WorkLine>, { kind: Kind }>> };

const text = z.string();
const toldOfOne = { line: workLine, by: text, insteadOf: text.exactOptional() };

/** How what one person is told of another's act stands in the outbox. */
export const TOLD_NOTICES: Codecs = {
  'obstacle-told': z.strictObject({
    kind: z.literal('obstacle-told'),
    ...toldOfOne,
    how: z.enum(['passed', 'decided', 'again']).exactOptional(),
  }),
  'approval-asked': z.strictObject({
    kind: z.literal('approval-asked'),
    ...toldOfOne,
    shown: z.array(text).exactOptional(),
    newlyNamed: z.literal(true).exactOptional(),
  }),
  'declined-told': z.strictObject({ kind: z.literal('declined-told'), ...toldOfOne, reason: text, target: text.nullable() }),
  correction: z.strictObject({ kind: z.literal('correction'), ...toldOfOne }),
  'assigned-to-you': z.strictObject({ kind: z.literal('assigned-to-you'), ...toldOfOne }),
  'decided-on-yours': z.strictObject({
    kind: z.literal('decided-on-yours'),
    act: z.enum(['approved', 'returned']),
    ...toldOfOne,
    reason: text.nullable(),
  }),
};
