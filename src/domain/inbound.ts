import type { Instant } from './time/instant.ts';

/** What a channel hands in, whatever the messenger: one thing that somebody said or pressed. */
export interface Inbound {
  readonly channel: string;
  /** Unique within the channel; a redelivered update has the same key and changes nothing twice. */
  readonly updateKey: string;
  /** The chat's address on the channel: one person's private chat, or a group's. */
  readonly chat: string;
  /** Who speaks: the address of their own chat on the channel, which in a group is not `chat`. Not set where the channel does not tell. */
  readonly from?: string;
  /** Words typed, or the words that a pressed button stands for. */
  readonly text: string;
  /** The channel's reference of the message that is answered or whose button is pressed. */
  readonly replyTo: string | null;
  /** Whether the bot is meant: always in a private chat; in a group when it is named or replied to. */
  readonly addressed: boolean;
  /** A group's chat, where the bot speaks only when it is meant; a private chat otherwise. */
  readonly isGroup?: boolean;
  /** The key of a pressed button; the server knows what it says, for whom and until when. */
  readonly pressed?: string;
  readonly receivedAt: Instant;
}
