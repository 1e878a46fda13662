import { type Faults, keepFaults } from '../telegram-fake/faults.ts';
import { listen } from '../telegram-fake/http-listener.ts';
import { watch } from '../telegram-fake/waiting.ts';
import { type HttpStatus, refusal, zaloReply } from './zalo-answer.ts';
import { openZaloDesk, type ZaloCall } from './zalo-desk.ts';
import { zaloEvents } from './zalo-events.ts';
import { zaloMethods } from './zalo-methods.ts';
import { zaloPictures } from './zalo-pictures.ts';
import { type ZaloNames, type ZaloUser, zaloUserIn } from './zalo-people.ts';
import { deliverZalo, type ZaloDelivery, type ZaloHookSettings } from './zalo-webhook.ts';
import { BOT, newZaloWorld, sentThisMonth, type ZaloEvent, type ZaloMessage } from './zalo-world.ts';

export interface ZaloFakeOptions {
  /** Milliseconds since 1970; the fake reads no other clock, save for the length of a long poll. */
  readonly now: () => number;
  readonly token?: string;
  readonly botName?: string;
  readonly httpStatus?: HttpStatus;
  /** Beside "Request timeout" when nothing came: 408, though no document vouches for the number. */
  readonly idleCode?: number;
  /** Messages a month; the free plan is said to have 3000. */
  readonly monthlyQuota?: number;
  /** The real one takes public HTTPS only. */
  readonly isLocalWebhookAccepted?: boolean;
}

/** A chat as people see it. */
export interface SeenZaloChat {
  readonly messages: readonly ZaloMessage[];
  readonly fromBot: readonly ZaloMessage[];
  readonly actions: readonly string[];
}

/** A Zalo Bot Platform on 127.0.0.1 for one bot, in which the test plays the people. */
export interface ZaloFake {
  /** What a client takes for https://bot-api.zaloplatforms.com. */
  readonly baseUrl: string;
  readonly token: string;
  readonly revoke: () => void;
  readonly user: (id: string, names?: ZaloNames) => ZaloUser;
  readonly chat: (id: string) => SeenZaloChat;
  /** Queues an event as it is, with or without a message. */
  readonly sendsEvent: (event: ZaloEvent) => void;
  /** The events that nobody has fetched. */
  readonly pendingEvents: () => readonly ZaloEvent[];
  readonly faults: Faults;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly isPolled: () => boolean;
  /** Ends the waiting polls with "Request timeout". */
  readonly releasePolls: () => void;
  /** To be called after the clock was set: ends the polls whose time is up. */
  readonly clockMoved: () => void;
  /** Delivers what waits to the webhook, each event once whatever comes back: no retry is documented. */
  readonly deliver: (options?: { readonly isWrapped?: boolean }) => Promise<readonly ZaloDelivery[]>;
  /** Delivers an event once more. */
  readonly deliverAgain: (event: ZaloEvent, options?: { readonly isWrapped?: boolean }) => Promise<ZaloDelivery>;
  readonly calls: readonly ZaloCall[];
  /** The bot's own mistakes. A test ends by finding none. */
  readonly violations: readonly string[];
  readonly sentThisMonth: () => number;
  /** Settles once the condition holds; it is looked at after every call. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const CALL = /^\/bot([^/]+)\/([^/]+)$/;

/** Starts a Bot Platform that knows one bot and nobody else. */
export const startZaloFake = async (options: ZaloFakeOptions): Promise<ZaloFake> => {
  const { now, token = '1459232241454765289:fakeZaloSecret', botName = 'Bot Nhắc Việc', httpStatus = 'always-200' } = options;
  const { idleCode = 408, monthlyQuota = Infinity, isLocalWebhookAccepted = false } = options;
  const world = newZaloWorld(botName, now);
  const events = zaloEvents(now, idleCode);
  const hook: { settings: ZaloHookSettings | null } = { settings: null };
  const violations: string[] = [];
  const seen = watch();
  const reportViolation = (violation: string): void => void violations.push(violation);
  const methods = zaloMethods({ world, events, hook, monthlyQuota, isLocalWebhookAccepted, reportViolation });
  const faults = keepFaults(({ code, description }) => zaloReply(refusal(code, code === 429 ? 'Quota exceeded' : description), httpStatus));
  const desk = openZaloDesk({ methods, faults, httpStatus, now, watch: seen, reportViolation });
  let isRevoked = false;
  const pictures = zaloPictures(() => listener.url, reportViolation);
  const listener = await listen(async (arrival) => {
    const picture = pictures.serve(arrival);
    if (picture !== null) return picture;
    const [, givenToken, method = ''] = CALL.exec(arrival.path) ?? [];
    if (givenToken === undefined || !['GET', 'POST'].includes(arrival.verb)) return zaloReply(refusal(404, 'Not Found'), 'as-error-code');
    if (givenToken !== token || isRevoked) return zaloReply(refusal(401, 'Unauthorized'), httpStatus);
    return desk.take(method, arrival);
  });
  const deliverOne = async (event: ZaloEvent, isWrapped: boolean): Promise<ZaloDelivery> => {
    if (hook.settings === null) throw new Error('no webhook is set');
    return deliverZalo(hook.settings, event, { isWrapped });
  };
  return {
    baseUrl: listener.url,
    token,
    revoke: () => {
      isRevoked = true;
    },
    user: (id, names) => zaloUserIn({ world, events, pictures }, id, names === undefined ? {} : { names }),
    chat: (id) => {
      const { messages = [], actions = [] } = world.chats.get(id) ?? {};
      return { messages: [...messages], fromBot: messages.filter(({ from }) => from === BOT), actions: [...actions] };
    },
    sendsEvent: events.add,
    pendingEvents: events.waiting,
    faults,
    down: listener.down,
    up: listener.up,
    isPolled: () => events.pollers() > 0,
    releasePolls: events.release,
    clockMoved: events.clockMoved,
    deliver: async ({ isWrapped = true } = {}) => {
      const deliveries: ZaloDelivery[] = [];
      for (const event of hook.settings === null ? [] : events.takeAll()) deliveries.push(await deliverOne(event, isWrapped));
      return deliveries;
    },
    deliverAgain: async (event, { isWrapped = true } = {}) => deliverOne(event, isWrapped),
    calls: desk.calls,
    violations,
    sentThisMonth: () => sentThisMonth(world),
    until: seen.until,
    close: async () => {
      events.release();
      await listener.down();
    },
  };
};
