import type { Channel, ChannelHealth, RunningChannel } from './bot/channel.ts';
import type { Intake, ReceivedFile } from './bot/intake.ts';
import { type Pace, paceOf, type Pacing } from './bot/pace.ts';
import { runTelegram } from './bot/telegram/run-telegram.ts';
import { OVERALL, ratesOfChat } from './bot/telegram/telegram-rates.ts';
import { runZaloBot } from './bot/zalo-bot/run-zalo-bot.ts';
import { ZALO_DELAYS } from './bot/zalo-bot/zalo-delays.ts';
import { newKey, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Instant } from './domain/time/instant.ts';
import type { Log } from './log.ts';
import { keepBotName } from './usecases/bot-names.ts';
import { moveChat, noteReachable } from './usecases/chat-events.ts';
import type { Database } from './usecases/database.ts';
import { keepButtons } from './usecases/keep-choices.ts';
import { dropPollLeases, holdPollLease } from './usecases/poll-lease.ts';
import { storeInbound } from './usecases/take-update.ts';

/** A messenger's webhook, and where the web server mounts it. */
export interface MountedWebhook {
  readonly path: string;
  readonly answer: (request: Request) => Promise<Response>;
}

/** The messengers at work. */
export interface RunningChannels {
  readonly channels: readonly Channel[];
  readonly webhooks: readonly MountedWebhook[];
  readonly health: () => Readonly<Record<string, ChannelHealth>>;
  readonly stop: () => Promise<void>;
}

interface Parts {
  readonly db: Database;
  readonly now: () => Instant;
  readonly log: Log;
  /** Something was stored: handle it. */
  readonly wake: () => void;
  /** Keeps a bot within its limits by the machine's clock, unless another way is handed in. */
  readonly paceFor?: (limits: Pick<Pacing, 'overall' | 'ofChat'>) => Pace;
  /** Takes a plan that was sent into a chat of this channel; without it nobody may send one. */
  readonly takeFile?: (channel: string, file: ReceivedFile) => Promise<'taken' | 'repeated' | 'no-such-chat'>;
  /** Hears of each update that was stored, by the channel's name; not of a repeated one. */
  readonly onStored?: (channel: string) => void;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

const machinePace: NonNullable<Parts['paceFor']> = (limits) => paceOf({ nowMs: systemClock.now, wait, ...limits });

/** One message a second to one chat is what a phone shows as a conversation; more would only pile up. */
const IN_A_ZALO_CHAT = [{ everyMs: 1_000, burst: 2 }];

// Zalo has no acknowledgement, so a poll under way is let end by itself; it must end before the server's time to stop is up.
const SHORT_POLLS = { ...ZALO_DELAYS, pollSeconds: 4, pollTimeoutMs: 7_000 };

// Names this process towards others that share the database.
const HOLDER = newKey();

const intakeFor = (channel: string, { db, now, log, wake, onStored, takeFile }: Parts): Intake => ({
  now,
  store: async (inbound) => {
    if ((await storeInbound(db, inbound)) === 'stored') onStored?.(channel);
    wake();
  },
  takeFile: async (file) => {
    const taken = (await takeFile?.(channel, file)) ?? 'no-such-chat';
    wake();
    return taken;
  },
  chatReachable: (chat, reachable, reason) => noteReachable(db, { channel, chat, reachable, reason }),
  chatMoved: (from, to) => moveChat(db, { channel, from, to }),
  keepButtons: (endpointId, choices) => keepButtons(db, { endpointId, choices, now: now() }, newKey),
  holdLease: (name, ms) => holdPollLease(db, { name, holder: HOLDER, now: now(), ms }),
  botNamed: (username) => keepBotName(db, channel, username),
  report: (about, sentence) => log.warn({ channel, ...about }, sentence),
});

type Running = RunningChannel & { readonly webhook: MountedWebhook['answer'] | null };

const webhookPath = (kind: string, name: string): string => `/webhooks/${kind}${name.slice(kind.length)}`;

const startTelegram = ({ telegram, publicUrl }: Config, parts: Parts): readonly (readonly [string, Running])[] =>
  telegram.bots.map(({ name, token }) => {
    const path = webhookPath('telegram', name);
    const pace = (parts.paceFor ?? machinePace)({ overall: OVERALL, ofChat: ratesOfChat });
    const common = { name, token, apiRoot: telegram.apiRoot, intake: intakeFor(name, parts), pace };
    if (telegram.mode === 'polling') return [path, runTelegram({ ...common, mode: 'polling' })];
    const url = new URL(path, publicUrl ?? 'http://127.0.0.1').href;
    return [path, runTelegram({ ...common, mode: 'webhook', url, secret: telegram.secret })];
  });

const startZalo = ({ zaloBot }: Config, parts: Parts): readonly (readonly [string, Running])[] =>
  zaloBot.bots.map(({ name, token }) => {
    const webhookSecret = zaloBot.mode === 'webhook' ? zaloBot.secret : null;
    const { apiRoot, mode, plan } = zaloBot;
    const overall = [{ everyMs: 1_000 / plan.perSecond, burst: 1 }];
    const pace = (parts.paceFor ?? machinePace)({ overall, ofChat: () => IN_A_ZALO_CHAT });
    const bot = { name, token, apiRoot, mode, webhookSecret, pace, monthlyLimit: plan.monthly };
    return [webhookPath('zalo-bot', name), runZaloBot({ ...bot, intake: intakeFor(name, parts), delays: SHORT_POLLS })];
  });

/** Starts every messenger that the configuration names; one that fails shows it in its health, and the others go on. */
export const runChannels = (config: Config, parts: Parts): RunningChannels => {
  const running = [...startTelegram(config, parts), ...startZalo(config, parts)];
  return {
    channels: running.map(([, { channel }]) => channel),
    webhooks: running.flatMap(([path, { webhook }]) => (webhook === null ? [] : [{ path, answer: webhook }])),
    health: () => Object.fromEntries(running.map(([, { channel, health }]) => [channel.name, health()])),
    stop: async () => {
      await Promise.all(running.map(([, { stop }]) => stop()));
      await dropPollLeases(parts.db, HOLDER);
    },
  };
};
