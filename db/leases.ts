import { eq, sql } from 'drizzle-orm';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { leases } from './schema/channels.ts';

interface Wanted {
  readonly name: string;
  /** Names the process that asks. */
  readonly holder: string;
  readonly now: Instant;
  readonly ms: number;
}

/** Takes or keeps a lease; false where another holder has it and it has not run out. */
export const holdLease = async (tx: Tx, { name, holder, now, ms }: Wanted): Promise<boolean> => {
  const until = addMs(now, ms);
  const held = await tx
    .insert(leases)
    .values({ name, holder, until })
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, until },
      setWhere: sql`${leases.holder} = ${holder} or ${leases.until} <= ${sql.param(now, leases.until)}::timestamptz`,
    })
    .returning({ name: leases.name });
  return held.length > 0;
};

/** Gives up whatever this holder has. */
export const dropLeases = async (tx: Tx, holder: string): Promise<void> => {
  await tx.delete(leases).where(eq(leases.holder, holder));
};
