import { z } from 'zod';
import type { GroupScope } from '#domain/visibility.ts';
import { planId, unitId } from './stored-value.ts';

/** How the scope of a chat group stands in its row. */
export const groupScope: z.ZodType<GroupScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId }),
  z.strictObject({ kind: z.literal('plan'), planId }),
]);
