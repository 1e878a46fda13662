import { z } from 'zod';
import type { DeliveryOutcome } from '#domain/delivery.ts';
import { storedInstant } from './stored-value.ts';

const reason = z.string();

/** How the end of one try stands in the row of the delivery. */
export const deliveryOutcome: z.ZodType<DeliveryOutcome> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sent'), messageRef: z.string(), parts: z.int().exactOptional() }),
  z.strictObject({ kind: z.literal('retry-at'), at: storedInstant, reason, elsewhere: z.boolean().exactOptional() }),
  z.strictObject({ kind: z.literal('unknown'), reason }),
  z.strictObject({ kind: z.literal('unreachable'), reason }),
  z.strictObject({ kind: z.literal('refused'), reason }),
]);
