import type { DeliveryOutcome } from '#domain/delivery.ts';
import { addMs, dayOf, type Instant } from '#domain/time/instant.ts';
import type { Database } from '#usecases/database.ts';
import { keepMenu } from '#usecases/keep-choices.ts';
import { type LeasedNotice, noteSending, noteTry, noteUndelivered, prepareNotice, type ReadyNotice } from '#usecases/send-notices.ts';
import type { Channel } from './channel.ts';
import type { Turn } from './pace.ts';
import { renderNotice } from './render/render-notice.ts';

/** What sending works with. */
export interface Delivering {
  readonly db: Database;
  readonly now: () => Instant;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Hears how each try ended. */
  readonly onTried?: (about: { readonly channel: string; readonly outcome: DeliveryOutcome['kind'] }) => void;
}

type Endpoint = ReadyNotice['endpoints'][number];
type RetryAt = Extract<DeliveryOutcome, { kind: 'retry-at' }>;

interface OneSend {
  readonly leased: LeasedNotice;
  readonly ready: ReadyNotice;
  readonly endpoint: Endpoint;
}

/** How one address has taken a notice; `leased` holds it on after a try. `untried`: its turn is too far off. */
type Step =
  | { readonly kind: 'tried'; readonly leased: LeasedNotice; readonly outcome: DeliveryOutcome }
  | { readonly kind: 'untried'; readonly outcome: RetryAt };

/** Beyond this a notice does not wait in hand for its turn. */
const PATIENCE_MS = 3_000;
/** How soon to look again whether a person has mended a channel that has stopped. */
const AFTER_REPAIR_MS = 5 * 60_000;

const turnOn = ({ isStopped, pace }: Channel, chat: string): Turn =>
  isStopped?.() === true ? { inMs: AFTER_REPAIR_MS, down: true } : (pace?.turnFor(chat) ?? { inMs: 0, down: false });

/** Waits for the turn of a chat: null when it has come, else when to ask again. */
const awaitTurn = async ({ now }: Delivering, channel: Channel, chat: string): Promise<RetryAt | null> => {
  const { inMs, down } = turnOn(channel, chat);
  const againMs = inMs > PATIENCE_MS ? inMs : ((await channel.pace?.takeTurn(chat)) ?? 0);
  if (againMs === 0) return null;
  return { kind: 'retry-at', at: addMs(now(), againMs), reason: down ? 'kênh đang ngừng' : 'chờ đến lượt gửi', elsewhere: down };
};

const sendOn = async (
  { db, now }: Delivering,
  channel: Channel,
  { leased, ready: { notice }, endpoint }: OneSend,
): Promise<DeliveryOutcome> => {
  const { capabilities } = channel;
  const message = renderNotice(notice, { capabilities, resend: leased.resend, today: dayOf(now()) });
  // Kept before the send: whoever answers at once is understood.
  if (message.menu !== undefined && message.menu.length > 0)
    await keepMenu(db, { endpointId: endpoint.id, choices: message.menu, now: now() });
  const to = { endpointId: endpoint.id, chat: endpoint.address };
  if (notice.kind !== 'edited') return channel.send(to, message);
  return (await channel.edit?.(to, notice.messageRef, message)) ?? { kind: 'refused', reason: 'kênh này không sửa được tin đã gửi' };
};

const tryAddress = async (delivering: Delivering, send: OneSend): Promise<Step> => {
  const { db, now, channels, onTried } = delivering;
  const { endpoint } = send;
  const channel = channels.get(endpoint.channel);
  const waits = channel === undefined ? null : await awaitTurn(delivering, channel, endpoint.address);
  if (waits !== null) return { kind: 'untried', outcome: waits };
  const leased = await noteSending(db, send.leased, now());
  const outcome: DeliveryOutcome =
    channel === undefined
      ? { kind: 'refused', reason: `kênh ${endpoint.channel} đang tắt` }
      : await sendOn(delivering, channel, { ...send, leased });
  await noteTry(db, { leased, endpoint, outcome, monthlyLimit: channel?.monthlyLimit ?? null }, now());
  onTried?.({ channel: endpoint.channel, outcome: outcome.kind });
  return { kind: 'tried', leased, outcome };
};

/** What settles a notice, whatever the addresses before have answered. */
const isClear = (outcome: DeliveryOutcome | null): boolean => outcome?.kind === 'sent' || outcome?.kind === 'unknown';

// Another address is tried only where this one certainly did not take the notice; after `unknown` a second send could double it. An answer
// is expected in the chat that has asked: it goes elsewhere only where that channel is down, or after one more try.
const endsTheSearch = ({ kind, outcome }: Step, { replyVia, tries }: LeasedNotice): boolean => {
  if (outcome.kind !== 'retry-at') return isClear(outcome);
  return outcome.elsewhere !== true || (kind === 'tried' && replyVia !== null && tries === 0);
};

/** Of two addresses that only have to be waited for, the one that comes first. */
const sooner = (one: RetryAt | null, other: DeliveryOutcome): RetryAt | null =>
  other.kind === 'retry-at' && (one === null || other.at < one.at) ? other : one;

interface Searched {
  /** With the hold that counts now. */
  readonly leased: LeasedNotice;
  readonly outcome: DeliveryOutcome | null;
}

/** Tries address after address, until one has taken the notice or nothing but waiting is left. */
const search = async (delivering: Delivering, taken: LeasedNotice, ready: ReadyNotice): Promise<Searched> => {
  let leased = taken;
  let last: DeliveryOutcome | null = null;
  let waits: RetryAt | null = null;
  for (const endpoint of ready.endpoints) {
    const step = await tryAddress(delivering, { leased, ready, endpoint });
    if (step.kind === 'tried') ({ leased } = step);
    last = step.outcome;
    waits = sooner(waits, last);
    if (endsTheSearch(step, taken)) break;
  }
  return { leased, outcome: isClear(last) ? last : (waits ?? last) };
};

/** Sends a notice to its recipient, and writes down how that ended. */
export const deliver = async (delivering: Delivering, taken: LeasedNotice): Promise<void> => {
  const { db, now } = delivering;
  const ready = await prepareNotice(db, taken, now());
  if (ready === null) return;
  const { leased, outcome } = await search(delivering, taken, ready);
  if (outcome?.kind !== 'sent') await noteUndelivered(db, { leased, outcome }, now());
};
