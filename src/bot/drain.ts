import type { Understand } from '#usecases/hear-update.ts';
import { takeUpdate } from '#usecases/take-update.ts';
import { dispatchDue, type Dispatching } from './dispatch.ts';

/** What the bot's one loop works with. */
export interface Draining extends Dispatching {
  readonly understand: Understand;
  /** Draws a one-time code. */
  readonly newCode: () => string;
  readonly onUpdateFailed: (about: { updateId: number; parked: boolean; error: unknown }) => void;
}

// An embedded database answers without ever leaving the event loop free; timers and requests get their turn here.
const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const drainOnce = async (draining: Draining): Promise<boolean> => {
  const taken = await takeUpdate(draining.db, { now: draining.now(), understand: draining.understand, newCode: draining.newCode });
  if (taken.kind === 'failed') draining.onUpdateFailed(taken);
  const looked = await dispatchDue(draining);
  await letOthersRun();
  return taken.kind !== 'nothing' || looked > 0;
};

/** Handles waiting updates and sends due notices until there is nothing left to do now. */
export const drain = async (draining: Draining, isStopping: () => boolean): Promise<void> => {
  let more = true;
  while (more && !isStopping()) more = await drainOnce(draining);
};

export interface DrainLoop {
  /** Something has arrived: look now. */
  readonly wake: () => void;
  /** Looks now and resolves when there is nothing left to do. */
  readonly drained: () => Promise<void>;
  /** Finishes the piece in hand and ends. */
  readonly stop: () => Promise<void>;
}

/** Keeps draining: when woken, and every `everyMs` for what waits for its time. Only one drain runs at once. */
export const startDrainLoop = (draining: Draining, { everyMs, onBug }: { everyMs: number; onBug: (error: unknown) => void }): DrainLoop => {
  let stopping = false;
  let running: Promise<void> = Promise.resolve();
  let queued = false;
  const drained = (): Promise<void> => {
    if (!queued) {
      queued = true;
      running = running.then(async () => {
        queued = false;
        await drain(draining, () => stopping).catch(onBug);
      });
    }
    return running;
  };
  const wake = (): void => void drained();
  const timer = setInterval(wake, everyMs);
  return {
    wake,
    drained,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
};
