import type { Params } from './params.ts';

/** An update as the bot gets it: its id, and under its kind what has happened. */
export interface Update extends Params {
  readonly update_id: number;
}

/** The updates that the bot has not acknowledged. An update stays, and is handed out again and again, until an offset passes it. */
export interface UpdatesQueue {
  /** Queues an update, unless the bot has not asked for this kind. */
  readonly add: (kind: string, payload: unknown) => void;
  /** Which kinds are queued from now on; an empty list means the usual ones, null leaves everything as it was. */
  readonly allow: (kinds: readonly string[] | null) => void;
  readonly allowed: () => readonly string[];
  /** Forgets what an offset acknowledges; a negative one leaves only that many of the last ones. */
  readonly acknowledge: (offset: number) => void;
  /** Forgets one update, which a webhook has taken. */
  readonly drop: (updateId: number) => void;
  readonly forgetAll: () => void;
  readonly waiting: () => readonly Update[];
  /** Calls back after every update, but once only for what is added inside of `together`. */
  readonly onAdded: (listener: () => void) => void;
  readonly together: (act: () => void) => void;
}

const ONLY_ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count'];
/** Telegram keeps updates for a day. */
const RETENTION_MS = 24 * 60 * 60 * 1_000;

/** Makes a queue whose first update has this id. */
export const updatesQueue = (now: () => number, firstId: number): UpdatesQueue => {
  let nextId = firstId;
  let queue: { readonly update: Update; readonly at: number }[] = [];
  let allowed: readonly string[] = [];
  let isGathering = false;
  const listeners: (() => void)[] = [];
  const announce = (): void => listeners.forEach((listener) => listener());
  const isWanted = (kind: string): boolean => (allowed.length === 0 ? !ONLY_ON_REQUEST.includes(kind) : allowed.includes(kind));
  return {
    add: (kind, payload) => {
      if (!isWanted(kind)) return;
      queue.push({ update: { update_id: nextId, [kind]: payload }, at: now() });
      nextId += 1;
      if (!isGathering) announce();
    },
    allow: (kinds) => {
      allowed = kinds ?? allowed;
    },
    allowed: () => allowed,
    acknowledge: (offset) => {
      queue = offset < 0 ? queue.slice(offset) : queue.filter(({ update }) => update.update_id >= offset);
    },
    drop: (updateId) => {
      queue = queue.filter(({ update }) => update.update_id !== updateId);
    },
    forgetAll: () => {
      queue = [];
    },
    waiting: () => {
      queue = queue.filter(({ at }) => at > now() - RETENTION_MS);
      return queue.map(({ update }) => update);
    },
    onAdded: (listener) => listeners.push(listener),
    together: (act) => {
      isGathering = true;
      try {
        act();
      } finally {
        isGathering = false;
      }
      announce();
    },
  };
};
