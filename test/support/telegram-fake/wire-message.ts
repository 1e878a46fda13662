import type { Params } from './params.ts';
import { type Bot, type Chat, chatIn, messageIn, type Message, nowOf, type Person, personIn, type World } from './world.ts';

const seconds = (ms: number): number => Math.floor(ms / 1_000);

/** The bot as a User object. */
export const wireBot = ({ id, username, firstName }: Bot): Params => ({ id, is_bot: true, first_name: firstName, username });

/** A person as a User object. */
export const wirePerson = ({ id, firstName, username }: Person): Params => ({
  id,
  is_bot: false,
  first_name: firstName,
  language_code: 'vi',
  ...(username === null ? {} : { username }),
});

/** Whoever has this number, as a User object. */
export const wireUser = (world: World, id: number): Params => (id === world.bot.id ? wireBot(world.bot) : wirePerson(personIn(world, id)));

/** A chat as a Chat object. */
export const wireChat = (world: World, { id, kind, title }: Chat): Params => {
  if (kind !== 'private') return { id, type: kind, title };
  const { firstName, username } = personIn(world, id);
  return { id, type: kind, first_name: firstName, ...(username === null ? {} : { username }) };
};

const contentOf = ({ extra, versions }: Message): Params => {
  const { text, entities, keyboard } = versions.at(-1)!;
  const isCaption = 'document' in extra || 'photo' in extra;
  const [textField, entitiesField] = isCaption ? ['caption', 'caption_entities'] : ['text', 'entities'];
  return {
    ...extra,
    ...(text === '' ? {} : { [textField]: text }),
    ...(entities.length === 0 ? {} : { [entitiesField]: entities }),
    ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
};

/** A message as a Message object, with the one that it replies to, but not further back. */
export const wireMessage = (world: World, message: Message, depth = 1): Params => {
  const chat = chatIn(world, message.chatId);
  const repliedTo = depth > 0 ? messageIn(chat, message.replyTo) : undefined;
  return {
    message_id: message.id,
    from: wireUser(world, message.from),
    chat: wireChat(world, chat),
    date: seconds(message.at),
    ...(message.editedAt === null ? {} : { edit_date: seconds(message.editedAt) }),
    ...(repliedTo === undefined ? {} : { reply_to_message: wireMessage(world, repliedTo, depth - 1) }),
    ...contentOf(message),
  };
};

/** The labels on the buttons of a message, row by row. */
export const labelsOn = (message: Message): readonly (readonly string[])[] =>
  nowOf(message).keyboard.map((row) => row.map(({ text }) => String(text)));

/** A bot's membership as a ChatMember object. */
export const wireMember = (user: Params, status: string): Params => {
  if (status === 'kicked') return { user, status, until_date: 0 };
  return status === 'administrator'
    ? { user, status, can_be_edited: false, can_manage_chat: true, can_delete_messages: true }
    : { user, status };
};
