import type { RunningChannel } from '../channel.ts';
import type { Intake } from '../intake.ts';
import type { Pace } from '../pace.ts';
import { pictureFetcher } from './fetch-picture.ts';
import { type KeepSaid, saidKeeper } from './keep-said.ts';
import { zaloCalls } from './zalo-calls.ts';
import { zaloChannel } from './zalo-channel.ts';
import { ZALO_DELAYS, type ZaloDelays } from './zalo-delays.ts';
import { identify, webhookAddress, type ZaloTaking, zaloTroubles } from './zalo-identity.ts';
import { startZaloPoller } from './zalo-poller.ts';
import { type ZaloState, zaloState } from './zalo-state.ts';
import { readZaloUpdate } from './zalo-updates.ts';
import { zaloWebhook } from './zalo-webhook.ts';

/** What a Zalo bot is started with. */
export interface ZaloBotOptions {
  /** The channel's name, "zalo-bot". */
  readonly name: string;
  /** "<number>:<secret>", from the Zalo Bot Manager. */
  readonly token: string;
  /** https://bot-api.zaloplatforms.com */
  readonly apiRoot: string;
  readonly mode: 'polling' | 'webhook';
  /** 8–256 characters, the same as given to setWebhook; null where the bot polls. */
  readonly webhookSecret: string | null;
  readonly intake: Intake;
  readonly pace: Pace;
  /** Messages a month that the bot's plan allows; null where nobody counts. */
  readonly monthlyLimit: number | null;
  readonly delays?: ZaloDelays;
}

/** A Zalo bot at work; `webhook` is to be mounted at POST /webhooks/zalo-bot, null where the bot polls. */
export interface RunningZaloBot extends RunningChannel {
  readonly webhook: ((request: Request) => Promise<Response>) | null;
}

const SHORTEST_SECRET = 8;

type Taking = Omit<RunningZaloBot, 'channel' | 'health'>;

/** Learns who the bot is while deliveries may come already; a mention in these stays in the text. */
const meetZalo = async (taking: ZaloTaking, names: string[]): Promise<void> => {
  const identity = await identify(taking, zaloTroubles(taking));
  if (identity === null) return;
  names.push(...identity.names);
  const isUnset = (await webhookAddress(taking)) === '';
  if (isUnset) taking.state.moveTo('retrying', 'bot Zalo chưa đặt webhook (setWebhook), nên chưa có tin nào tới');
  else taking.state.moveTo('ok');
};

const keeperFor = ({ apiRoot, intake }: ZaloBotOptions): KeepSaid => saidKeeper({ intake, fetchPicture: pictureFetcher(apiRoot) });

const takeByWebhook = (options: ZaloBotOptions, secret: string, parts: Omit<ZaloTaking, 'stopping'>): Taking => {
  const { name, intake } = options;
  const stop = new AbortController();
  const botNames: string[] = [];
  const met = meetZalo({ ...parts, stopping: stop.signal }, botNames);
  const takeIn = zaloWebhook({
    name,
    secret,
    intake,
    keep: keeperFor(options),
    read: (raw) => readZaloUpdate(raw, { channel: name, botNames, receivedAt: intake.now() }),
  });
  return {
    webhook: async (request) => {
      const response = await takeIn(request);
      if (response.status === 200 && botNames.length > 0) parts.state.moveTo('ok');
      return response;
    },
    stop: async () => {
      stop.abort();
      await met;
    },
  };
};

const stoppedForSecret = (state: ZaloState): Taking => {
  state.moveTo('stopped', `mã bí mật của webhook Zalo phải có ít nhất ${SHORTEST_SECRET} ký tự`);
  return { webhook: null, stop: () => Promise.resolve() };
};

const startTaking = (options: ZaloBotOptions, parts: Omit<ZaloTaking, 'stopping'>): Taking => {
  const { name, mode, webhookSecret: secret, intake } = options;
  if (mode === 'polling') return { webhook: null, ...startZaloPoller({ ...parts, name, intake, keep: keeperFor(options) }) };
  if (secret === null || secret.length < SHORTEST_SECRET) return stoppedForSecret(parts.state);
  return takeByWebhook(options, secret, parts);
};

/** Starts a bot of the Zalo Bot Platform. It never throws: how it is doing is told by `health`. */
export const runZaloBot = (options: ZaloBotOptions): RunningZaloBot => {
  const { name, intake, pace, monthlyLimit, delays = ZALO_DELAYS } = options;
  const state = zaloState({ name, intake });
  const call = zaloCalls(options);
  const channel = zaloChannel({ name, call, state, intake, delays, pace, monthlyLimit });
  return { channel, health: state.health, ...startTaking(options, { call, state, delays }) };
};
