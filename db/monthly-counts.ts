import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { monthlyCounts } from './schema/channels.ts';

/** Adds to what a channel has sent in a month ("2026-06") and returns the sum. */
export const addToMonth = async (
  tx: Tx,
  { channel, month, messages }: { readonly channel: string; readonly month: string; readonly messages: number },
): Promise<number> => {
  const added = await tx
    .insert(monthlyCounts)
    .values({ channel, month, messages })
    .onConflictDoUpdate({
      target: [monthlyCounts.channel, monthlyCounts.month],
      set: { messages: sql`${monthlyCounts.messages} + ${messages}` },
    })
    .returning({ messages: monthlyCounts.messages });
  return onlyRow(added).messages;
};
