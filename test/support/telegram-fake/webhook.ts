import { isRecord, parsedOr, type Params } from './params.ts';
import type { Update, UpdatesQueue } from './updates-queue.ts';

export interface HookSettings {
  /** Empty while there is no webhook. */
  readonly url: string;
  readonly secret: string | null;
  readonly maxConnections: number;
}

/** How one delivery went; `status` is 0 where nobody answered. */
export interface Delivery {
  readonly update: Update;
  readonly status: number;
}

/** The webhook as the methods of the Bot API set it, and as the test makes it work: nothing is delivered by itself. */
export interface Hook {
  readonly settings: () => HookSettings;
  readonly set: (settings: HookSettings) => void;
  readonly lastFailure: () => { readonly at: number; readonly says: string } | null;
  /** Delivers everything that waits, one after another. What is not answered with 2xx keeps waiting for the next call of this. */
  readonly deliver: () => Promise<readonly Delivery[]>;
  /** Delivers once more what was delivered last, as happens when an answer is lost. */
  readonly deliverLastAgain: () => Promise<Delivery>;
}

/** Telegram gives a bot a minute. */
const PATIENCE_MS = 60_000;
const isTaken = (status: number): boolean => status >= 200 && status < 300;

const request = async ({ url, secret }: HookSettings, update: Update): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }) },
    body: JSON.stringify(update),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/** What a hook works on; `perform` carries out a method that stands in the answer to a delivery. */
export interface HookParts {
  readonly updates: UpdatesQueue;
  readonly now: () => number;
  readonly perform: (method: string, params: Params) => Promise<unknown>;
}

/** Makes a hook that is not set. */
export const webhook = ({ updates, now, perform }: HookParts): Hook => {
  let settings: HookSettings = { url: '', secret: null, maxConnections: 40 };
  let failure: { readonly at: number; readonly says: string } | null = null;
  let last: Update | null = null;
  const performAnswer = async (body: string): Promise<void> => {
    const answer = parsedOr(body);
    if (!isRecord(answer)) return;
    const { method, ...params } = answer;
    if (typeof method === 'string') await perform(method, params);
  };
  const deliverOne = async (update: Update): Promise<Delivery> => {
    last = update;
    try {
      const response = await request(settings, update);
      const body = await response.text();
      if (isTaken(response.status)) {
        updates.drop(update.update_id);
        await performAnswer(body);
      } else failure = { at: now(), says: `Wrong response from the webhook: ${response.status} ${response.statusText}` };
      return { update, status: response.status };
    } catch (error) {
      failure = { at: now(), says: String(error) };
      return { update, status: 0 };
    }
  };
  return {
    settings: () => settings,
    set: (next) => {
      settings = next;
      failure = null;
    },
    lastFailure: () => failure,
    deliver: async () => {
      const deliveries: Delivery[] = [];
      for (const update of settings.url === '' ? [] : updates.waiting()) deliveries.push(await deliverOne(update));
      return deliveries;
    },
    deliverLastAgain: async () => {
      if (last === null) throw new Error('nothing was delivered yet');
      return deliverOne(last);
    },
  };
};
