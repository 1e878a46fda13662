import { afterOneAt, freeAt, type Rate } from './gcra.ts';

/** In how many ms a chat may be spoken to next, and whether until then its whole channel is down, so that another address may serve. */
export interface Turn {
  readonly inMs: number;
  readonly down: boolean;
}

/** Keeps a bot within its channel's limits. Everything that goes out takes its turn first. */
export interface Pace {
  /** When this chat may be spoken to; takes nothing. */
  readonly turnFor: (chat: string) => Turn;
  /** Takes the chat's next turn and waits for it: 0 when it has come; else for how many ms silence was asked for meanwhile. */
  readonly takeTurn: (chat: string) => Promise<number>;
  /** The channel wants silence in this chat for so long; where several chats want it at once, the whole bot is silent. */
  readonly silence: (chat: string, forMs: number) => void;
  /** The channel did not answer, or is ill: after a few times in a row it counts as down for a while. */
  readonly fell: () => void;
  /** The channel has answered. */
  readonly rose: () => void;
  /** The channel takes nothing for so long (a quota is used up): it counts as down. */
  readonly rest: (forMs: number) => void;
}

/** What a bot's pace is made of. The clock is the machine's, whatever time the office has: the limits are those of a server outside. */
export interface Pacing {
  readonly nowMs: () => number;
  /** Resolves after so many milliseconds of that clock. */
  readonly wait: (ms: number) => Promise<void>;
  /** Of all chats together. */
  readonly overall: readonly Rate[];
  readonly ofChat: (chat: string) => readonly Rate[];
}

const MOST_SILENT_CHATS = 3;
const FALLS_UNTIL_DOWN = 3;
const FIRST_DOWN_MS = 5_000;
const LONGEST_DOWN_MS = 60_000;
/** From so many on, those that have rested are forgotten. */
const REMEMBERED_CHATS = 5_000;

/** One set of limits, with the theoretical arrival time of each. */
interface Gauge {
  readonly rates: readonly Rate[];
  due: readonly number[];
}

const gaugeOf = (rates: readonly Rate[]): Gauge => ({ rates, due: rates.map(() => -Infinity) });

const freeIn = ({ rates, due }: Gauge): number => Math.max(-Infinity, ...rates.map((rate, at) => freeAt(due[at] ?? -Infinity, rate)));

const take = (gauge: Gauge, at: number): void => {
  gauge.due = gauge.rates.map((rate, index) => afterOneAt(gauge.due[index] ?? -Infinity, at, rate));
};

/** What the channel itself has asked for: silence in a chat, or everywhere. */
const keepSilences = (nowMs: () => number) => {
  const ends = new Map<string, number>();
  return {
    until: (chat: string): number => {
      for (const [one, end] of ends) if (end <= nowMs()) ends.delete(one);
      // Several chats at once mean the bot as a whole.
      return ends.size >= MOST_SILENT_CHATS ? Math.max(...ends.values()) : (ends.get(chat) ?? -Infinity);
    },
    ask: (chat: string, forMs: number): void => void ends.set(chat, Math.max(nowMs() + forMs, ends.get(chat) ?? -Infinity)),
  };
};

/** Whether the channel is down: 5 s after the third fall in a row, then 10 s … up to a minute, with one try between. */
const keepFalls = (nowMs: () => number) => {
  let falls = 0;
  let downUntil = -Infinity;
  return {
    downUntil: (): number => downUntil,
    fell: (): void => {
      // What was under way together falls together, and counts as one more.
      if (downUntil > nowMs()) return;
      falls += 1;
      if (falls >= FALLS_UNTIL_DOWN) downUntil = nowMs() + Math.min(FIRST_DOWN_MS * 2 ** (falls - FALLS_UNTIL_DOWN), LONGEST_DOWN_MS);
    },
    rose: (): void => {
      falls = 0;
      downUntil = -Infinity;
    },
    rest: (forMs: number): void => {
      downUntil = Math.max(downUntil, nowMs() + forMs);
    },
  };
};

/** Makes the pace of one bot; it knows nothing of what other processes send with the same token. */
export const paceOf = ({ nowMs, wait, overall, ofChat }: Pacing): Pace => {
  const all = gaugeOf(overall);
  const chats = new Map<string, Gauge>();
  const silences = keepSilences(nowMs);
  const { downUntil, fell, rose, rest } = keepFalls(nowMs);
  const forgetTheRested = (): void => {
    if (chats.size < REMEMBERED_CHATS) return;
    for (const [chat, { due }] of chats) if (due.every((time) => time <= nowMs())) chats.delete(chat);
  };
  const gaugeFor = (chat: string): Gauge => {
    const known = chats.get(chat);
    if (known !== undefined) return known;
    forgetTheRested();
    const gauge = gaugeOf(ofChat(chat));
    chats.set(chat, gauge);
    return gauge;
  };
  const barredUntil = (chat: string): number => Math.max(silences.until(chat), downUntil());
  const freeFrom = (chat: string): number => Math.max(nowMs(), freeIn(all), freeIn(gaugeFor(chat)), barredUntil(chat));
  return {
    turnFor: (chat) => ({ inMs: freeFrom(chat) - nowMs(), down: downUntil() > nowMs() }),
    takeTurn: async (chat) => {
      const at = freeFrom(chat);
      take(all, at);
      take(gaugeFor(chat), at);
      if (at > nowMs()) await wait(at - nowMs());
      return Math.max(0, barredUntil(chat) - nowMs());
    },
    silence: silences.ask,
    fell,
    rose,
    rest,
  };
};
