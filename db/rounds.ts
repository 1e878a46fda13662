import { eq, sql } from 'drizzle-orm';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { rounds } from './schema/settings.ts';

/** Any number, as long as it stays the same. */
const ROUNDS_LOCK = 6_060_844;

/** Waits until nobody else runs a round; whoever waited then sees what that round has written. The turn ends with the transaction. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${ROUNDS_LOCK}::int, 0)`);
};

/** The slot of the last round of this kind, or null before the first. */
export const lastSlot = async (tx: Tx, kind: string): Promise<string | null> => {
  const [row] = await tx.select({ slot: rounds.slot }).from(rounds).where(eq(rounds.kind, kind));
  return row?.slot ?? null;
};

/** Notes that a round was run for a slot. */
export const recordRound = async (
  tx: Tx,
  { kind, slot, at }: { readonly kind: string; readonly slot: string; readonly at: Instant },
): Promise<void> => {
  await tx
    .insert(rounds)
    .values({ kind, slot, ranAt: at })
    .onConflictDoUpdate({ target: rounds.kind, set: { slot, ranAt: at } });
};

/** Takes a slot that is later than the last one of this kind, for one process alone; false where it was taken already. */
export const claimSlot = async (
  tx: Tx,
  { kind, slot, at }: { readonly kind: string; readonly slot: string; readonly at: Instant },
): Promise<boolean> => {
  const taken = await tx
    .insert(rounds)
    .values({ kind, slot, ranAt: at })
    .onConflictDoUpdate({ target: rounds.kind, set: { slot, ranAt: at }, setWhere: sql`${rounds.slot} < ${slot}` })
    .returning({ kind: rounds.kind });
  return taken.length > 0;
};
