import type { Database } from '#usecases/database.ts';
import type { DeliveryOutcome } from '#domain/delivery.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import {
  type LeasedNotice,
  leaseNotices,
  noteSending,
  noteTry,
  noteUndelivered,
  prepareNotice,
  type ReadyNotice,
} from '#usecases/send-notices.ts';
import { keepMenu } from '#usecases/keep-choices.ts';
import type { Channel } from './channel.ts';
import { renderNotice } from './render/render-notice.ts';

/** What the dispatcher works with; `onFault` hears of bugs, each with the id of the notice. */
export interface Dispatching {
  readonly db: Database;
  readonly now: () => Instant;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly onFault: (about: { noticeId: number; error: unknown }) => void;
  /** Hears how each try ended. */
  readonly onTried?: (about: { channel: string; outcome: DeliveryOutcome['kind'] }) => void;
}

// Another address is tried only where this one certainly did not take the notice; after `unknown` a second send could double it.
const endsTheSearch = (outcome: DeliveryOutcome): boolean =>
  outcome.kind === 'sent' || outcome.kind === 'unknown' || outcome.kind === 'retry-at';

const sendTo = async (
  { db, channels, now }: Dispatching,
  { leased, ready, endpoint }: { leased: LeasedNotice; ready: ReadyNotice; endpoint: ReadyNotice['endpoints'][number] },
): Promise<DeliveryOutcome> => {
  const channel = channels.get(endpoint.channel);
  if (channel === undefined) return { kind: 'refused', reason: `kênh ${endpoint.channel} đang tắt` };
  const { capabilities } = channel;
  const message = renderNotice(ready.notice, { capabilities, resend: leased.resend, today: dayOf(now()) });
  // Kept before the send: whoever answers at once is understood.
  if (message.menu !== undefined && message.menu.length > 0)
    await keepMenu(db, { endpointId: endpoint.id, choices: message.menu, now: now() });
  return channel.send({ endpointId: endpoint.id, chat: endpoint.address }, message);
};

const deliver = async (dispatching: Dispatching, leased: LeasedNotice): Promise<void> => {
  const { db, now } = dispatching;
  const ready = await prepareNotice(db, leased, now());
  if (ready === null) return;
  let lastOutcome: DeliveryOutcome | null = null;
  for (const endpoint of ready.endpoints) {
    await noteSending(db, leased, now());
    lastOutcome = await sendTo(dispatching, { leased, ready, endpoint });
    await noteTry(db, { leased, endpoint, outcome: lastOutcome }, now());
    dispatching.onTried?.({ channel: endpoint.channel, outcome: lastOutcome.kind });
    if (endsTheSearch(lastOutcome)) break;
  }
  if (lastOutcome?.kind !== 'sent') await noteUndelivered(db, { leased, lastOutcome }, now());
};

/** Sends what is due, one notice a recipient at a time, so that their order is kept. Returns how many were looked at. */
export const dispatchDue = async (dispatching: Dispatching): Promise<number> => {
  const leased = await leaseNotices(dispatching.db, dispatching.now());
  for (const one of leased) {
    try {
      await deliver(dispatching, one);
    } catch (error) {
      // The lease runs out and the notice is taken up again; one bad notice must not hold up the others.
      dispatching.onFault({ noticeId: one.id, error });
    }
  }
  return leased.length;
};
