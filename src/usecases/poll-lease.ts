import { type Database, transact } from '#db/database.ts';
import { dropLeases, holdLease } from '#db/leases.ts';
import type { Instant } from '#domain/time/instant.ts';

/** Takes or keeps the right to poll for one bot; false while another process has it. */
export const holdPollLease = (
  db: Database,
  wanted: { readonly name: string; readonly holder: string; readonly now: Instant; readonly ms: number },
): Promise<boolean> => transact(db, (tx) => holdLease(tx, wanted));

/** Gives the rights of this process back, so that another one need not wait for them to run out. */
export const dropPollLeases = (db: Database, holder: string): Promise<void> => transact(db, (tx) => dropLeases(tx, holder));
