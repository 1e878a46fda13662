import { leaseNotices, type LeasedNotice } from '#usecases/send-notices.ts';
import { deliver, type Delivering } from './deliver.ts';

/** What the dispatcher works with; `onFault` hears of bugs, each with the id of the notice. */
export interface Dispatching extends Delivering {
  readonly onFault: (about: { noticeId: number; error: unknown }) => void;
}

/** Sends notices side by side; one that hangs holds up nobody but its own recipient. */
export interface Dispatcher {
  /** Begins to send what is due, as far as there is room; returns how many were begun. */
  readonly begin: () => Promise<number>;
  readonly inHand: () => number;
  /** How many have ended so far. */
  readonly ended: () => number;
  /** Resolves when one of those in hand has ended; at once where there is none. */
  readonly oneEnded: () => Promise<void>;
}

/**
 * With 28 messages a second and a tenth of a second for each some three are under way; there is room for a channel that answers slowly, and
 * a second one beside it.
 */
const MOST_AT_ONCE = 48;

/** Makes the dispatcher. A recipient's notices are leased one at a time, so that their order is kept however many are under way. */
export const dispatcher = (dispatching: Dispatching): Dispatcher => {
  const inHand = new Set<Promise<void>>();
  let ended = 0;
  const send = async (leased: LeasedNotice): Promise<void> => {
    try {
      await deliver(dispatching, leased);
    } catch (error) {
      // The lease runs out and the notice is taken up again; one bad notice must not hold up the others.
      dispatching.onFault({ noticeId: leased.id, error });
    }
  };
  return {
    begin: async () => {
      const room = MOST_AT_ONCE - inHand.size;
      const leased = room > 0 ? await leaseNotices(dispatching.db, dispatching.now(), room) : [];
      for (const one of leased) {
        const sending = send(one);
        inHand.add(sending);
        void sending.finally(() => {
          inHand.delete(sending);
          ended += 1;
        });
      }
      return leased.length;
    },
    inHand: () => inHand.size,
    ended: () => ended,
    oneEnded: async () => {
      if (inHand.size > 0) await Promise.race(inHand);
    },
  };
};
