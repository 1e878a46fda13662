import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { outbox } from './schema/outbox.ts';

/**
 * Withdraws a notice that nobody has begun to send: 'withdrawn'. One that was sent, or is on its way, may have been read: 'gone-out'. Under a
 * key that was never used stands nothing: 'never-was'.
 */
export const withdrawOrFind = async (
  tx: Tx,
  { key, at }: { readonly key: string; readonly at: Instant },
): Promise<'withdrawn' | 'gone-out' | 'never-was'> => {
  const unsent = and(eq(outbox.state, 'ready'), isNull(outbox.leaseUntil), isNull(outbox.firstTriedAt));
  const waiting = and(eq(outbox.key, key), or(unsent, eq(outbox.state, 'held')));
  const withdrawn = await tx
    .update(outbox)
    .set({ state: 'withdrawn', settledAt: at, reason: 'rút lại trước khi gửi' })
    .where(waiting)
    .returning({ id: outbox.id });
  if (withdrawn.length > 0) return 'withdrawn';
  const mayBeRead = inArray(outbox.state, ['sent', 'unknown', 'ready', 'folded']);
  const found = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.key, key), mayBeRead));
  return found.length > 0 ? 'gone-out' : 'never-was';
};
