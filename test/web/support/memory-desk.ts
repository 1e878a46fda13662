import type { EndpointId } from '#domain/ids.ts';
import { addMs, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import type { ChatDesk, ChatMessage, ChatSummary, ClockStep, Said } from '#web/chat/chat-desk.ts';
import { CHATS, CONVERSATION, MONDAY_MORNING } from './small-office.ts';

export interface MemoryDesk extends ChatDesk {
  /** Everything that the pages have handed in, in order. */
  readonly heard: readonly (Said & { readonly chat: EndpointId })[];
  readonly moves: readonly ClockStep[];
  /** The bot says something, as a reminder would. */
  readonly tell: (chat: EndpointId, text: string, choices?: ChatMessage['choices']) => ChatMessage;
  readonly listeners: () => number;
}

const HOURS: Readonly<Record<ClockStep, number>> = { 'next-morning': 24, afternoon: 6.25, 'plus-week': 168 };

/** A desk in memory: it answers every word with "Đã ghi nhận: …", counts a repeated key once, and moves its clock at once. */
export const memoryDesk = (): MemoryDesk => {
  let chats: readonly ChatSummary[] = CHATS;
  let now: Instant = MONDAY_MORNING;
  let lastId = 100;
  const listeners = new Set<() => void>();
  const heard: (Said & { readonly chat: EndpointId })[] = [];
  const moves: ClockStep[] = [];
  const messages = new Map<EndpointId, ChatMessage[]>([[CHATS[2]!.id, [...CONVERSATION]]]);

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const setUnread = (chat: EndpointId, unread: (before: number) => number): void => {
    chats = chats.map((each) => (each.id === chat ? { ...each, unread: unread(each.unread) } : each));
  };
  const add = (chat: EndpointId, message: Omit<ChatMessage, 'id' | 'at'>): ChatMessage => {
    const added = { ...message, id: (lastId += 1), at: now };
    messages.set(chat, [...(messages.get(chat) ?? []), added]);
    return added;
  };
  const tell: MemoryDesk['tell'] = (chat, text, choices = []) => {
    const told = add(chat, { from: 'bot', text, choices, replyTo: null });
    setUnread(chat, (before) => before + 1);
    changed();
    return told;
  };

  return {
    officeName: 'UBND xã Minh Lâm',
    now: () => now,
    chats: async () => chats,
    messages: async (chat, limit) => (messages.get(chat) ?? []).slice(-limit),
    say: async (chat, said) => {
      if (heard.some(({ key }) => key === said.key)) return;
      heard.push({ ...said, chat });
      add(chat, { from: 'reader', text: said.text, choices: [], replyTo: said.replyTo });
      tell(chat, `Đã ghi nhận: ${said.text}`);
    },
    markRead: async (chat) => {
      setUnread(chat, () => 0);
      changed();
    },
    moveClock: async (step) => {
      moves.push(step);
      now = addMs(now, HOURS[step] * HOUR_MS);
      changed();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    heard,
    moves,
    tell,
    listeners: () => listeners.size,
  };
};
