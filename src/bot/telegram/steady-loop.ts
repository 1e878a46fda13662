import type { ChannelHealth } from '../channel.ts';
import type { HealthBoard } from './channel-health.ts';
import type { TelegramDelays } from './telegram-delays.ts';
import type { TelegramFault } from './telegram-faults.ts';

/** How one step of a loop ended. A step that throws could not store what it had, and is taken again. */
export type StepEnd =
  | { readonly kind: 'on' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'standing-by' | 'stop'; readonly reason: string }
  | { readonly kind: 'trouble'; readonly fault: TelegramFault };

interface Loop {
  readonly step: () => Promise<StepEnd>;
  readonly board: HealthBoard;
  readonly delays: TelegramDelays;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const STAND_BY_MS = 15_000;
/** Telegram itself holds a repeated conflict back this long. */
const CONFLICT_MS = 3_000;

const pauseAfter = (failures: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);

const pauseFor = ({ kind, retryAfterMs }: TelegramFault, failures: number): number => {
  if (kind === 'limited') return retryAfterMs;
  return kind === 'conflict' ? Math.max(CONFLICT_MS, pauseAfter(failures)) : pauseAfter(failures);
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Ending = StepEnd | { readonly kind: 'thrown'; readonly error: unknown };

const endOf = async (step: () => Promise<StepEnd>): Promise<Ending> => {
  try {
    return await step();
  } catch (error) {
    return { kind: 'thrown', error };
  }
};

/** What is shown, and how long to wait before the next step. */
interface Reaction {
  readonly state: ChannelHealth['state'];
  readonly reason: string;
  readonly waitMs: number;
}

const reactionTo = (end: Exclude<Ending, { kind: 'on' | 'finished' }>, failures: number): Reaction => {
  switch (end.kind) {
    case 'standing-by':
      return { state: 'standing-by', reason: end.reason, waitMs: STAND_BY_MS };
    case 'stop':
      return { state: 'stopped', reason: end.reason, waitMs: 0 };
    case 'thrown':
      return { state: 'retrying', reason: `could not store what came in: ${wordsOf(end.error)}`, waitMs: pauseAfter(failures) };
    case 'trouble': {
      const { kind, says } = end.fault;
      return { state: kind === 'fatal' ? 'stopped' : 'retrying', reason: says, waitMs: pauseFor(end.fault, failures) };
    }
  }
};

const isFailure = ({ kind }: Ending): boolean => kind === 'trouble' || kind === 'thrown';

/** Takes one step after another until it is finished, told to stop, or a person must act; waits longer and longer while steps fail. */
export const runSteadily = async ({ step, board, delays, signal }: Loop): Promise<void> => {
  let failures = 0;
  const isOver = (): boolean => signal.aborted;
  // Sending may find out first that the token is no longer known.
  while (!isOver() && board.now().state !== 'stopped') {
    const end = await endOf(step);
    if (end.kind === 'finished') return;
    failures = isFailure(end) ? failures + 1 : 0;
    // What was given up on purpose is no trouble to show.
    if (end.kind === 'on' || isOver()) continue;
    const { state, reason, waitMs } = reactionTo(end, failures);
    board.become(state, reason);
    if (state !== 'stopped') await delays.wait(waitMs, signal);
  }
};
