import { z } from 'zod';
import type { ManyNotice } from '#domain/deciding/many-decided.ts';
import { taskId } from './stored-value.ts';

const units = z.array(z.string());
const ofTask = {
  number: taskId,
  title: z.string(),
  tally: z.strictObject({ approved: z.number(), waiting: z.number(), open: z.number(), of: z.number() }),
};

type CodecByKind = { readonly [Kind in ManyNotice['kind']]: z.ZodType<Extract<ManyNotice, { kind: Kind }>> };

/** How what was decided of many parts at once stands in the outbox. */
export const MANY_NOTICES: CodecByKind = {
  'many-decided': z.strictObject({ kind: z.literal('many-decided'), ...ofTask, approved: units, returned: units, left: units }),
  'many-asked': z.strictObject({ kind: z.literal('many-asked'), ...ofTask, waiting: units }),
};
