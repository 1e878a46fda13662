import { eq } from 'drizzle-orm';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { rounds } from './schema/settings.ts';

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
