import { badRequest, conflict, success, type Answer } from './api-answer.ts';
import type { LongPolling } from './long-polling.ts';
import type { Methods } from './message-methods.ts';
import { flagIn, integerIn, listIn, textIn, type Params } from './params.ts';
import type { Hook, HookSettings } from './webhook.ts';
import { wireBot } from './wire-message.ts';
import type { World } from './world.ts';

const WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const LOCAL = /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/;
const PUBLIC = /^https:\/\/[^/:]+(:(443|80|88|8443))?(\/|$)/;

/** What the methods about the bot itself need beside the world. */
export interface Intake {
  readonly polling: LongPolling;
  readonly hook: Hook;
}

const settingsIn = (params: Params): HookSettings => ({
  url: textIn(params, 'url') ?? '',
  secret: textIn(params, 'secret_token'),
  maxConnections: integerIn(params, 'max_connections') ?? 40,
});

const objectionTo = ({ url, secret }: HookSettings): string | null => {
  const isAddress = url === '' || LOCAL.test(url) || PUBLIC.test(url);
  if (!isAddress) return 'bad webhook: An HTTPS URL must be provided for webhook';
  return /^[\w-]*$/.test(secret ?? '') ? null : 'secret token contains unallowed characters';
};

const setWebhook = ({ updates }: World, { polling, hook }: Intake, params: Params): Answer => {
  const settings = settingsIn(params);
  const objection = objectionTo(settings);
  if (objection !== null) return badRequest(objection);
  polling.end(conflict('terminated by setWebhook request'));
  updates.allow(listIn(params, 'allowed_updates')?.map(String) ?? null);
  if (flagIn(params, 'drop_pending_updates')) updates.forgetAll();
  hook.set(settings);
  return success(true);
};

const webhookInfo = ({ updates }: World, { hook }: Intake): Params => {
  const { url, maxConnections } = hook.settings();
  const failure = hook.lastFailure();
  return {
    url,
    has_custom_certificate: false,
    pending_update_count: updates.waiting().length,
    ...(url === '' ? {} : { max_connections: maxConnections }),
    ...(updates.allowed().length === 0 ? {} : { allowed_updates: updates.allowed() }),
    ...(failure === null ? {} : { last_error_date: Math.floor(failure.at / 1_000), last_error_message: failure.says }),
  };
};

/** What a bot may fetch, in bytes. */
const LARGEST_DOWNLOAD = 20 * 1_048_576;

const getFile = ({ files }: World, params: Params): Answer => {
  const id = textIn(params, 'file_id') ?? '';
  const found = files.get(id);
  if (found === undefined) return badRequest('wrong file_id or the file is temporarily unavailable');
  if (found.content.length > LARGEST_DOWNLOAD) return badRequest('file is too big');
  return success({ file_id: id, file_unique_id: `u-${id}`, file_size: found.content.length, file_path: `documents/${id}` });
};

/** The methods about the bot itself and the two ways in which it gets its updates. */
export const botMethods = (world: World, intake: Intake): Methods => ({
  getMe: () =>
    success({
      ...wireBot(world.bot),
      can_join_groups: true,
      can_read_all_group_messages: world.bot.readsAllGroupMessages,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    }),
  getFile: (params) => getFile(world, params),
  getUpdates: (params, gone) => (intake.hook.settings().url === '' ? intake.polling.getUpdates(params, gone) : conflict(WEBHOOK_ACTIVE)),
  setWebhook: (params) => setWebhook(world, intake, params),
  deleteWebhook: (params) => {
    if (flagIn(params, 'drop_pending_updates')) world.updates.forgetAll();
    intake.hook.set(settingsIn({}));
    return success(true);
  },
  getWebhookInfo: () => success(webhookInfo(world, intake)),
});
