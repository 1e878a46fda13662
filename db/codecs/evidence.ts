import { z } from 'zod';
import type { Evidence } from '#domain/evidence/evidence.ts';
import { storedDay } from './stored-value.ts';

const file = z.strictObject({
  kind: z.literal('file'),
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  type: z.enum(['pdf', 'png', 'jpeg', 'docx', 'xlsx']),
});

/** How a file that was kept stands in a row of its own. */
export const shownFile: z.ZodType<Extract<Evidence, { kind: 'file' }>> = file;

/** How what shows that work was done stands in an event. */
export const evidence: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), number: z.string(), issuedOn: storedDay.nullable() }),
  file,
]);
