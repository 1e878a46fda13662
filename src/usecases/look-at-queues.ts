import { type Database, transact } from '#db/database.ts';
import { countWaiting } from '#db/inbox.ts';
import { countByState, oldestDueAt } from '#db/outbox-view.ts';
import type { Instant } from '#domain/time/instant.ts';

const SECOND_MS = 1_000;

/** What waits in the database as of now, in numbers: notices by state, how long the oldest due one has waited, updates not handled yet. */
export const lookAtQueues = (
  db: Database,
  now: Instant,
): Promise<{ readonly outbox: Readonly<Record<string, number>>; readonly oldestDueSeconds: number; readonly inboxWaiting: number }> =>
  transact(db, async (tx) => {
    const oldest = await oldestDueAt(tx, now);
    return {
      outbox: await countByState(tx),
      oldestDueSeconds: oldest === null ? 0 : (now - oldest) / SECOND_MS,
      inboxWaiting: await countWaiting(tx),
    };
  });
