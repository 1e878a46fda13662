import { and, eq, gt } from 'drizzle-orm';
import type { EndpointId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { conversations } from './schema/chats.ts';

interface Pending {
  readonly pending: unknown;
  readonly expiresAt: Instant;
}

/** Keeps what the bot waits to hear in a chat, over what it waited for before. */
export const savePending = async (tx: Tx, endpointId: EndpointId, { pending, expiresAt }: Pending): Promise<void> => {
  await tx
    .insert(conversations)
    .values({ endpointId, pending, expiresAt })
    .onConflictDoUpdate({ target: conversations.endpointId, set: { pending, expiresAt } });
};

/** What the bot still waits to hear in a chat; undefined where it waits for nothing, or has waited long enough. */
export const loadPending = async (tx: Tx, endpointId: EndpointId, now: Instant): Promise<unknown> => {
  const [row] = await tx
    .select({ pending: conversations.pending })
    .from(conversations)
    .where(and(eq(conversations.endpointId, endpointId), gt(conversations.expiresAt, now)));
  return row?.pending;
};

/** Waits for nothing any more. */
export const clearPending = async (tx: Tx, endpointId: EndpointId): Promise<void> => {
  await tx.delete(conversations).where(eq(conversations.endpointId, endpointId));
};
