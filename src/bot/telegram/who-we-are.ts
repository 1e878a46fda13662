import { z } from 'zod';
import type { CallLimits, CallTelegram } from './telegram-calls.ts';
import type { TelegramFault } from './telegram-faults.ts';
import type { Me } from './telegram-event.ts';

const Bot = z.object({ id: z.int(), username: z.string().min(1) });
const Hook = z.object({ url: z.string() });

const unreadable = (method: string): TelegramFault => ({
  kind: 'failed',
  says: `Telegram: unreadable answer to ${method}`,
  retryAfterMs: 0,
  movedTo: null,
});

/** Asks for the bot's own id and username. */
export const askWhoWeAre = async (call: CallTelegram, limits: CallLimits): Promise<{ me: Me } | { fault: TelegramFault }> => {
  const end = await call('getMe', {}, limits);
  if (!end.ok) return { fault: end.fault };
  const me = Bot.safeParse(end.result).data;
  return me === undefined ? { fault: unreadable('getMe') } : { me };
};

/** The host of a webhook that is set and is not `ours`; null where there is none. Its path may be a secret and is not told. */
export const foreignWebhook = async (
  call: CallTelegram,
  limits: CallLimits,
  ours: string | null = null,
): Promise<{ host: string | null } | { fault: TelegramFault }> => {
  const end = await call('getWebhookInfo', {}, limits);
  if (!end.ok) return { fault: end.fault };
  const url = Hook.safeParse(end.result).data?.url;
  if (url === undefined) return { fault: unreadable('getWebhookInfo') };
  if (url === '' || url === ours) return { host: null };
  return { host: URL.canParse(url) ? new URL(url).host : 'an unknown host' };
};
