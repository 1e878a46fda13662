import type { Params } from '../telegram-fake/params.ts';
import type { ZaloPictures } from './zalo-pictures.ts';
import type { ZaloEvents } from './zalo-events.ts';
import { postZalo, type ZaloChat, zaloChat, type ZaloMessage, type ZaloWorld } from './zalo-world.ts';

/** How a person appears in events. Samples differ in where the name stands. */
export interface ZaloNames {
  readonly name?: string;
  readonly nameKey?: 'display_name' | 'first_name' | 'name';
}

/** A picture; documents and code in use differ in where its address stands. */
export interface SentImage {
  readonly key: 'photo' | 'photo_url';
  readonly url?: string;
  /** What stands at the address; none where nothing does. */
  readonly content?: Buffer;
  readonly caption?: string;
}

/** A person as the test drives them. In a group the bot hears only `mentions` and `repliesToBot`. */
export interface ZaloUser {
  readonly id: string;
  /** The same person, acting in a group. */
  readonly in: (groupId: string) => ZaloUser;
  /** The bot has heard from this chat long ago; no event. */
  readonly knowsTheBot: () => ZaloUser;
  readonly says: (text: string) => ZaloMessage;
  /** Says it after "@<name of the bot> ". */
  readonly mentions: (text: string) => ZaloMessage;
  readonly repliesToBot: (text: string) => ZaloMessage;
  readonly sendsImage: (image: SentImage) => ZaloMessage;
  readonly sendsSticker: (sticker: string) => ZaloMessage;
  /** What Zalo sends in place of a message that the platform does not hand on. */
  readonly sendsUnsupported: () => ZaloMessage;
  /** From now on sends to this chat fail with this code; null ends it. What Zalo says of a blocked bot is not documented. */
  readonly refuses: (code: number | null) => void;
}

interface Sent {
  readonly event: string;
  readonly text?: string;
  readonly photo?: string;
  readonly content: Params;
  /** Whether it names the bot, so that it is heard in a group. */
  readonly isForBot: boolean;
}

/** What a person's actions work on. */
export interface ZaloStage {
  readonly world: ZaloWorld;
  readonly events: ZaloEvents;
  readonly pictures: ZaloPictures;
}

const send = (
  { world, events }: Omit<ZaloStage, 'pictures'>,
  { chat, from }: { readonly chat: ZaloChat; readonly from: Params },
  sent: Sent,
): ZaloMessage => {
  const { event, text = '', photo = null, content, isForBot } = sent;
  const message = postZalo(world, chat, { from: String(from['id']), text, photo });
  if (chat.kind === 'GROUP' && !isForBot) return message;
  chat.isKnownToBot = true;
  const wire = { message_id: message.id, date: message.at, from, chat: { id: chat.id, chat_type: chat.kind }, ...content };
  events.add({ event_name: event, message: wire });
  return message;
};

/** Lets a person act in their private chat, or in a group. */
export const zaloUserIn = (
  stage: ZaloStage,
  id: string,
  { names = {}, groupId }: { names?: ZaloNames; groupId?: string } = {},
): ZaloUser => {
  const chat = groupId === undefined ? zaloChat(stage.world, id, 'PRIVATE') : zaloChat(stage.world, groupId, 'GROUP');
  const from = { id, [names.nameKey ?? 'display_name']: names.name ?? id, is_bot: false };
  const act = (sent: Sent): ZaloMessage => send(stage, { chat, from }, sent);
  const write = (text: string, isForBot: boolean): ZaloMessage =>
    act({ event: 'message.text.received', text, content: { text }, isForBot });
  const mention = `@${stage.world.botName}`;
  const user: ZaloUser = {
    id,
    in: (group) => zaloUserIn(stage, id, { names, groupId: group }),
    knowsTheBot: () => {
      chat.isKnownToBot = true;
      return user;
    },
    says: (text) => write(text, text.includes(mention)),
    mentions: (text) => write(`${mention} ${text}`, true),
    repliesToBot: (text) => write(text, true),
    sendsImage: ({
      key,
      content: bytes,
      url = bytes === undefined ? 'https://cdn.example/p.jpg' : stage.pictures.keep(bytes),
      caption,
    }) => {
      const content = { [key]: url, ...(caption === undefined ? {} : { caption }) };
      return act({ event: 'message.image.received', text: caption ?? '', photo: url, content, isForBot: true });
    },
    sendsSticker: (sticker) =>
      act({ event: 'message.sticker.received', content: { sticker, url: `https://cdn.example/${sticker}.png` }, isForBot: true }),
    sendsUnsupported: () => act({ event: 'message.unsupported.received', content: {}, isForBot: true }),
    refuses: (code) => {
      chat.refusesWith = code;
    },
  };
  return user;
};
