import { and, count, desc, eq, not } from 'drizzle-orm';
import type { EndpointId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { StoredChoice } from './codecs/choice.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { chatMessages } from './schema/chats.ts';

/** One message of the web chat. */
export interface StoredChatMessage {
  readonly id: number;
  readonly from: 'bot' | 'reader';
  readonly text: string;
  readonly choices: readonly StoredChoice[];
  readonly at: Instant;
  /** The message that this one answers. */
  readonly replyTo: number | null;
}

type NewChatMessage = Omit<StoredChatMessage, 'id'> & { readonly endpointId: EndpointId; readonly read: boolean };

const unread = and(eq(chatMessages.from, 'bot'), not(chatMessages.read));

/** Adds a message and returns its number. */
export const insertChatMessage = async (tx: Tx, message: NewChatMessage): Promise<number> =>
  onlyRow(await tx.insert(chatMessages).values(message).returning({ id: chatMessages.id })).id;

/** The newest messages of a chat, at most `limit`, oldest first. */
export const loadChatMessages = async (tx: Tx, endpointId: EndpointId, limit: number): Promise<StoredChatMessage[]> => {
  const { id, from, text, choices, at, replyTo } = chatMessages;
  const newest = await tx
    .select({ id, from, text, choices, at, replyTo })
    .from(chatMessages)
    .where(eq(chatMessages.endpointId, endpointId))
    .orderBy(desc(id))
    .limit(limit);
  return newest.reverse();
};

/** How many messages of the bot are unread in each chat; a chat with none is not in the answer. */
export const unreadCounts = async (tx: Tx): Promise<Map<EndpointId, number>> => {
  const { endpointId } = chatMessages;
  const rows = await tx.select({ endpointId, unread: count() }).from(chatMessages).where(unread).groupBy(endpointId);
  return new Map(rows.map((row) => [row.endpointId, row.unread]));
};

/** Marks all that the bot has said in a chat as read. */
export const markRead = async (tx: Tx, endpointId: EndpointId): Promise<void> => {
  await tx
    .update(chatMessages)
    .set({ read: true })
    .where(and(eq(chatMessages.endpointId, endpointId), unread));
};
