import { Telegram, TelegramError } from 'telegraf';
import type { Opts, Telegram as Methods } from 'telegraf/types';
import { type Fallen, faultOf, type TelegramFault } from './telegram-faults.ts';

/** How a call ended; it never throws. What Telegram answered is for the caller to read. */
export type CallEnd = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly fault: TelegramFault };

/** How long a call may take, and what ends it before. */
export interface CallLimits {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

/** Telegram's methods, each call with its own deadline. */
export type CallTelegram = <M extends keyof Methods>(method: M, payload: Opts<M>, limits: CallLimits) => Promise<CallEnd>;

type ClientOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;

// Whatever looks like a token goes, also one that is not ours.
const scrubber =
  (token: string) =>
  (text: string): string =>
    text
      .replaceAll(token, '***')
      .replaceAll(encodeURIComponent(token), '***')
      .replace(/\d{5,}(:|%3A)[\w-]{10,}/gi, '***');

const textIn = (error: object, field: string): string => {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '-';
};

const fallenBy = (error: unknown): Fallen => {
  const nothingElse = { retryAfterSeconds: null, movedTo: null };
  if (error instanceof TelegramError) {
    const { code, description, parameters } = error;
    const line = `${String(code)} ${description}`;
    return { line, retryAfterSeconds: parameters?.retry_after ?? null, movedTo: parameters?.migrate_to_chat_id ?? null };
  }
  if (!(error instanceof Error)) return { line: `other - ${String(error)}`, ...nothingElse };
  return { line: `${textIn(error, 'type')} ${textIn(error, 'code')} ${error.message}`, ...nothingElse };
};

/** A signal of our own: `AbortSignal.timeout` may not tell its end from somebody else's, and leaves its timer behind. */
const limited = ({ deadlineMs, signal }: CallLimits) => {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  const timer = setTimeout(giveUp, deadlineMs);
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted === true) giveUp();
  const release = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  };
  return { signal: controller.signal, release };
};

// telegraf resolves the method against its root, and without the last slash a root with a path loses the end of it.
const withSlash = (apiRoot: string): string => (apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`);

/** Makes calls for one bot. `onFatal` hears when Telegram does not know the token. */
export const telegramCalls = ({
  token,
  apiRoot,
  onFatal,
}: {
  readonly token: string;
  readonly apiRoot: string;
  readonly onFatal: (reason: string) => void;
}): CallTelegram => {
  // Written into the answer to a webhook, a call could fail unseen.
  const client = new Telegram(token, { apiRoot: withSlash(apiRoot), webhookReply: false });
  const scrub = scrubber(token);
  return async (method, payload, limits) => {
    const { signal, release } = limited(limits);
    try {
      const options = { signal } as unknown as ClientOptions; // -- telegraf names an older AbortSignal of the same kind
      return { ok: true, result: await client.callApi(method, payload, options) };
    } catch (error) {
      const isDeadline = signal.aborted && limits.signal?.aborted !== true;
      const fallen = isDeadline
        ? { line: `timeout - ${method}: no answer in ${limits.deadlineMs} ms`, retryAfterSeconds: null, movedTo: null }
        : fallenBy(error);
      const fault = faultOf(fallen, scrub);
      if (fault.kind === 'fatal') onFatal(fault.says);
      return { ok: false, fault };
    } finally {
      release();
    }
  };
};
