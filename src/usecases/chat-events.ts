import { type Database, transact } from '#db/database.ts';
import { findEndpoint, markReachable, moveEndpoint } from '#db/endpoints.ts';

/** Notes that a chat takes no messages any more, or takes them again; a chat that nobody knows is none of our business. */
export const noteReachable = (
  db: Database,
  {
    channel,
    chat,
    reachable,
    reason,
  }: { readonly channel: string; readonly chat: string; readonly reachable: boolean; readonly reason: string | null },
): Promise<void> =>
  transact(db, async (tx) => {
    const endpoint = await findEndpoint(tx, channel, chat);
    if (endpoint !== null) await markReachable(tx, endpoint.id, reachable, reason);
  });

/** Moves a chat to its new address; told twice, or in any order, it moves once. */
export const moveChat = (
  db: Database,
  { channel, from, to }: { readonly channel: string; readonly from: string; readonly to: string },
): Promise<void> =>
  transact(db, async (tx) => {
    const endpoint = await findEndpoint(tx, channel, from);
    if (endpoint !== null && (await findEndpoint(tx, channel, to)) === null) await moveEndpoint(tx, endpoint.id, to);
  });
