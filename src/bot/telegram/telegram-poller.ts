import { z } from 'zod';
import type { Intake } from '../intake.ts';
import type { HealthBoard } from './channel-health.ts';
import { runSteadily, type StepEnd } from './steady-loop.ts';
import type { UpdateTaker } from './take-update.ts';
import type { CallEnd, CallLimits, CallTelegram } from './telegram-calls.ts';
import type { TelegramDelays } from './telegram-delays.ts';
import type { Me } from './telegram-event.ts';
import { ALLOWED_UPDATES, updateIdOf } from './telegram-updates.ts';
import { askWhoWeAre, foreignWebhook } from './who-we-are.ts';

/** What a poller works with; `lease` names the right to poll for this bot. */
export interface Polling {
  readonly lease: string;
  readonly call: CallTelegram;
  readonly taker: UpdateTaker;
  readonly intake: Pick<Intake, 'holdLease' | 'botNamed'>;
  readonly board: HealthBoard;
  readonly delays: TelegramDelays;
}

const MOST_AT_ONCE = 100;
const POLL_SECONDS = 50;
/** Beyond the deadline of a poll, for storing what it brings. */
const STORING_MS = 25_000;

const Updates = z.array(z.unknown());

const MISREAD: StepEnd = {
  kind: 'trouble',
  fault: { kind: 'failed', says: 'Telegram: unreadable updates', retryAfterMs: 0, movedTo: null },
};
const ON: StepEnd = { kind: 'on' };

/** What a poller has found out so far. */
interface Progress {
  me: Me | null;
  isWebhookLookedFor: boolean;
  offset: number | null;
}

interface Poller extends Polling {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

const limitsOf = ({ delays, signal }: Poller): CallLimits => ({ deadlineMs: delays.callDeadlineMs, signal });

const meet = async (poller: Poller): Promise<StepEnd> => {
  const met = await askWhoWeAre(poller.call, limitsOf(poller));
  if ('fault' in met) return { kind: 'trouble', fault: met.fault };
  await poller.intake.botNamed(met.me.username);
  poller.progress.me = met.me;
  return ON;
};

/** Deleting somebody's webhook would silence another installation without a word; that is for a person to decide. */
const lookForWebhook = async (poller: Poller): Promise<StepEnd> => {
  const found = await foreignWebhook(poller.call, limitsOf(poller));
  if ('fault' in found) return { kind: 'trouble', fault: found.fault };
  poller.progress.isWebhookLookedFor = true;
  if (found.host === null) return ON;
  return { kind: 'stop', reason: `the updates of this bot go to a webhook on ${found.host}; delete it there before polling` };
};

const poll = ({ call, board, delays, signal, progress: { offset } }: Poller): Promise<CallEnd> =>
  call(
    'getUpdates',
    {
      limit: MOST_AT_ONCE,
      // A first poll that does not wait shows at once whether the way is clear.
      timeout: board.now().state === 'ok' ? POLL_SECONDS : 0,
      allowed_updates: ALLOWED_UPDATES,
      ...(offset === null ? {} : { offset }),
    },
    { deadlineMs: delays.pollDeadlineMs, signal },
  );

const storeAll = async ({ taker, board, progress }: Poller, me: Me, result: unknown): Promise<StepEnd> => {
  const updates = Updates.safeParse(result).data;
  const ids = updates?.map(updateIdOf).filter((id) => id !== null) ?? [];
  // The last one's and not the highest: after a week without updates Telegram begins anywhere.
  const last = ids.at(-1);
  // Without a number to acknowledge, the same updates would come again and again without a pause.
  if (updates === undefined || (updates.length > 0 && last === undefined)) return MISREAD;
  for (const raw of updates) await taker.take(raw, me);
  if (last !== undefined) progress.offset = last + 1;
  board.become('ok', null);
  return ON;
};

const fetchAndStore = async (poller: Poller, me: Me): Promise<StepEnd> => {
  const end = await poll(poller);
  if (end.ok) return storeAll(poller, me, end.result);
  // The other one may have set a webhook; whether it holds the lease is asked each time.
  if (end.fault.kind === 'conflict') poller.progress.isWebhookLookedFor = false;
  return { kind: 'trouble', fault: end.fault };
};

const stepOf = async (poller: Poller): Promise<StepEnd> => {
  const { intake, lease, delays, progress } = poller;
  if (progress.me === null) return meet(poller);
  if (!progress.isWebhookLookedFor) return lookForWebhook(poller);
  const isOurs = await intake.holdLease(lease, delays.pollDeadlineMs + STORING_MS);
  return isOurs ? fetchAndStore(poller, progress.me) : { kind: 'standing-by', reason: 'another process polls for this bot' };
};

/**
 * Polls until stopped. An update is acknowledged by the offset of the next poll, and only when its whole batch is stored: after a crash,
 * or where storing fails, the batch comes again, and the inbox knows by the keys what it has.
 */
export const startPolling = (polling: Polling): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const poller = { ...polling, signal, progress: { me: null, isWebhookLookedFor: false, offset: null } };
  const running = runSteadily({ ...polling, step: () => stepOf(poller), signal });
  return {
    stop: async () => {
      stopping.abort();
      await running;
      await polling.taker.settled();
    },
  };
};
