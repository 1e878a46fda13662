import { type Answer, badRequest, forbidden, type Refusal } from './api-answer.ts';
import { integerIn, type Params } from './params.ts';
import { type Chat, chatIn, type World } from './world.ts';

/** A chat that the bot may write to, or what Telegram says instead. */
type Reach = { readonly kind: 'open'; readonly chat: Chat } | { readonly kind: 'shut'; readonly refusal: Refusal };

const refusalOfPrivate = (world: World, { id, standing }: Chat): Refusal | null => {
  if (world.people.get(id)?.isDeactivated === true) return forbidden('user is deactivated');
  if (standing === 'stranger') return forbidden("bot can't initiate conversation with a user");
  return standing === 'kicked' ? forbidden('bot was blocked by the user') : null;
};

const refusalOfGroup = ({ kind, standing, migratedTo, isDeleted }: Chat): Refusal | null => {
  if (migratedTo !== null) return badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: migratedTo });
  if (isDeleted) return forbidden('the group chat was deleted');
  if (standing === 'kicked') return forbidden(`bot was kicked from the ${kind} chat`);
  return standing === 'left' ? forbidden(`bot is not a member of the ${kind} chat`) : null;
};

/** Somebody the bot has met in a group, whose private chat does not exist yet. */
const isMetInGroup = ({ chats }: World, id: number): boolean =>
  [...chats.values()].some(({ kind, standing, members }) => kind !== 'private' && standing !== 'stranger' && members.has(id));

const reach = (world: World, params: Params): Reach => {
  const shut = (refusal: Refusal): Reach => ({ kind: 'shut', refusal });
  const id = integerIn(params, 'chat_id') ?? 0;
  const chat = isMetInGroup(world, id) ? chatIn(world, id) : world.chats.get(id);
  const isKnown = chat !== undefined && (chat.standing !== 'stranger' || isMetInGroup(world, id));
  if (!isKnown) return shut(badRequest('chat not found'));
  const refusal = chat.kind === 'private' ? refusalOfPrivate(world, chat) : refusalOfGroup(chat);
  return refusal === null ? { kind: 'open', chat } : shut(refusal);
};

/** Acts in the chat that a call names, if there is one and the bot may write there. */
export const inReach = (world: World, params: Params, act: (chat: Chat) => Answer): Answer => {
  const reached = reach(world, params);
  return reached.kind === 'shut' ? reached.refusal : act(reached.chat);
};
