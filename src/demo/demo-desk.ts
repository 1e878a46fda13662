import type { Role } from '#domain/office/person.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import type { Database } from '#usecases/database.ts';
import { saveDemoClock } from '#usecases/office-kind.ts';
import { listWebChats, markWebChatRead, readWebChat, sayInWebChat, type WebChat } from '#usecases/web-chat.ts';
import type { ChatDesk, ChatSummary } from '#web/chat/chat-desk.ts';
import { stepEnd } from './demo-clock-steps.ts';
import { type Living, liveThrough } from './live-through.ts';

const ROLE_WORDS: Record<Role, string> = {
  official: 'Cán bộ',
  head: 'Thủ trưởng',
  leader: 'Lãnh đạo',
  controller: 'Người theo dõi kế hoạch',
  clerk: 'Văn thư',
  admin: 'Quản trị',
};

const tryIn = ({ kind, roles, unread }: WebChat): string | null => {
  if (kind === 'group') return 'thử hỏi: @nhacviec việc quá hạn?';
  if (roles.includes('leader')) return 'thử hỏi: việc quá hạn?';
  return roles.includes('official') && unread > 0 ? 'thử trả lời: xong, hoặc: vướng kinh phí' : null;
};

const summaryOf = (chat: WebChat): ChatSummary => {
  const { id, name, unit, roles, kind, unread } = chat;
  const tryThis = tryIn(chat);
  return {
    id,
    name,
    about: kind === 'group' ? `Nhóm của ${unit}` : [...roles.map((role) => ROLE_WORDS[role]), unit].join(' · '),
    kind,
    unread,
    sendsFiles: kind === 'person',
    sendsPlans: kind === 'person' && mayImportPlans({ active: true, roles }),
    ...(tryThis === null ? {} : { tryThis }),
  };
};

/** Listeners who want to know that something has changed. */
export interface Changes {
  readonly announce: () => void;
  readonly listen: (listener: () => void) => () => void;
}

/** Makes an empty list of listeners. */
export const changes = (): Changes => {
  const listeners = new Set<() => void>();
  return {
    announce: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

interface DeskParts {
  readonly db: Database;
  readonly officeName: string;
  readonly living: Living;
  readonly changed: Changes;
  /** Hears of each message that was stored; one that was sent twice counts once. */
  readonly onStored: () => void;
  /** Takes a plan, or what shows that work was done, sent as a file, and answers in the chat. */
  readonly takeFile: NonNullable<ChatDesk['attach']>;
}

/** The demo's chats as the page sees them. A message is stored first and handled before the page is answered. */
export const demoDesk = ({ db, officeName, living, changed, onStored, takeFile }: DeskParts): ChatDesk => ({
  officeName,
  now: living.clock.now,
  chats: async () => (await listWebChats(db)).map(summaryOf),
  messages: (chat, limit) => readWebChat(db, chat, limit),
  say: async (chat, { text, replyTo, key }) => {
    const said = await sayInWebChat(db, { chat, text, replyTo, key, now: living.clock.now() });
    if (said === 'stored') onStored();
    await living.loop.drained();
    changed.announce();
  },
  attach: async (chat, file) => {
    await takeFile(chat, file);
    await living.loop.drained();
    changed.announce();
  },
  markRead: (chat) => markWebChatRead(db, chat),
  moveClock: async (step) => {
    await liveThrough(living, stepEnd(step, living.clock.now(), await living.calendar()));
    await saveDemoClock(db, living.clock.offsetMs());
    changed.announce();
  },
  onChange: changed.listen,
});
