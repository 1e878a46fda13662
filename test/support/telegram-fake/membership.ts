import { wireBot, wireChat, wireMember, wireUser } from './wire-message.ts';
import type { Chat, Standing, World } from './world.ts';

/** Changes how the bot stands in a chat, and tells it so (`my_chat_member`). */
export const tellStanding = (world: World, chat: Chat, { to, by }: { readonly to: Standing; readonly by: number }): void => {
  const before = chat.standing === 'stranger' ? 'left' : chat.standing;
  chat.standing = to;
  const bot = wireBot(world.bot);
  world.updates.add('my_chat_member', {
    chat: wireChat(world, chat),
    from: wireUser(world, by),
    date: Math.floor(world.now() / 1_000),
    old_chat_member: wireMember(bot, before),
    new_chat_member: wireMember(bot, to),
  });
};
