import { asId, type EndpointId } from '#domain/ids.ts';
import type { Address, Channel, Choice, OutMessage } from '#bot/channel.ts';
import { type RunningTelegram, runTelegram } from '#bot/telegram/run-telegram.ts';
import { telegramCalls } from '#bot/telegram/telegram-calls.ts';
import { telegramChannel } from '#bot/telegram/telegram-channel.ts';
import { TELEGRAM_DELAYS, type TelegramDelays } from '#bot/telegram/telegram-delays.ts';
import { startTelegramFake, type TelegramFake } from '../../support/telegram-fake/start-telegram-fake.ts';
import { freePace } from '../../support/free-pace.ts';
import { fakeTime } from '../../fakes/fake-time.ts';
import { type RecordingIntake, recordingIntake } from './recording-intake.ts';

export const LAN = 7_001;
export const GROUP = -55;
const ENDPOINT: EndpointId = asId(31);

/** Where a message to this chat goes. */
export const to = (chat: number): Address => ({ endpointId: ENDPOINT, chat: String(chat) });

/** A message without buttons, or with some that say what they are called. */
export const message = (text: string, ...labels: readonly string[]): OutMessage => ({
  text,
  choices: labels.map((label): Choice => ({ label, says: label.toLowerCase() })),
});

/** A Telegram and what the bot is handed. */
export interface Desk {
  readonly fake: TelegramFake;
  readonly intake: RecordingIntake;
  readonly now: () => number;
  /** How long the bot has waited between its steps, in milliseconds; no time passes for it. */
  readonly waits: readonly number[];
  /** A wait of this length does not end before the bot is stopped; so a loop comes to rest where a test looks at it. */
  readonly restsAt: (ms: number) => void;
  /** Settles once the condition holds; it is looked at whenever something was stored, reported or called, and whenever the bot waits. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly run: (delays?: Partial<TelegramDelays>) => RunningTelegram;
  readonly hook: (address: { readonly url: string; readonly secret: string }) => RunningTelegram;
  /** Sending alone, without polling. */
  readonly channel: (delays?: Partial<TelegramDelays>) => Channel;
  readonly end: () => Promise<void>;
}

/** Opens a desk. */
export const openDesk = async (): Promise<Desk> => {
  const { now } = fakeTime();
  const fake = await startTelegramFake({ now });
  const intake = recordingIntake(now);
  const waits: number[] = [];
  const resting = new Set<number>();
  const running: RunningTelegram[] = [];
  const wait = async (ms: number, signal: AbortSignal): Promise<void> => {
    waits.push(ms);
    await new Promise((resolve) => {
      if (resting.has(ms)) signal.addEventListener('abort', resolve);
      else setImmediate(resolve);
    });
  };
  const pace = freePace(now);
  const common = { name: 'telegram', token: fake.token, apiRoot: fake.apiRoot, intake, pace };
  const started = (bot: RunningTelegram): RunningTelegram => {
    running.push(bot);
    return bot;
  };
  return {
    fake,
    intake,
    now,
    waits,
    restsAt: (ms) => resting.add(ms),
    until: async (condition) => {
      while (!condition()) await new Promise((resolve) => setImmediate(resolve));
    },
    run: (delays) => started(runTelegram({ ...common, mode: 'polling', delays: { wait, ...delays } })),
    hook: ({ url, secret }) => started(runTelegram({ ...common, mode: 'webhook', url, secret, delays: { wait } })),
    channel: (delays) => {
      const call = telegramCalls({ token: fake.token, apiRoot: fake.apiRoot, onFatal: (reason) => intake.report({}, reason) });
      return telegramChannel({ name: 'telegram', call, intake, delays: { ...TELEGRAM_DELAYS, ...delays }, pace, isStopped: () => false });
    },
    end: async () => {
      for (const bot of running) await bot.stop();
      await fake.close();
    },
  };
};
