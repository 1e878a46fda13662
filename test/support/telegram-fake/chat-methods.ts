import { badRequest, misuse, success, type Answer } from './api-answer.ts';
import { flagIn, integerIn, isRecord, listIn, textIn, type Params } from './params.ts';
import type { Methods } from './message-methods.ts';
import { tellStanding } from './membership.ts';
import { inReach } from './reach.ts';
import { wireChat, wireMember, wireUser } from './wire-message.ts';
import type { Chat, World } from './world.ts';

const ACTIONS = [
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
];
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';
const DOWNLOADABLE = 20 * 1024 * 1024;

const answerPress = (world: World, params: Params): Answer => {
  const query = world.queries.get(textIn(params, 'callback_query_id') ?? '');
  const isWaiting = query?.answer === null && world.now() < query.at + world.pressLifetimeMs;
  if (query === undefined || !isWaiting) return badRequest(TOO_OLD);
  query.answer = { text: textIn(params, 'text') ?? '', isAlert: flagIn(params, 'show_alert') };
  return success(true);
};

const act = (world: World, params: Params): Answer => {
  const action = textIn(params, 'action') ?? '';
  if (!ACTIONS.includes(action)) return misuse('wrong parameter action in request', `sendChatAction: no such action "${action}"`);
  return inReach(world, params, (chat) => {
    chat.actions.push(action);
    return success(true);
  });
};

const fullChat = (world: World, chat: Chat): Params => ({
  ...wireChat(world, chat),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: { unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false },
});

const memberOf = (world: World, chat: Chat, userId: number): Answer => {
  const user = wireUser(world, userId);
  if (userId === world.bot.id) return success(wireMember(user, chat.standing));
  const isThere = chat.members.has(userId) || chat.id === userId;
  return isThere || world.people.has(userId) ? success(wireMember(user, isThere ? 'member' : 'left')) : badRequest('user not found');
};

const leave = (world: World, chat: Chat): Answer => {
  if (chat.kind === 'private') return badRequest("chat member status can't be changed in private chats");
  tellStanding(world, chat, { to: 'left', by: world.bot.id });
  return success(true);
};

const fileAt = ({ files }: World, params: Params): Answer => {
  const id = textIn(params, 'file_id') ?? '';
  const file = files.get(id);
  if (file === undefined) return badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.content.length > DOWNLOADABLE) return badRequest('file is too big');
  return success({ file_id: id, file_unique_id: `u-${id}`, file_size: file.content.length, file_path: `documents/${id}` });
};

const isCommand = (command: unknown): boolean =>
  isRecord(command) && /^[a-z0-9_]{1,32}$/.test(textIn(command, 'command') ?? '') && (textIn(command, 'description') ?? '') !== '';

const scopeIn = (params: Params): string => JSON.stringify([params['scope'] ?? { type: 'default' }, params['language_code'] ?? '']);

const setCommands = ({ commands }: World, params: Params): Answer => {
  const given = listIn(params, 'commands') ?? [];
  if (given.length > 100) return misuse('BOT_COMMANDS_TOO_MUCH');
  if (!given.every(isCommand)) return misuse('BOT_COMMAND_INVALID');
  commands.set(scopeIn(params), given);
  return success(true);
};

/** The methods about presses, chats, members, files and commands. */
export const chatMethods = (world: World): Methods => ({
  answerCallbackQuery: (params) => answerPress(world, params),
  sendChatAction: (params) => act(world, params),
  getChat: (params) => inReach(world, params, (chat) => success(fullChat(world, chat))),
  getChatMember: (params) => inReach(world, params, (chat) => memberOf(world, chat, integerIn(params, 'user_id') ?? 0)),
  leaveChat: (params) => inReach(world, params, (chat) => leave(world, chat)),
  getFile: (params) => fileAt(world, params),
  setMyCommands: (params) => setCommands(world, params),
  getMyCommands: (params) => success(world.commands.get(scopeIn(params)) ?? []),
  deleteMyCommands: (params) => {
    world.commands.delete(scopeIn(params));
    return success(true);
  },
});
