import { tellStanding } from './membership.ts';
import type { Params } from './params.ts';
import { isVisibleToBot } from './privacy.ts';
import { press, type Press } from './presses.ts';
import { type SeenMessage, seenMessage } from './seen-chat.ts';
import { foundEntities } from './text-rules.ts';
import { wireMessage } from './wire-message.ts';
import { type Chat, chatIn, type Message, messageIn, type Person, personIn, post, type Version, type World } from './world.ts';

/** A person as the test drives them; everything happens at once. */
export interface FakeUser {
  readonly id: number;
  /** The same person, acting in a group. */
  readonly in: (groupId: number) => FakeUser;
  /** Opens the private chat without an update, as if it had been opened long ago. */
  readonly knowsTheBot: () => FakeUser;
  readonly says: (text: string) => SeenMessage;
  readonly repliesTo: (message: SeenMessage, text: string) => SeenMessage;
  /** Sends anything but text; the fields of the Message object are given as they are: `{ sticker: … }`. */
  readonly sends: (content: Params) => SeenMessage;
  readonly sendsDocument: (name: string, content: Buffer) => SeenMessage;
  /** A photo, as Telegram offers it: in two sizes, without a name. */
  readonly sendsPhoto: (content: Buffer, caption: string) => SeenMessage;
  readonly edits: (message: SeenMessage, text: string) => void;
  /** Presses a button by its label; one that an edit has taken away is still there on a slow phone. */
  readonly presses: (message: SeenMessage, label: string) => Press;
  /** Presses what no button says. */
  readonly forges: (message: SeenMessage, data: string) => Press;
  readonly blocks: () => void;
  readonly unblocks: () => void;
  readonly deactivates: () => void;
}

interface Writing {
  readonly text: string;
  readonly replyTo?: number;
  readonly extra?: Params;
}

const versionOf = (text: string): Version => ({ text, entities: foundEntities(text), keyboard: [] });

const enter = (chat: Chat, { id, isDeactivated }: Person): void => {
  if (isDeactivated) throw new Error(`the person ${id} is deactivated`);
  chat.members.add(id);
  if (chat.kind !== 'private') return;
  if (chat.standing === 'kicked') throw new Error(`the person ${id} has blocked the bot: call unblocks() first`);
  chat.standing = 'member';
};

const write = (world: World, { chat, person }: Place, { text, replyTo, extra = {} }: Writing): SeenMessage => {
  enter(chat, person);
  const message = post(world, chat, { from: person.id, version: versionOf(text), replyTo: replyTo ?? null, extra });
  if (isVisibleToBot(world, chat, message)) world.updates.add('message', wireMessage(world, message));
  return seenMessage(world, message);
};

interface Place {
  readonly chat: Chat;
  readonly person: Person;
}

const storedMessage = (world: World, { chatId, id }: SeenMessage): Message => {
  const message = messageIn(chatIn(world, chatId), id);
  if (message === undefined) throw new Error(`there is no message ${id} in the chat ${chatId}`);
  return message;
};

const rewrite = (world: World, { chat }: Place, { message, text }: { readonly message: Message; readonly text: string }): void => {
  message.versions.push(versionOf(text));
  message.editedAt = world.now();
  if (isVisibleToBot(world, chat, message)) world.updates.add('edited_message', wireMessage(world, message));
};

const sendDocument = (world: World, place: Place, { name, content }: { readonly name: string; readonly content: Buffer }): SeenMessage => {
  const id = `sent-${world.files.size + 1}`;
  world.files.set(id, { name, content });
  const document = { file_id: id, file_unique_id: `u-${id}`, file_name: name, file_size: content.length };
  return write(world, place, { text: '', extra: { document } });
};

const sendPhoto = (
  world: World,
  place: Place,
  { content, caption }: { readonly content: Buffer; readonly caption: string },
): SeenMessage => {
  const id = `photo-${world.files.size + 1}`;
  world.files.set(id, { name: `${id}.jpg`, content });
  const size = (of: string, width: number) => ({ file_id: of, file_unique_id: `u-${of}`, width, height: width, file_size: content.length });
  return write(world, place, { text: caption, extra: { photo: [size(`${id}-small`, 90), size(id, 1280)] } });
};

/** Lets a person act in a chat. */
export const userIn = (world: World, id: number, chatId = id): FakeUser => {
  const chat = chatIn(world, chatId);
  const person = personIn(world, id);
  const place = { chat, person };
  const privateChat = chatIn(world, id);
  const user: FakeUser = {
    id,
    in: (groupId) => userIn(world, id, groupId),
    knowsTheBot: () => {
      enter(privateChat, person);
      return user;
    },
    says: (text) => write(world, place, { text }),
    repliesTo: (message, text) => write(world, place, { text, replyTo: message.id }),
    sends: (content) => write(world, place, { text: '', extra: content }),
    sendsDocument: (name, content) => sendDocument(world, place, { name, content }),
    sendsPhoto: (content, caption) => sendPhoto(world, place, { content, caption }),
    edits: (message, text) => rewrite(world, place, { message: storedMessage(world, message), text }),
    presses: (message, label) => press(world, person, { message: storedMessage(world, message), label }),
    forges: (message, data) => press(world, person, { message: storedMessage(world, message), data }),
    blocks: () => tellStanding(world, privateChat, { to: 'kicked', by: id }),
    unblocks: () => tellStanding(world, privateChat, { to: 'member', by: id }),
    deactivates: () => {
      person.isDeactivated = true;
    },
  };
  return user;
};
