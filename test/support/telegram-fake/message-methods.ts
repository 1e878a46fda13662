import { badRequest, misuse, success, type Answer } from './api-answer.ts';
import { readKeyboard } from './keyboard-rules.ts';
import { flagIn, integerIn, isUpload, recordIn, textIn, type Params } from './params.ts';
import { inReach } from './reach.ts';
import { CAPTION, MESSAGE_TEXT, readText, type TextField } from './text-rules.ts';
import { wireMessage } from './wire-message.ts';
import { type Chat, messageIn, type Message, nowOf, post, type Version, type World } from './world.ts';

/** A method of the Bot API; `gone` tells that the client no longer waits. */
export type Method = (params: Params, gone: AbortSignal) => Answer | Promise<Answer>;
export type Methods = Readonly<Record<string, Method>>;

type ReadVersion = { readonly kind: 'version'; readonly version: Version } | { readonly kind: 'refused'; readonly refusal: Answer };
type ReadReply = { readonly kind: 'reply'; readonly to: number | null } | { readonly kind: 'refused'; readonly refusal: Answer };

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const DELETABLE_MS = 48 * 60 * 60 * 1_000;

const readVersion = (params: Params, field: TextField): ReadVersion => {
  const read = readText(params, field);
  if (read.kind === 'refused') return read;
  if (field === MESSAGE_TEXT && read.text.trim() === '') return { kind: 'refused', refusal: misuse('message text is empty') };
  const markup = readKeyboard(params);
  if (markup.kind === 'refused') return markup;
  return { kind: 'version', version: { text: read.text, entities: read.entities, keyboard: markup.keyboard } };
};

const readReply = (params: Params, chat: Chat): ReadReply => {
  const asked = recordIn(params, 'reply_parameters');
  if (asked === null) return { kind: 'reply', to: null };
  const repliedTo = messageIn(chat, integerIn(asked, 'message_id'));
  if (repliedTo !== undefined) return { kind: 'reply', to: repliedTo.id };
  if (flagIn(asked, 'allow_sending_without_reply')) return { kind: 'reply', to: null };
  return { kind: 'refused', refusal: badRequest('message to be replied not found') };
};

const send = (world: World, params: Params, { field, extra }: { readonly field: TextField; readonly extra: Params }): Answer => {
  const read = readVersion(params, field);
  if (read.kind === 'refused') return read.refusal;
  return inReach(world, params, (chat) => {
    const reply = readReply(params, chat);
    if (reply.kind === 'refused') return reply.refusal;
    const message = post(world, chat, { from: world.bot.id, version: read.version, replyTo: reply.to, extra });
    return success(wireMessage(world, message));
  });
};

const sendFile = (world: World, params: Params, field: 'document' | 'photo'): Answer => {
  const given = params[field];
  const fileId = isUpload(given) ? `uploaded-${world.files.size + 1}` : (textIn(params, field) ?? '');
  if (isUpload(given)) world.files.set(fileId, { name: given.name, content: given.content });
  const file = world.files.get(fileId);
  if (file === undefined) return badRequest('wrong file identifier/HTTP URL specified');
  const described = { file_id: fileId, file_unique_id: `u-${fileId}`, file_size: file.content.length };
  const extra =
    field === 'document' ? { document: { ...described, file_name: file.name } } : { photo: [{ ...described, width: 1, height: 1 }] };
  return send(world, params, { field: CAPTION, extra });
};

const isSame = (one: Version, other: Version): boolean => JSON.stringify(one) === JSON.stringify(other);

const edit = (world: World, message: Message | undefined, version: Version): Answer => {
  if (message === undefined) return badRequest('message to edit not found');
  if (message.from !== world.bot.id) return badRequest("message can't be edited");
  if (isSame(nowOf(message), version)) return badRequest(NOT_MODIFIED);
  message.versions.push(version);
  message.editedAt = world.now();
  return success(wireMessage(world, message));
};

const editText = (world: World, params: Params): Answer => {
  const read = readVersion(params, MESSAGE_TEXT);
  if (read.kind === 'refused') return read.refusal;
  return inReach(world, params, (chat) => edit(world, messageIn(chat, integerIn(params, 'message_id')), read.version));
};

const editKeyboard = (world: World, params: Params): Answer => {
  const markup = readKeyboard(params);
  if (markup.kind === 'refused') return markup.refusal;
  return inReach(world, params, (chat) => {
    const message = messageIn(chat, integerIn(params, 'message_id'));
    const before = message === undefined ? { text: '', entities: [] } : nowOf(message);
    return edit(world, message, { text: before.text, entities: before.entities, keyboard: markup.keyboard });
  });
};

const remove = (world: World, params: Params): Answer =>
  inReach(world, params, (chat) => {
    const message = messageIn(chat, integerIn(params, 'message_id'));
    if (message === undefined) return badRequest('message to delete not found');
    const isOwn = message.from === world.bot.id || chat.kind === 'private' || chat.standing === 'administrator';
    if (!isOwn || message.at <= world.now() - DELETABLE_MS) return badRequest("message can't be deleted");
    message.isDeleted = true;
    return success(true);
  });

/** The methods that put messages into chats and change them there. */
export const messageMethods = (world: World): Methods => ({
  sendMessage: (params) => send(world, params, { field: MESSAGE_TEXT, extra: {} }),
  sendDocument: (params) => sendFile(world, params, 'document'),
  sendPhoto: (params) => sendFile(world, params, 'photo'),
  editMessageText: (params) => editText(world, params),
  editMessageReplyMarkup: (params) => editKeyboard(world, params),
  deleteMessage: (params) => remove(world, params),
});
