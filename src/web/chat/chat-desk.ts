import type { EndpointId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';

/** One chat in the side bar: a person of the demo office, or its group. */
export interface ChatSummary {
  readonly id: EndpointId;
  readonly name: string;
  /** Role and unit of a person ("Trưởng phòng · Phòng Kinh tế"); what a group is bound to. */
  readonly about: string;
  readonly kind: 'person' | 'group';
  readonly unread: number;
  /** Whether files are taken in this chat: what shows that work was done. */
  readonly sendsFiles?: boolean;
  /** Whether this person may send plans, which the bot reads. */
  readonly sendsPlans?: boolean;
  /** What a newcomer may try there, in words; the first chat for each is offered on the start page. */
  readonly tryThis?: string;
}

export interface ChatMessage {
  readonly id: number;
  readonly from: 'bot' | 'reader';
  readonly text: string;
  readonly choices: readonly { readonly label: string; readonly says: string }[];
  readonly at: Instant;
  /** The message that this one answers. */
  readonly replyTo: number | null;
}

/** What somebody types or presses in the page. */
export interface Said {
  readonly text: string;
  readonly replyTo: number | null;
  /** Made by the page for each sending, so that a form sent twice counts once. */
  readonly key: string;
}

/** A file that somebody sends from the page. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Made by the page for each sending, so that a form sent twice counts once. */
  readonly key: string;
}

/** Steps of the demo's clock: the next working morning, the afternoon round of today, a week. */
export type ClockStep = 'next-morning' | 'afternoon' | 'plus-week';

/** What the web chat page needs; `main` hands it in, so that the page knows neither bot nor database. */
export interface ChatDesk {
  readonly officeName: string;
  readonly now: () => Instant;
  readonly chats: () => Promise<readonly ChatSummary[]>;
  /** Oldest first; the newest `limit` messages. */
  readonly messages: (chat: EndpointId, limit: number) => Promise<readonly ChatMessage[]>;
  readonly say: (chat: EndpointId, said: Said) => Promise<void>;
  /** Takes a plan, or what shows that work was done, as a file; not given where files are not taken. */
  readonly attach?: (chat: EndpointId, file: SentFile) => Promise<void>;
  readonly markRead: (chat: EndpointId) => Promise<void>;
  /** Moves the demo's clock, living through every round on the way. */
  readonly moveClock: (step: ClockStep) => Promise<void>;
  /** Calls back after anything has changed; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
}
