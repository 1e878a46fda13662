import type { ZaloEvent } from './zalo-world.ts';

export interface ZaloHookSettings {
  readonly url: string;
  readonly secret: string;
  readonly updatedAt: number;
}

/** How one delivery went; `status` is 0 where nobody answered. */
export interface ZaloDelivery {
  readonly event: ZaloEvent;
  readonly status: number;
}

const LOCAL = /^https?:\/\/(127\.|localhost|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** Why an address cannot be a webhook, or null. */
export const objectionToUrl = (url: string, isLocalAccepted: boolean): string | null => {
  if (LOCAL.test(url)) return isLocalAccepted ? null : 'localhost and private addresses are refused';
  return url.startsWith('https://') ? null : 'the address must be public HTTPS';
};

/** Delivers one event; the body is wrapped in `ok` and `result`, or bare: sources differ, and a bot takes both. */
export const deliverZalo = async (
  { url, secret }: ZaloHookSettings,
  event: ZaloEvent,
  { isWrapped }: { readonly isWrapped: boolean },
): Promise<ZaloDelivery> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': secret },
      body: JSON.stringify(isWrapped ? { ok: true, result: event } : event),
      redirect: 'manual',
    });
    await response.arrayBuffer();
    return { event, status: response.status };
  } catch {
    return { event, status: 0 };
  }
};
