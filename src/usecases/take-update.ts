import { type Database, transact, type Tx } from '#db/database.ts';
import { findEndpoint } from '#db/endpoints.ts';
import { messageOf } from '#db/error-cause.ts';
import { finishUpdate, noteFailure, parkUpdate, storeUpdate, takeOldestUpdate, type WaitingUpdate } from '#db/inbox.ts';
import type { Inbound } from '#domain/inbound.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { alertAdmin } from './alert-admin.ts';
import { changePressed } from './change-pressed.ts';
import { answer, askedIn } from './enqueue-notice.ts';
import { chatOf, type Hearing, hearUpdate } from './hear-update.ts';
import { storableText } from './storable-text.ts';

const TRIES_BEFORE_PARKING = 3;

/** Stores what a channel hands in before the channel is answered; a repeated update is known by its key and stored once. */
export const storeInbound = (db: Database, inbound: Inbound): Promise<'stored' | 'repeated'> =>
  transact(db, (tx) => storeUpdate(tx, { ...inbound, text: storableText(inbound.text) }));

const handle = async (tx: Tx, update: WaitingUpdate, hearing: Hearing): Promise<void> => {
  const endpoint = await chatOf(tx, update.inbound);
  const { pressed, replyTo } = update.inbound;
  const notices = await hearUpdate(tx, { update, endpoint, hearing });
  // Whoever is linked by this update is answered as that person: then the answers to what is said next queue up behind.
  const owned = endpoint.owner.kind === 'nobody' ? await chatOf(tx, update.inbound) : endpoint;
  const asked = askedIn(owned, update.id, hearing.now);
  await answer(tx, asked, notices);
  if (pressed !== undefined && replyTo !== null) await changePressed(tx, replyTo, asked);
  await finishUpdate(tx, update.id, hearing.now);
};

const park = async (tx: Tx, update: WaitingUpdate, { now, reason }: { now: Instant; reason: string }): Promise<void> => {
  const { channel, chat } = update.inbound;
  await parkUpdate(tx, update.id, { reason, at: now });
  const endpoint = await findEndpoint(tx, channel, chat);
  if (endpoint !== null) await answer(tx, askedIn(endpoint, update.id, now), [{ kind: 'apology' }]);
  await alertAdmin(tx, { kind: 'update-parked', channel, reason }, { slot: `${dayOf(now)}·${String(update.id)}`, now });
};

export type Taken =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'handled'; readonly updateId: number }
  | { readonly kind: 'failed'; readonly updateId: number; readonly parked: boolean; readonly error: unknown };

const noteFailed = (db: Database, update: WaitingUpdate, { now, reason }: { now: Instant; reason: string }): Promise<boolean> =>
  transact(db, async (tx) => {
    const tries = await noteFailure(tx, update.id, { reason, at: now });
    if (tries >= TRIES_BEFORE_PARKING) await park(tx, update, { now, reason });
    return tries >= TRIES_BEFORE_PARKING;
  });

/**
 * Takes the oldest waiting update of some chat and does what it asks, all in one transaction. A failure undoes everything but the note of
 * it; after three the update is parked, so that it mutes nobody: the person gets an apology and the admin is told.
 */
export const takeUpdate = async (db: Database, taking: Hearing): Promise<Taken> => {
  const inHand: { update: WaitingUpdate | null } = { update: null };
  try {
    await transact(db, async (tx) => {
      inHand.update = await takeOldestUpdate(tx);
      if (inHand.update !== null) await handle(tx, inHand.update, taking);
    });
    return inHand.update === null ? { kind: 'nothing' } : { kind: 'handled', updateId: inHand.update.id };
  } catch (error) {
    const { update } = inHand;
    if (update === null) throw error;
    // What stands above the cause repeats the statement with its values: that is content, and the admin is told of health only.
    const reason = messageOf(error);
    const parked = await noteFailed(db, update, { now: taking.now, reason });
    return { kind: 'failed', updateId: update.id, parked, error };
  }
};
