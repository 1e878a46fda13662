import { z } from 'zod';
import type { Owing } from '#domain/duties/duty.ts';
import { unitId } from './stored-value.ts';

/** Who owes a report, as it stands in the row of its duty. */
export const owing: z.ZodType<readonly Owing[]> = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), id: unitId }),
    z.strictObject({ kind: z.literal('group'), name: z.string(), members: z.array(unitId) }),
  ]),
);
