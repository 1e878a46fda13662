import { integerIn, textIn, type Params } from '../telegram-fake/params.ts';
import { refusal, type ZaloAnswer } from './zalo-answer.ts';
import type { ZaloEvents } from './zalo-events.ts';
import { objectionToUrl, type ZaloHookSettings } from './zalo-webhook.ts';
import { BOT, postZalo, sentThisMonth, type ZaloChat, type ZaloWorld } from './zalo-world.ts';

export type ZaloMethod = (params: Params, gone: AbortSignal) => ZaloAnswer | Promise<ZaloAnswer>;

/** What the methods work on. */
export interface ZaloOffice {
  readonly world: ZaloWorld;
  readonly events: ZaloEvents;
  readonly hook: { settings: ZaloHookSettings | null };
  /** Messages a month; beyond it comes 429. */
  readonly monthlyQuota: number;
  readonly isLocalWebhookAccepted: boolean;
  readonly reportViolation: (violation: string) => void;
}

const poll = ({ events, hook, reportViolation }: ZaloOffice, params: Params, gone: AbortSignal): ZaloAnswer | Promise<ZaloAnswer> => {
  if (hook.settings !== null) return refusal(400, 'getUpdates is not available while a webhook is set');
  if (events.pollers() > 0) reportViolation('getUpdates: a second poll while the first one waits');
  return events.poll(integerIn(params, 'timeout') ?? 30, gone);
};

const openChat = ({ world }: ZaloOffice, params: Params, then: (chat: ZaloChat) => ZaloAnswer): ZaloAnswer => {
  const chat = world.chats.get(textIn(params, 'chat_id') ?? '');
  if (chat?.isKnownToBot !== true) return refusal(400, 'Bad Request: chat not found');
  return chat.refusesWith === null ? then(chat) : refusal(chat.refusesWith, 'the chat does not take messages');
};

const send = (office: ZaloOffice, params: Params, written: { readonly text: string; readonly photo: string | null }): ZaloAnswer =>
  openChat(office, params, (chat) => {
    if (sentThisMonth(office.world) >= office.monthlyQuota) return refusal(429, 'Quota exceeded');
    const { id, at } = postZalo(office.world, chat, { from: BOT, ...written });
    return { ok: true, result: { message_id: id, date: at } };
  });

const sendPhoto = (office: ZaloOffice, params: Params): ZaloAnswer => {
  const photo = textIn(params, 'photo') ?? '';
  if (!/^https?:\/\//.test(photo)) return refusal(400, 'Bad Request: photo is not a URL', 'sendPhoto: photo is not a URL');
  return send(office, params, { text: textIn(params, 'caption') ?? '', photo });
};

const act = (office: ZaloOffice, params: Params): ZaloAnswer => {
  const action = textIn(params, 'action') ?? '';
  if (action !== 'typing') return refusal(400, 'Bad Request: action', `sendChatAction: only "typing" is live, not "${action}"`);
  return openChat(office, params, (chat) => {
    chat.actions.push(action);
    return { ok: true };
  });
};

const setWebhook = ({ world, hook, isLocalWebhookAccepted }: ZaloOffice, params: Params): ZaloAnswer => {
  const url = textIn(params, 'url') ?? '';
  const objection = objectionToUrl(url, isLocalWebhookAccepted);
  if (objection !== null) return refusal(400, `Bad Request: ${objection}`);
  hook.settings = { url, secret: textIn(params, 'secret_token') ?? '', updatedAt: world.now() };
  return { ok: true, result: { url, updated_at: world.now() } };
};

/** The methods of the Bot Platform that the fake knows. */
export const zaloMethods = (office: ZaloOffice): Readonly<Record<string, ZaloMethod>> => {
  const { world, hook } = office;
  return {
    getMe: () => ({
      ok: true,
      result: { id: '1459232241454765289', account_name: world.botName, account_type: 'BASIC', can_join_groups: true },
    }),
    getUpdates: (params, gone) => poll(office, params, gone),
    setWebhook: (params) => setWebhook(office, params),
    deleteWebhook: () => {
      hook.settings = null;
      return { ok: true, result: { url: '', updated_at: world.now() } };
    },
    getWebhookInfo: () => ({ ok: true, result: { url: hook.settings?.url ?? '', updated_at: hook.settings?.updatedAt ?? 0 } }),
    sendMessage: (params) => send(office, params, { text: textIn(params, 'text') ?? '', photo: null }),
    sendPhoto: (params) => sendPhoto(office, params),
    sendChatAction: (params) => act(office, params),
  };
};
