import type { Understand } from '#usecases/hear-update.ts';
import type { PlanWays } from '#usecases/review/pasted-plan.ts';
import { takeUpdate } from '#usecases/take-update.ts';
import { type Dispatcher, dispatcher, type Dispatching } from './dispatch.ts';

/** What the bot's one loop works with. */
export interface Draining extends Dispatching {
  readonly understand: Understand;
  /** Draws a one-time code. */
  readonly newCode: () => string;
  /** The ways to bring plans in, where a page is served. */
  readonly plans?: PlanWays;
  readonly onUpdateFailed: (about: { updateId: number; parked: boolean; error: unknown }) => void;
}

// An embedded database answers without ever leaving the event loop free; timers and requests get their turn here.
const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Handles one waiting update and begins to send what is due; false where there was nothing of either, and no send has ended meanwhile. */
const lookOnce = async (draining: Draining, { begin, ended }: Dispatcher): Promise<boolean> => {
  const { db, now, understand, newCode, plans } = draining;
  // What ends while the look is under way frees its recipient's next notice, which the look may have missed.
  const endedBefore = ended();
  const taken = await takeUpdate(db, { now: now(), understand, newCode, plans });
  if (taken.kind === 'failed') draining.onUpdateFailed(taken);
  const begun = await begin();
  await letOthersRun();
  return taken.kind !== 'nothing' || begun > 0 || ended() > endedBefore;
};

/** Handles waiting updates and sends due notices until there is nothing left to do now. */
export const drain = async (draining: Draining): Promise<void> => {
  const sending = dispatcher(draining);
  for (;;) {
    if (await lookOnce(draining, sending)) continue;
    if (sending.inHand() === 0) return;
    await sending.oneEnded();
  }
};

export interface DrainLoop {
  /** Something has arrived: look now. */
  readonly wake: () => void;
  /** Looks now and resolves when there is nothing left to do. */
  readonly drained: () => Promise<void>;
  /** Finishes what is in hand and ends. */
  readonly stop: () => Promise<void>;
}

/** Lets a loop sleep until it is woken; a call in between is not lost. */
const alarm = () => {
  let ring = (): void => undefined;
  let rung = Promise.resolve();
  const set = (): void => {
    rung = new Promise((resolve) => {
      ring = resolve;
    });
  };
  set();
  return { ring: () => ring(), rung: () => rung, set };
};

const lookSafely = (draining: Draining, sending: Dispatcher, onBug: (error: unknown) => void): Promise<boolean> =>
  lookOnce(draining, sending).catch((error: unknown) => {
    onBug(error);
    return false;
  });

/** How long the end waits for what is being sent; what is still under way then is recorded as unknown at the next start. */
const FINISH_WITHIN_MS = 5_000;

const finish = async ({ inHand, oneEnded }: Dispatcher): Promise<void> => {
  let late = (): void => undefined;
  const tooLate = new Promise<void>((resolve) => {
    late = resolve;
  });
  const timer = setTimeout(late, FINISH_WITHIN_MS);
  const ended = async (): Promise<void> => {
    while (inHand() > 0) await oneEnded();
  };
  await Promise.race([ended(), tooLate]);
  clearTimeout(timer);
};

/**
 * Keeps draining: when woken, when a send has ended, and every `everyMs` for what waits for its time. A send that hangs keeps nothing else
 * from being handled.
 */
export const startDrainLoop = (draining: Draining, { everyMs, onBug }: { everyMs: number; onBug: (error: unknown) => void }): DrainLoop => {
  const sending = dispatcher(draining);
  const waking = alarm();
  let stopping = false;
  const asking: (() => void)[] = [];
  const run = async (): Promise<void> => {
    // Who asked before a look began is answered by it; who asks during one has rung, and is answered by the next.
    const asked: (() => void)[] = [];
    await waking.rung();
    while (!stopping) {
      waking.set();
      asked.push(...asking.splice(0));
      if (await lookSafely(draining, sending, onBug)) continue;
      const isIdle = sending.inHand() === 0;
      if (isIdle) for (const answer of asked.splice(0)) answer();
      await (isIdle ? waking.rung() : Promise.race([waking.rung(), sending.oneEnded()]));
    }
    await finish(sending);
    for (const answer of [...asked, ...asking]) answer();
  };
  const running = run();
  const timer = setInterval(waking.ring, everyMs);
  return {
    wake: waking.ring,
    drained: () => {
      if (stopping) return running;
      const answered = new Promise<void>((resolve) => void asking.push(resolve));
      waking.ring();
      return answered;
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      waking.ring();
      await running;
    },
  };
};
