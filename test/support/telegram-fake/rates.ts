/** How many messages may arrive, as Telegram's FAQ has it. */
export interface RateLimits {
  readonly overallPerSecond: number;
  readonly perChatPerSecond: number;
  readonly perGroupPerMinute: number;
}

export const FAQ_LIMITS: RateLimits = { overallPerSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 };

interface Sent {
  readonly chat: string;
  readonly at: number;
}

/** Counts the messages of a bot by the fake's clock. A window of a second begins with a message and ends before the same point a second later. */
export interface Rates {
  /** Counts a message, and tells in how many seconds it may come again where it is one too many. */
  readonly arrives: (chat: string, at: number) => number | null;
  /** The most that ever arrived in one window, whether it was let through or not. */
  readonly highest: () => RateLimits;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const isGroup = (chat: string): boolean => chat.startsWith('-');

const most = (sent: readonly Sent[], windowMs: number): number => {
  const times = sent.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
};

const mostPerChat = (sent: readonly Sent[], windowMs: number): number => {
  const chats = new Set(sent.map(({ chat }) => chat));
  return Math.max(
    0,
    ...[...chats].map((chat) =>
      most(
        sent.filter((one) => one.chat === chat),
        windowMs,
      ),
    ),
  );
};

/** Starts to count; with limits it is strict. */
export const countRates = (limits: RateLimits | null): Rates => {
  const arrived: Sent[] = [];
  const granted: Sent[] = [];
  const waitMs = (sent: readonly Sent[], allowed: number, { at, windowMs }: { readonly at: number; readonly windowMs: number }): number => {
    const recent = sent.filter((one) => one.at > at - windowMs);
    return recent.length < allowed ? 0 : recent.at(-allowed)!.at + windowMs - at;
  };
  const longestWaitMs = ({ overallPerSecond, perChatPerSecond, perGroupPerMinute }: RateLimits, { chat, at }: Sent): number => {
    const here = granted.filter((one) => one.chat === chat);
    return Math.max(
      waitMs(granted, overallPerSecond, { at, windowMs: SECOND_MS }),
      waitMs(here, perChatPerSecond, { at, windowMs: SECOND_MS }),
      isGroup(chat) ? waitMs(here, perGroupPerMinute, { at, windowMs: MINUTE_MS }) : 0,
    );
  };
  return {
    arrives: (chat, at) => {
      const sent = { chat, at };
      arrived.push(sent);
      const wait = limits === null ? 0 : longestWaitMs(limits, sent);
      if (wait > 0) return Math.ceil(wait / SECOND_MS);
      granted.push(sent);
      return null;
    },
    highest: () => ({
      overallPerSecond: most(arrived, SECOND_MS),
      perChatPerSecond: mostPerChat(arrived, SECOND_MS),
      perGroupPerMinute: mostPerChat(
        arrived.filter(({ chat }) => isGroup(chat)),
        MINUTE_MS,
      ),
    }),
  };
};
