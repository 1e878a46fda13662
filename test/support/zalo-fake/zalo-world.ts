import type { Params } from '../telegram-fake/params.ts';

/** An event as the bot gets it; `message` is missing from kinds that nobody has documented. */
export interface ZaloEvent extends Params {
  readonly event_name: string;
}

/** A message in a chat. */
export interface ZaloMessage {
  readonly id: string;
  readonly from: string;
  readonly at: number;
  readonly text: string;
  /** The address of a picture. */
  readonly photo: string | null;
}

export interface ZaloChat {
  readonly id: string;
  readonly kind: 'PRIVATE' | 'GROUP';
  readonly messages: ZaloMessage[];
  readonly actions: string[];
  /** The bot may write only to chats it has heard from. */
  isKnownToBot: boolean;
  /** With this code every send to this chat is refused. */
  refusesWith: number | null;
}

export const BOT = 'bot';

/** All that Zalo knows in the fake. */
export interface ZaloWorld {
  readonly botName: string;
  readonly now: () => number;
  readonly chats: Map<string, ZaloChat>;
  readonly nextMessageId: () => string;
}

/** Makes a Zalo in which nobody has spoken. */
export const newZaloWorld = (botName: string, now: () => number): ZaloWorld => {
  let messages = 0;
  const nextMessageId = (): string => {
    messages += 1;
    return `m-${messages.toString(16).padStart(12, '0')}`;
  };
  return { botName, now, chats: new Map(), nextMessageId };
};

/** The chat of this name, which comes into being when first named. */
export const zaloChat = ({ chats }: ZaloWorld, id: string, kind: ZaloChat['kind']): ZaloChat => {
  const known = chats.get(id);
  if (known !== undefined) return known;
  const chat: ZaloChat = { id, kind, messages: [], actions: [], isKnownToBot: false, refusesWith: null };
  chats.set(id, chat);
  return chat;
};

/** Puts a message into a chat. */
export const postZalo = (world: ZaloWorld, chat: ZaloChat, written: Pick<ZaloMessage, 'from' | 'text' | 'photo'>): ZaloMessage => {
  const message = { ...written, id: world.nextMessageId(), at: world.now() };
  chat.messages.push(message);
  return message;
};

const VIETNAM_MS = 7 * 60 * 60 * 1_000;
const monthOf = (at: number): string => new Date(at + VIETNAM_MS).toISOString().slice(0, 7);

/** How many messages the bot has sent in this month, by Vietnam's calendar. */
export const sentThisMonth = ({ chats, now }: ZaloWorld): number =>
  [...chats.values()].flatMap(({ messages }) => messages).filter(({ from, at }) => from === BOT && monthOf(at) === monthOf(now())).length;
