import { z } from 'zod';
import { plainWords } from './plain-words.ts';
import type { Me, SentFile, TelegramEvent } from './telegram-event.ts';

/** The kinds that are asked for; whatever is not listed is never sent to us. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;

const Chat = z.object({ id: z.int(), type: z.string() });
const Document = z.object({ file_id: z.string(), file_name: z.string().optional(), file_size: z.int().optional() });
const Message = z.looseObject({
  message_id: z.int(),
  chat: Chat,
  from: z.object({ id: z.int(), is_bot: z.boolean().optional() }).optional(),
  sender_chat: z.unknown().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  document: Document.optional().catch(undefined),
  photo: z
    .array(z.object({ file_id: z.string(), file_size: z.int().optional() }))
    .optional()
    .catch(undefined),
  reply_to_message: z
    .object({ message_id: z.int(), from: z.object({ id: z.int() }).optional() })
    .optional()
    .catch(undefined),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
});
const Press = z.object({
  id: z.string(),
  from: z.object({ id: z.int() }).optional().catch(undefined),
  data: z.string().optional(),
  message: z.object({ message_id: z.int(), chat: Chat }).optional(),
});
const Membership = z.object({
  chat: Chat,
  new_chat_member: z.object({ status: z.string(), is_member: z.boolean().optional(), can_send_messages: z.boolean().optional() }),
});
const Update = z.object({ message: Message.optional(), callback_query: Press.optional(), my_chat_member: Membership.optional() });
const Numbered = z.object({ update_id: z.int() });

type Message = z.infer<typeof Message>;

const IGNORED: TelegramEvent = { kind: 'ignored', queryId: null };
/** Stands for what was sent without words, so that the bot says that it has not understood. */
export const WITHOUT_WORDS = '[tệp]';
const CONTENT = [
  ...['document', 'photo', 'voice', 'sticker', 'video', 'audio', 'animation', 'video_note'],
  ...['location', 'contact', 'poll', 'dice', 'venue', 'story', 'checklist', 'paid_media'],
];

const wordsIn = (message: Message): string | null =>
  message.text ?? message.caption ?? (CONTENT.some((content) => content in message) ? WITHOUT_WORDS : null);

const movedBy = ({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: Message): TelegramEvent | null => {
  if (to !== undefined) return { kind: 'moved', from: String(chat.id), to: String(to) };
  return from === undefined ? null : { kind: 'moved', from: String(from), to: String(chat.id) };
};

// An administrator who stays unnamed speaks through a bot of Telegram's own, in the name of the chat.
const isBot = ({ from, sender_chat: senderChat }: Message): boolean => from?.is_bot === true && senderChat === undefined;

// A private chat has the number of its person.
const speakerIn = ({ from, sender_chat: senderChat }: Message): string | null =>
  from === undefined || senderChat !== undefined ? null : String(from.id);

const answeredIn = ({ reply_to_message: answered }: Message, me: Me): string | null =>
  answered?.from?.id === me.id ? String(answered.message_id) : null;

// Telegram offers a photo in several sizes, the largest last; it has no name.
const photoIn = ({ photo = [], message_id: number }: Message): SentFile | null => {
  const largest = photo.at(-1);
  return largest === undefined ? null : { id: largest.file_id, name: `ảnh-${String(number)}.jpg`, bytes: largest.file_size ?? null };
};

const documentIn = ({ document }: Message): SentFile | null =>
  document === undefined ? null : { id: document.file_id, name: document.file_name ?? 'tệp không tên', bytes: document.file_size ?? null };

const fileIn = (message: Message): SentFile | null =>
  message.text !== undefined || message.chat.type !== 'private' ? null : (documentIn(message) ?? photoIn(message));

const saidIn = (message: Message, me: Me): TelegramEvent => {
  const said = isBot(message) ? null : wordsIn(message);
  if (said === null) return IGNORED;
  const { chat } = message;
  const isGroup = chat.type !== 'private';
  const replyTo = answeredIn(message, me);
  const { text, isMeant, opens } = plainWords(said, me);
  const addressed = !isGroup || isMeant || replyTo !== null;
  // A group's pictures are nobody's question.
  if (!addressed && said === WITHOUT_WORDS) return IGNORED;
  const from = speakerIn(message);
  return { kind: 'said', chat: String(chat.id), from, text, replyTo, addressed, isGroup, opens: opens && !isGroup, file: fileIn(message) };
};

const KEY = /^[\x21-\x7e]{1,64}$/;

const pressedIn = ({ id, from, data, message }: z.infer<typeof Press>): TelegramEvent => {
  // What no button of ours carries (a forged press, a game) means nothing, and must not reach the database.
  if (message === undefined || data === undefined || !KEY.test(data)) return { kind: 'ignored', queryId: id };
  const { chat, message_id: messageId } = message;
  return {
    kind: 'pressed',
    chat: String(chat.id),
    from: from === undefined ? null : String(from.id),
    queryId: id,
    key: data,
    replyTo: String(messageId),
    isGroup: chat.type !== 'private',
  };
};

const standingIn = ({ chat, new_chat_member: member }: z.infer<typeof Membership>): TelegramEvent => {
  const maySpeak = member.status === 'restricted' && member.is_member === true && member.can_send_messages !== false;
  const reachable = maySpeak || ['member', 'administrator', 'creator'].includes(member.status);
  const reason = chat.type === 'private' ? 'người nhận đã chặn bot' : 'bot không còn được nói trong nhóm';
  return { kind: 'reachable', chat: String(chat.id), reachable, reason: reachable ? null : reason };
};

/** What an update says; whatever we do not know, or cannot read, is ignored. */
export const readUpdate = (raw: unknown, me: Me): TelegramEvent => {
  const { data: update } = Update.safeParse(raw);
  if (update?.callback_query !== undefined) return pressedIn(update.callback_query);
  if (update?.my_chat_member !== undefined) return standingIn(update.my_chat_member);
  if (update?.message === undefined) return IGNORED;
  return movedBy(update.message) ?? saidIn(update.message, me);
};

/** The number of an update, which is its key too; null where it has none. */
export const updateIdOf = (raw: unknown): number | null => Numbered.safeParse(raw).data?.update_id ?? null;
