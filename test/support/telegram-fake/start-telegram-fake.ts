import { notFound, replyOf, unauthorized } from './api-answer.ts';
import { botMethods } from './bot-methods.ts';
import { type Call, openDesk } from './call-desk.ts';
import { chatMethods } from './chat-methods.ts';
import { type Faults, keepFaults } from './faults.ts';
import { type FakeGroup, groupIn } from './group-actions.ts';
import { type Arrival, listen, type Reply } from './http-listener.ts';
import { longPolling } from './long-polling.ts';
import { messageMethods } from './message-methods.ts';
import { countRates, type RateLimits } from './rates.ts';
import { fieldsOf } from './request-body.ts';
import { type SeenChat, seenChat } from './seen-chat.ts';
import { telegramSpec } from './spec.ts';
import { updatesQueue } from './updates-queue.ts';
import { type FakeUser, userIn } from './user-actions.ts';
import { watch } from './waiting.ts';
import { type Delivery, webhook } from './webhook.ts';
import { type Bot, messageIds, personIn, type World } from './world.ts';

export interface TelegramFakeOptions {
  /** Milliseconds since 1970; the fake reads no other clock, save for the length of a long poll. */
  readonly now: () => number;
  readonly token?: string;
  readonly bot?: Partial<Bot>;
  readonly firstUpdateId?: number;
  /** How long a press may wait for its answer; Telegram has been seen to give up after 15 seconds. */
  readonly pressLifetimeMs?: number;
  /** Answers 429 to a message beyond these limits; without them everything is let through and only counted. */
  readonly strictLimits?: RateLimits;
}

/** A Telegram on 127.0.0.1 for one bot, in which the test plays the people. */
export interface TelegramFake {
  /** What a client takes for https://api.telegram.org. */
  readonly apiRoot: string;
  readonly token: string;
  /** The token is no longer known. */
  readonly revoke: () => void;
  readonly user: (id: number, names?: { readonly firstName?: string; readonly username?: string }) => FakeUser;
  readonly group: (id: number, title?: string) => FakeGroup;
  readonly chat: (id: number) => SeenChat;
  /** Queues an update of any kind, well-formed or not. */
  readonly sendsUpdate: (kind: string, payload: unknown) => void;
  /** What happens inside reaches the bot as one batch. */
  readonly together: (act: () => void) => void;
  /** The updates that the bot has not acknowledged. */
  readonly pendingUpdates: () => readonly { readonly update_id: number }[];
  readonly commands: () => readonly (readonly unknown[])[];
  readonly faults: Faults;
  /** Connections are refused until `up`. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly isPolled: () => boolean;
  /** Ends a waiting poll with no updates. */
  readonly releasePolls: () => void;
  /** To be called after the clock was set: ends a poll whose time is up. */
  readonly clockMoved: () => void;
  readonly webhook: { readonly deliver: () => Promise<readonly Delivery[]>; readonly deliverLastAgain: () => Promise<Delivery> };
  readonly calls: readonly Call[];
  /** The bot's own mistakes: unknown methods and fields, wrong types, lengths, broken markup. A test ends by finding none. */
  readonly violations: readonly string[];
  readonly highestRates: () => RateLimits;
  /** Settles once the condition holds; it is looked at after every call and every update. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ROUTE = /^\/(?:file\/)?bot(?<token>[^/]*)\/(?:documents\/)?(?<name>[^/]*)$/;
const TOKEN = /^\d+:[\w-]{10,}$/;

const newWorld = ({ now, token = '', bot = {}, firstUpdateId = 4_000, pressLifetimeMs = 15_000 }: TelegramFakeOptions): World => {
  const id = Number(token.split(':')[0]);
  return {
    bot: { id, username: 'nhacviec_bot', firstName: 'Nhắc Việc', readsAllGroupMessages: false, ...bot },
    now,
    pressLifetimeMs,
    updates: updatesQueue(now, firstUpdateId),
    people: new Map(),
    chats: new Map(),
    queries: new Map(),
    files: new Map(),
    commands: new Map(),
    nextMessageId: messageIds(),
  };
};

interface Rooms {
  readonly isKnown: (token: string) => boolean;
  readonly call: (method: string, arrival: Arrival) => Promise<Reply>;
  readonly file: (id: string) => Reply;
}

/** Lets in who has the token: an unknown one gets 401, what is not even a token or an address gets 404. */
const enter = async (arrival: Arrival, { isKnown, call, file }: Rooms): Promise<Reply> => {
  const { token = '', name = '' } = ROUTE.exec(arrival.path)?.groups ?? {};
  if (!TOKEN.test(token)) return replyOf(notFound());
  if (!isKnown(token)) return replyOf(unauthorized);
  return arrival.path.startsWith('/file/') ? file(name) : call(name, arrival);
};

/** Starts a Telegram that knows one bot and nobody else. */
export const startTelegramFake = async (options: TelegramFakeOptions): Promise<TelegramFake> => {
  const { now, strictLimits = null, token = '700100:fake-token-of-the-reminder-bot_0001' } = options;
  // Fails here, and not in the first call, where the run promises the specification and it is missing.
  telegramSpec();
  const world = newWorld({ ...options, token });
  const { updates } = world;
  const seen = watch();
  const polling = longPolling(updates, now);
  const rates = countRates(strictLimits);
  const faults = keepFaults(({ code, description, parameters }) =>
    replyOf({ ok: false, code, description, ...(parameters === undefined ? {} : { parameters }) }),
  );
  const hook = webhook({
    updates,
    now,
    perform: (method, params) => desk.take(method, { params, isForm: false }, new AbortController().signal),
  });
  const methods = { ...botMethods(world, { polling, hook }), ...chatMethods(world), ...messageMethods(world) };
  const desk = openDesk({ methods, faults, rates, now, watch: seen });
  updates.onAdded(seen.happened);
  let isRevoked = false;
  const rooms: Rooms = {
    isKnown: (given) => given === token && !isRevoked,
    call: async (method, arrival) => desk.take(method, await fieldsOf(arrival), arrival.gone),
    file: (id) => {
      const found = world.files.get(id);
      return found === undefined ? replyOf(notFound()) : { kind: 'bytes', content: found.content };
    },
  };
  const listener = await listen((arrival) => enter(arrival, rooms));
  return {
    apiRoot: listener.url,
    token,
    revoke: () => {
      isRevoked = true;
      polling.end(unauthorized);
    },
    user: (id, names) => {
      personIn(world, id, names);
      return userIn(world, id);
    },
    group: (id, title) => groupIn(world, id, title),
    chat: (id) => seenChat(world, id),
    sendsUpdate: updates.add,
    together: updates.together,
    pendingUpdates: updates.waiting,
    commands: () => [...world.commands.values()],
    faults,
    down: listener.down,
    up: listener.up,
    isPolled: polling.isWaiting,
    releasePolls: polling.release,
    clockMoved: polling.clockMoved,
    webhook: { deliver: hook.deliver, deliverLastAgain: hook.deliverLastAgain },
    calls: desk.calls,
    violations: desk.violations,
    highestRates: rates.highest,
    until: seen.until,
    close: async () => {
      polling.release();
      await listener.down();
    },
  };
};
