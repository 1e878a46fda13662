import { setTimeout as sleep } from 'node:timers/promises';

/** How long the bot waits, and for what; handed in, so that a test waits for nothing. */
export interface ZaloDelays {
  /** Settles after so many milliseconds, or at once when the signal is given; never rejects. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds after the first, second … fault in a row; the last one holds from then on. */
  readonly backOffMs: readonly number[];
  /** The same after "quota exceeded". */
  readonly quotaMs: readonly number[];
  /** Between two looks whether another process still polls. */
  readonly standByMs: number;
  /** After a poll that came back at once with nothing, so that a server which does not wait is not called in a circle. */
  readonly breathMs: number;
  /** How long Zalo is asked to wait for a message. */
  readonly pollSeconds: number;
  /** How long an answer to a poll is waited for: longer than the poll itself. */
  readonly pollTimeoutMs: number;
  /** The same for every other call. */
  readonly callTimeoutMs: number;
}

const wait = async (ms: number, signal: AbortSignal): Promise<void> => {
  // Being cut short is what the signal is for.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};

/** What the reference advises (zalo.md §2.1, §2.4). */
export const ZALO_DELAYS: ZaloDelays = {
  wait,
  backOffMs: [1_000, 2_000, 4_000, 8_000, 16_000, 30_000],
  quotaMs: [10_000, 30_000, 60_000, 300_000],
  standByMs: 10_000,
  breathMs: 1_000,
  pollSeconds: 30,
  pollTimeoutMs: 40_000,
  callTimeoutMs: 20_000,
};

/** The delay after this many faults in a row, 1 or more. */
export const delayAfter = (delays: readonly number[], inRow: number): number => delays[Math.min(inRow, delays.length) - 1] ?? 0;
