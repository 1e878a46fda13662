import { z } from 'zod';
import type { Inbound } from '#domain/inbound.ts';
import type { Instant } from '#domain/time/instant.ts';

const PICTURE = '[ảnh]';
const FILE = '[tệp]';
const UNREADABLE = '[không đọc được]';

const id = z.union([z.string().min(1), z.int()]).transform(String);
const words = z.string().optional().catch(undefined);

const zaloUpdate = z.object({
  event_name: z.string(),
  message: z.object({
    message_id: id,
    from: z
      .object({ id: id.optional(), is_bot: z.boolean().optional().catch(undefined) })
      .optional()
      .catch(undefined),
    chat: z.object({ id, chat_type: words }),
    text: words,
    caption: words,
    // Documents and code in use differ in where a picture's address stands.
    photo: words,
    photo_url: words,
  }),
});

type ZaloMessage = z.infer<typeof zaloUpdate>['message'];

/** What the bot is handed of each event in words. */
const TEXT_OF: ReadonlyMap<string, (message: ZaloMessage) => string> = new Map([
  ['message.text.received', ({ text }: ZaloMessage) => text ?? UNREADABLE],
  ['message.image.received', ({ caption = '' }: ZaloMessage) => (caption.trim() === '' ? PICTURE : caption)],
  ['message.sticker.received', () => FILE],
  ['message.voice.received', () => FILE],
  ['message.unsupported.received', () => UNREADABLE],
]);

/** A text without the "@<name of the bot>" at its beginning; the text as it is where it begins otherwise. */
const withoutMention = (text: string, botNames: readonly string[]): string => {
  const composed = text.normalize('NFC').trimStart();
  for (const name of botNames) {
    const mention = `@${name.normalize('NFC')}`;
    const rest = composed.slice(mention.length);
    const isNamed = composed.slice(0, mention.length).toLowerCase() === mention.toLowerCase();
    if (isNamed && !/^[\p{L}\p{N}]/u.test(rest)) return rest.replace(/^[\s,:]+/, '');
  }
  return text;
};

/** Without a known chat type a chat that is not its sender's own counts as a group: there the bot says less. */
const isGroupChat = ({ chat, from }: ZaloMessage): boolean => {
  const type = chat.chat_type?.toUpperCase();
  return type === 'GROUP' || (type !== 'PRIVATE' && chat.id !== from?.id);
};

const unwrapped = z
  .object({ event_name: z.undefined().optional(), result: z.unknown() })
  .transform(({ result }) => result)
  .or(z.unknown());

/** A picture in a chat: where it can be fetched, and the words beside it, null where there are none. */
interface SaidPicture {
  readonly address: string;
  readonly words: string | null;
}

/** Something that somebody said to the bot. */
export interface ZaloSaid {
  readonly inbound: Inbound;
  readonly picture: SaidPicture | null;
}

const pictureIn = (event: string, { photo, photo_url: photoUrl, caption = '' }: ZaloMessage): SaidPicture | null => {
  const address = photo ?? photoUrl ?? '';
  if (event !== 'message.image.received' || address === '') return null;
  return { address, words: caption.trim() === '' ? null : caption };
};

/** What is known when an update arrives. */
export interface ZaloArrival {
  readonly channel: string;
  /** The names under which people mention the bot. */
  readonly botNames: readonly string[];
  readonly receivedAt: Instant;
}

/**
 * Reads one update, wrapped in `{ok, result}` or not (zalo.md §2.2, §2.3). Null where it is nothing that somebody said to the bot; never
 * throws. In a group Zalo hands on only mentions and replies to the bot, so that whatever arrives is meant for it.
 */
export const readZaloUpdate = (raw: unknown, { channel, botNames, receivedAt }: ZaloArrival): ZaloSaid | null => {
  const parsed = zaloUpdate.safeParse(unwrapped.parse(raw));
  if (!parsed.success) return null;
  const { event_name: event, message } = parsed.data;
  const textOf = TEXT_OF.get(event);
  if (textOf === undefined || message.from?.is_bot === true) return null;
  const inbound = {
    channel,
    // There is no update id, and the same message id could come under two events.
    updateKey: `${event}:${message.message_id}`,
    chat: message.chat.id,
    ...(message.from?.id === undefined ? {} : { from: message.from.id }),
    text: withoutMention(textOf(message), botNames),
    replyTo: null,
    addressed: true,
    isGroup: isGroupChat(message),
    receivedAt,
  };
  return { inbound, picture: pictureIn(event, message) };
};
