import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { dispatcher, type Dispatching } from '#bot/dispatch.ts';
import type { MovableClock } from '#app/clock.ts';
import { transact } from '#db/database.ts';
import { nextDueAt } from '#db/outbox-view.ts';
import { addMs, type Instant, instant } from '#domain/time/instant.ts';

interface Waiting {
  readonly until: Instant;
  readonly wake: () => void;
}

/** Time that passes only when everybody waits for it, so that what takes minutes is over at once, in the true order. */
export const virtualTime = (clock: MovableClock) => {
  const waiting: Waiting[] = [];
  const pass = (): void => {
    waiting.sort((a, b) => a.until - b.until);
    const next = waiting.shift();
    if (next === undefined) return;
    if (next.until > clock.now()) clock.moveTo(next.until);
    next.wake();
  };
  const settle = async (inHand: () => number): Promise<void> => {
    // Whoever is in hand and does not wait is at work: the database, or a call.
    if (waiting.length === inHand()) pass();
    await turnOfTheLoop();
  };
  return {
    wait: (ms: number): Promise<void> => new Promise((wake) => void waiting.push({ until: addMs(clock.now(), ms), wake })),
    /** Sends whatever is in the outbox, however long that takes, until nothing is left to do before `end`. */
    sendAll: async (dispatching: Dispatching, end: Instant): Promise<void> => {
      const sending = dispatcher(dispatching);
      for (;;) {
        const begun = await sending.begin();
        const inHand = sending.inHand();
        while (sending.inHand() === inHand && inHand > 0) await settle(sending.inHand);
        if (begun + sending.inHand() > 0) continue;
        const next = await transact(dispatching.db, nextDueAt);
        if (next === null || next > end) return;
        clock.moveTo(instant(Math.max(next, clock.now())));
      }
    },
  };
};
