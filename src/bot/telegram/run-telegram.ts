import type { RunningChannel } from '../channel.ts';
import type { Intake } from '../intake.ts';
import type { Pace } from '../pace.ts';
import { healthBoard } from './channel-health.ts';
import { fileFetcher } from './fetch-file.ts';
import { keepWebhook } from './keep-webhook.ts';
import { updateTaker } from './take-update.ts';
import { telegramCalls } from './telegram-calls.ts';
import { telegramChannel } from './telegram-channel.ts';
import { TELEGRAM_DELAYS, type TelegramDelays } from './telegram-delays.ts';
import { startPolling } from './telegram-poller.ts';
import { telegramWebhook } from './telegram-webhook.ts';

/** One bot. `name` is the channel's ("telegram"); with a second token there is a second one ("telegram-2"). */
export type TelegramOptions = {
  readonly name: string;
  readonly token: string;
  /** https://api.telegram.org where nothing is said. */
  readonly apiRoot?: string;
  readonly intake: Intake;
  readonly pace: Pace;
  readonly delays?: Partial<TelegramDelays>;
} & (
  | { readonly mode: 'polling' }
  /** `url` is the address under which Telegram reaches `webhook`; `secret` is 1 to 256 of A–Z a–z 0–9 _ -. */
  | { readonly mode: 'webhook'; readonly url: string; readonly secret: string }
);

/** Telegram at work. */
export interface RunningTelegram extends RunningChannel {
  /** To be mounted by the web server; null while polling. */
  readonly webhook: ((request: Request) => Promise<Response>) | null;
  /** How many updates meant nothing to us. */
  readonly ignored: () => number;
}

/** Starts one bot. It returns at once: what fails is tried again in the background and shows in `health`. */
export const runTelegram = (options: TelegramOptions): RunningTelegram => {
  const { name, token, apiRoot = 'https://api.telegram.org', intake, pace } = options;
  const delays = { ...TELEGRAM_DELAYS, ...options.delays };
  const board = healthBoard(name, intake.report);
  const call = telegramCalls({ token, apiRoot, onFatal: (reason) => board.become('stopped', reason) });
  const fetchFile = fileFetcher({ token, apiRoot, call, deadlineMs: delays.callDeadlineMs });
  const taker = updateTaker({ name, call, intake, deadlineMs: delays.callDeadlineMs, fetchFile });
  const isStopped = (): boolean => board.now().state === 'stopped';
  const channel = telegramChannel({ name, call, intake, delays, pace, isStopped });
  const running = { channel, health: board.now, ignored: taker.ignored };
  if (options.mode === 'polling') {
    const { stop } = startPolling({ lease: `poll:telegram:${botIdIn(token)}`, call, taker, intake, board, delays });
    return { ...running, stop, webhook: null };
  }
  const { url, secret } = options;
  const { me, stop } = keepWebhook({ url, secret, call, taker, intake, board, delays });
  const onNotStored = (error: unknown): void =>
    intake.report({ channel: name, error }, 'an update could not be stored; Telegram will send it again');
  return { ...running, stop, webhook: telegramWebhook({ secret, taker, me, onNotStored }) };
};

// A token begins with the number of its bot, which is no secret.
const botIdIn = (token: string): string => token.split(':')[0] ?? '';
