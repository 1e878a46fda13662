import { type Bot, type Chat, messageIn, type Message, nowOf, type World } from './world.ts';

const isForBot = (message: Message, { username }: Bot): boolean => {
  const { text, entities } = nowOf(message);
  return entities.some(({ type, offset, length }) => {
    const named = text.slice(Number(offset), Number(offset) + Number(length)).toLowerCase();
    const own = `@${username.toLowerCase()}`;
    // A bare command is for every bot in the group, one with a name is for that bot only.
    return type === 'mention' ? named === own : offset === 0 && (!named.includes('@') || named.endsWith(own));
  });
};

/** Whether the bot is told of what a person writes: in groups only what is meant for it, unless it is an administrator or privacy is off. */
export const isVisibleToBot = ({ bot }: World, chat: Chat, message: Message): boolean => {
  if (chat.kind === 'private') return true;
  if (chat.standing === 'administrator') return true;
  if (chat.standing !== 'member') return false;
  return bot.readsAllGroupMessages || messageIn(chat, message.replyTo)?.from === bot.id || isForBot(message, bot);
};
