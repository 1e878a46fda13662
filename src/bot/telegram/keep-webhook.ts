import type { Intake } from '../intake.ts';
import type { HealthBoard } from './channel-health.ts';
import { runSteadily, type StepEnd } from './steady-loop.ts';
import type { UpdateTaker } from './take-update.ts';
import type { CallTelegram } from './telegram-calls.ts';
import type { TelegramDelays } from './telegram-delays.ts';
import type { Me } from './telegram-event.ts';
import { ALLOWED_UPDATES } from './telegram-updates.ts';
import { askWhoWeAre, foreignWebhook } from './who-we-are.ts';

interface Hooking {
  readonly url: string;
  readonly secret: string;
  readonly call: CallTelegram;
  readonly taker: UpdateTaker;
  readonly intake: Pick<Intake, 'botNamed'>;
  readonly board: HealthBoard;
  readonly delays: TelegramDelays;
}

/** One connection keeps the updates in their order; each is only stored, so that one is quick enough. */
const CONNECTIONS = 1;

/** Learns who the bot is and tells Telegram our address, again and again until it has succeeded; an address of somebody else stays. */
export const keepWebhook = ({ url, secret, call, taker, intake, board, delays }: Hooking) => {
  const stopping = new AbortController();
  const limits = { deadlineMs: delays.callDeadlineMs, signal: stopping.signal };
  let me: Me | null = null;
  const step = async (): Promise<StepEnd> => {
    const met = await askWhoWeAre(call, limits);
    if ('fault' in met) return { kind: 'trouble', fault: met.fault };
    me = met.me;
    await intake.botNamed(me.username);
    const found = await foreignWebhook(call, limits, url);
    if ('fault' in found) return { kind: 'trouble', fault: found.fault };
    if (found.host !== null)
      return { kind: 'stop', reason: `the updates of this bot go to a webhook on ${found.host}; delete it there first` };
    const settings = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: CONNECTIONS };
    const set = await call('setWebhook', settings, limits);
    if (!set.ok && set.fault.kind === 'refused') return { kind: 'stop', reason: set.fault.says };
    if (!set.ok) return { kind: 'trouble', fault: set.fault };
    board.become('ok', null);
    return { kind: 'finished' };
  };
  const running = runSteadily({ step, board, delays, signal: stopping.signal });
  return {
    me: () => me,
    stop: async () => {
      stopping.abort();
      await running;
      await taker.settled();
    },
  };
};
