import { z } from 'zod';
import type { DelegationScope } from '#domain/standing-in/absence.ts';
import { planId, unitId } from './stored-value.ts';

/** How the scope of a delegation stands in its row. */
export const delegationScope: z.ZodType<DelegationScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('unit'), unitId }),
  z.strictObject({ kind: z.literal('plan'), planId }),
]);
