import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Inbound } from '#domain/inbound.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { inbox } from './schema/inbox.ts';

/** An update that nobody has handled yet. */
export interface WaitingUpdate {
  readonly id: number;
  readonly inbound: Inbound;
  /** How often it has failed. */
  readonly tries: number;
}

interface Failure {
  readonly reason: string;
  readonly at: Instant;
}

/** Keeps an update before the channel is answered; one that came before changes nothing. */
export const storeUpdate = async (tx: Tx, inbound: Inbound): Promise<'stored' | 'repeated'> => {
  const { channel, updateKey, chat, receivedAt } = inbound;
  const stored = await tx
    .insert(inbox)
    .values({ channel, updateKey, chat, receivedAt, payload: inbound })
    .onConflictDoNothing({ target: [inbox.channel, inbox.updateKey] })
    .returning({ id: inbox.id });
  return stored.length === 0 ? 'repeated' : 'stored';
};

type Chat = Pick<Inbound, 'channel' | 'chat'>;

const isOf = ({ channel, chat }: Chat): SQL | undefined => and(eq(inbox.channel, channel), eq(inbox.chat, chat));

const waits = eq(inbox.state, 'waiting');

/** The chat of the oldest waiting update, but for those that are known to be held elsewhere. */
const nextChat = async (tx: Tx, held: readonly Chat[]): Promise<Chat | undefined> => {
  const elsewhere = held.map((chat) => sql`not (${isOf(chat)})`);
  const { channel, chat } = inbox;
  const [next] = await tx
    .select({ channel, chat })
    .from(inbox)
    .where(and(waits, ...elsewhere))
    .orderBy(asc(inbox.id))
    .limit(1);
  return next;
};

// The lock is on the chat and not on the row: two updates of one chat may commit out of order, and must not be handled side by side.
const lockChat = async (tx: Tx, { channel, chat }: Chat): Promise<boolean> => {
  const locked = sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${JSON.stringify([channel, chat])}, 0))`;
  return onlyRow(await tx.select({ locked }).from(sql`(select 1) as one`)).locked;
};

// Asked under the lock: whoever held the chat a moment ago may have finished the update that made us try it.
const oldestOf = async (tx: Tx, chat: Chat): Promise<WaitingUpdate | undefined> => {
  const [oldest] = await tx
    .select({ id: inbox.id, inbound: inbox.payload, tries: inbox.tries })
    .from(inbox)
    .where(and(waits, isOf(chat)))
    .orderBy(asc(inbox.id))
    .limit(1);
  return oldest;
};

/**
 * The oldest waiting update of a chat that no other transaction is handling, or null; chats held elsewhere are skipped. Call it inside the
 * transaction that handles the update: the chat is held until that one ends.
 */
export const takeOldestUpdate = async (tx: Tx): Promise<WaitingUpdate | null> => {
  const held: Chat[] = [];
  for (let chat = await nextChat(tx, held); chat !== undefined; chat = await nextChat(tx, held)) {
    const taken = (await lockChat(tx, chat)) ? await oldestOf(tx, chat) : undefined;
    if (taken !== undefined) return taken;
    held.push(chat);
  }
  return null;
};

/** Takes an update off the queue; it stays known, so that a redelivery is still seen as one. */
export const finishUpdate = async (tx: Tx, id: number, at: Instant): Promise<void> => {
  await tx.update(inbox).set({ state: 'done', handledAt: at }).where(eq(inbox.id, id));
};

/** Counts a failed try and keeps the update waiting; returns how often it has failed so far. */
export const noteFailure = async (tx: Tx, id: number, { reason, at }: Failure): Promise<number> => {
  const counted = await tx
    .update(inbox)
    .set({ tries: sql`${inbox.tries} + 1`, reason, handledAt: at })
    .where(eq(inbox.id, id))
    .returning({ tries: inbox.tries });
  return onlyRow(counted).tries;
};

/** Gives an update up, so that its chat is heard again; one that another worker has finished meanwhile stays finished. */
export const parkUpdate = async (tx: Tx, id: number, { reason, at }: Failure): Promise<void> => {
  await tx
    .update(inbox)
    .set({ state: 'parked', reason, handledAt: at })
    .where(and(eq(inbox.id, id), waits));
};

/** How many updates wait. */
export const countWaiting = (tx: Tx): Promise<number> => tx.$count(inbox, waits);
