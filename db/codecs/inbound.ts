import { z } from 'zod';
import type { Inbound } from '#domain/inbound.ts';
import { storedInstant } from './stored-value.ts';

/** How an update stands in the inbox. */
export const inbound: z.ZodType<Inbound> = z.strictObject({
  channel: z.string(),
  updateKey: z.string(),
  chat: z.string(),
  from: z.string().exactOptional(),
  text: z.string(),
  replyTo: z.string().nullable(),
  addressed: z.boolean(),
  isGroup: z.boolean().exactOptional(),
  pressed: z.string().exactOptional(),
  receivedAt: storedInstant,
});
