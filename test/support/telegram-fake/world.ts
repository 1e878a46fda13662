import type { Keyboard } from './keyboard-rules.ts';
import type { Params } from './params.ts';
import type { UpdatesQueue } from './updates-queue.ts';

/** How the bot stands in a chat. In a private chat `kicked` means that the person has blocked it; `stranger` that it has never been there. */
export type Standing = 'stranger' | 'member' | 'administrator' | 'kicked' | 'left';

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly username: string | null;
  isDeactivated: boolean;
}

/** One state of a message; an edit adds another. */
export interface Version {
  readonly text: string;
  readonly entities: readonly Params[];
  readonly keyboard: Keyboard;
}

export interface Message {
  readonly id: number;
  readonly chatId: number;
  readonly from: number;
  readonly at: number;
  readonly replyTo: number | null;
  /** What makes it a message of another kind: a service message, a file. */
  readonly extra: Params;
  /** The first one is how it was sent, the last one is how it looks now. */
  readonly versions: Version[];
  editedAt: number | null;
  isDeleted: boolean;
}

export interface Chat {
  readonly id: number;
  readonly kind: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly members: Set<number>;
  readonly messages: Message[];
  /** What the bot is seen doing: "typing". */
  readonly actions: string[];
  standing: Standing;
  migratedTo: number | null;
  isDeleted: boolean;
}

/** A press of a button that waits for its answer. */
export interface Query {
  readonly id: string;
  readonly at: number;
  answer: { readonly text: string; readonly isAlert: boolean } | null;
}

export interface Bot {
  readonly id: number;
  readonly username: string;
  readonly firstName: string;
  /** False while privacy mode is on, as it is by default. */
  readonly readsAllGroupMessages: boolean;
}

/** All that Telegram knows in the fake. */
export interface World {
  readonly bot: Bot;
  readonly now: () => number;
  /** How long a press may wait for its answer. */
  readonly pressLifetimeMs: number;
  readonly updates: UpdatesQueue;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, Chat>;
  readonly queries: Map<string, Query>;
  readonly files: Map<string, { readonly name: string; readonly content: Buffer }>;
  /** By scope, as JSON. */
  readonly commands: Map<string, readonly unknown[]>;
  readonly nextMessageId: (chat: Chat) => number;
}

/** Makes message ids as Telegram does: private chats and basic groups share one row of numbers, each supergroup has its own. */
export const messageIds = (): ((chat: Chat) => number) => {
  const last = new Map<number, number>();
  return ({ id, kind }) => {
    const row = kind === 'supergroup' ? id : 0;
    const next = (last.get(row) ?? 0) + 1;
    last.set(row, next);
    return next;
  };
};

/** How a message looks now. */
export const nowOf = (message: Message): Version => message.versions.at(-1)!;

/** The message of this number, unless it was deleted. */
export const messageIn = (chat: Chat, id: number | null): Message | undefined =>
  chat.messages.find((message) => message.id === id && !message.isDeleted);

/** The person of this number, who comes into being when first named. */
export const personIn = (
  { people }: World,
  id: number,
  names: { readonly firstName?: string; readonly username?: string } = {},
): Person => {
  const known = people.get(id);
  if (known !== undefined) return known;
  const person = { id, firstName: names.firstName ?? `Người ${id}`, username: names.username ?? null, isDeactivated: false };
  people.set(id, person);
  return person;
};

const newChat = (id: number, kind: Chat['kind'], title: string): Chat => ({
  id,
  kind,
  title,
  members: new Set(),
  messages: [],
  actions: [],
  standing: 'stranger',
  migratedTo: null,
  isDeleted: false,
});

const SUPERGROUPS_BELOW = -1_000_000_000_000;

/** The chat of this number, which comes into being when first named; people have positive numbers, supergroups begin with -100. */
export const chatIn = (world: World, id: number, title = `Nhóm ${id}`): Chat => {
  const known = world.chats.get(id);
  if (known !== undefined) return known;
  const group = id <= SUPERGROUPS_BELOW ? 'supergroup' : 'group';
  const chat = id > 0 ? newChat(id, 'private', personIn(world, id).firstName) : newChat(id, group, title);
  world.chats.set(id, chat);
  return chat;
};

/** Puts a message into a chat, whoever wrote it. */
export const post = (
  world: World,
  chat: Chat,
  { from, version, replyTo = null, extra = {} }: Pick<Message, 'from'> & { version: Version; replyTo?: number | null; extra?: Params },
): Message => {
  const message: Message = {
    id: world.nextMessageId(chat),
    chatId: chat.id,
    from,
    at: world.now(),
    replyTo,
    extra,
    versions: [version],
    editedAt: null,
    isDeleted: false,
  };
  chat.messages.push(message);
  return message;
};
