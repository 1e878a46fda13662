import { tellStanding } from './membership.ts';
import type { Params } from './params.ts';
import { wireBot, wireMessage } from './wire-message.ts';
import { type Chat, chatIn, post, type World } from './world.ts';

/** A group as the test drives it. `by` is the person who does it, and who thereby is a member. */
export interface FakeGroup {
  readonly id: number;
  readonly addsBot: (by: number) => FakeGroup;
  readonly promotesBot: (by: number) => void;
  readonly kicksBot: (by: number) => void;
  /** The old group and the new one each get their service message; the messages stay behind. */
  readonly migratesTo: (supergroupId: number) => FakeGroup;
  readonly disappears: () => void;
}

const hears = ({ standing }: Chat): boolean => standing === 'member' || standing === 'administrator';

const service = (world: World, chat: Chat, { by, extra }: { readonly by: number; readonly extra: Params }): void => {
  const message = post(world, chat, { from: by, version: { text: '', entities: [], keyboard: [] }, extra });
  if (hears(chat)) world.updates.add('message', wireMessage(world, message));
};

const migrate = (world: World, chat: Chat, supergroupId: number): void => {
  const supergroup = chatIn(world, supergroupId, chat.title);
  chat.members.forEach((member) => supergroup.members.add(member));
  supergroup.standing = chat.standing;
  const by = [...chat.members][0] ?? 1;
  service(world, chat, { by, extra: { migrate_to_chat_id: supergroupId } });
  service(world, supergroup, { by, extra: { migrate_from_chat_id: chat.id } });
  chat.migratedTo = supergroupId;
};

/** Lets a group act. */
export const groupIn = (world: World, id: number, title?: string): FakeGroup => {
  const chat = chatIn(world, id, title);
  const bot = wireBot(world.bot);
  const group: FakeGroup = {
    id,
    addsBot: (by) => {
      chat.members.add(by);
      tellStanding(world, chat, { to: 'member', by });
      service(world, chat, { by, extra: { new_chat_members: [bot], new_chat_participant: bot, new_chat_member: bot } });
      return group;
    },
    promotesBot: (by) => tellStanding(world, chat, { to: 'administrator', by }),
    kicksBot: (by) => tellStanding(world, chat, { to: 'kicked', by }),
    migratesTo: (supergroupId) => {
      migrate(world, chat, supergroupId);
      return groupIn(world, supergroupId);
    },
    disappears: () => {
      chat.isDeleted = true;
      chat.standing = 'left';
    },
  };
  return group;
};
