import { findChatGroup } from '#db/chat-groups.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { type Endpoint, findEndpoint } from '#db/endpoints.ts';
import { messageOf } from '#db/error-cause.ts';
import { finishUpdate, noteFailure, parkUpdate, storeUpdate, takeOldestUpdate, type WaitingUpdate } from '#db/inbox.ts';
import { loadOffice } from '#db/office.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import type { Understanding } from '#language/act.ts';
import { alertAdmin } from './alert-admin.ts';
import { respond } from './conversation/respond.ts';
import { answerGroup } from './conversation/group-talk.ts';
import { answer, type Asked } from './enqueue-notice.ts';
import { storableText } from './storable-text.ts';

export type Understand = (text: string) => Understanding;

const TRIES_BEFORE_PARKING = 3;

interface Taking {
  readonly now: Instant;
  readonly understand: Understand;
}

/** Stores what a channel hands in before the channel is answered; a repeated update is known by its key and stored once. */
export const storeInbound = (db: Database, inbound: Inbound): Promise<'stored' | 'repeated'> =>
  transact(db, (tx) => storeUpdate(tx, { ...inbound, text: storableText(inbound.text) }));

const askedBy = (endpoint: Endpoint, updateId: number, now: Instant): Asked => ({
  updateId,
  endpointId: endpoint.id,
  recipient: endpoint.owner,
  now,
});

interface Heard extends Taking {
  readonly update: WaitingUpdate;
  readonly endpoint: Endpoint;
}

const answerTo = async (tx: Tx, { update, endpoint, now, understand }: Heard): Promise<readonly Notice[]> => {
  const { inbound } = update;
  const understood = understand(inbound.text);
  if (endpoint.owner.kind === 'group') {
    const group = await findChatGroup(tx, endpoint.owner.id);
    return group === null || !inbound.addressed ? [] : [await answerGroup(tx, { group, act: understood.act, now })];
  }
  const office = await loadOffice(tx);
  const person = office.people.get(endpoint.owner.id);
  if (person?.active !== true) return [];
  const asked = askedBy(endpoint, update.id, now);
  return respond({ tx, now, office, person, endpoint, inbound, asked }, understood);
};

const handle = async (tx: Tx, update: WaitingUpdate, taking: Taking): Promise<void> => {
  const { channel, chat } = update.inbound;
  const endpoint = await findEndpoint(tx, channel, chat);
  // A chat that nobody has linked to a person gets nothing: what may not be seen is not admitted to exist.
  if (endpoint !== null) await answer(tx, askedBy(endpoint, update.id, taking.now), await answerTo(tx, { ...taking, update, endpoint }));
  await finishUpdate(tx, update.id, taking.now);
};

const park = async (tx: Tx, update: WaitingUpdate, { now, reason }: { now: Instant; reason: string }): Promise<void> => {
  const { channel, chat } = update.inbound;
  await parkUpdate(tx, update.id, { reason, at: now });
  const endpoint = await findEndpoint(tx, channel, chat);
  if (endpoint !== null) await answer(tx, askedBy(endpoint, update.id, now), [{ kind: 'apology' }]);
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
export const takeUpdate = async (db: Database, taking: Taking): Promise<Taken> => {
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
