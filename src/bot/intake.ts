import type { EndpointId } from '#domain/ids.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Choice } from './channel.ts';

/** A file that somebody sent into a chat. */
export interface ReceivedFile {
  readonly chat: string;
  readonly fileName: string;
  /** The words beside it; null where there are none. */
  readonly words: string | null;
  /** Brings the file, or one Vietnamese sentence on why it cannot; a stranger’s is not worth it. */
  readonly fetch: () => Promise<Result<Uint8Array, string>>;
  /** Unique within the channel; a repeated one changes nothing. */
  readonly key: string;
}

/**
 * What a messenger's folder may ask of the system; handed in, so that a channel knows neither database nor use cases. Everything here is
 * durable when it resolves.
 */
export interface Intake {
  readonly now: () => Instant;
  /** Stores an update before the messenger is told that it has arrived; then handling begins by itself. */
  readonly store: (inbound: Inbound) => Promise<void>;
  /** Takes a plan, or what shows that work was done, and answers there; 'no-such-chat' where nobody known writes from it, and then nothing was done. */
  readonly takeFile: (file: ReceivedFile) => Promise<'taken' | 'repeated' | 'no-such-chat'>;
  /** Whether this chat still takes messages (blocked, kicked, back again). */
  readonly chatReachable: (chat: string, reachable: boolean, reason: string | null) => Promise<void>;
  /** The chat goes on under another address (a group that became a supergroup). */
  readonly chatMoved: (from: string, to: string) => Promise<void>;
  /** Keeps what buttons say and returns a short opaque key for each; they expire. */
  readonly keepButtons: (endpointId: EndpointId, choices: readonly Choice[]) => Promise<readonly string[]>;
  /** Holds the right to poll for this many milliseconds; false while another process holds it. */
  readonly holdLease: (name: string, ms: number) => Promise<boolean>;
  /** The bot has learnt its public name on the messenger, without an @: links to it can be made from now on. */
  readonly botNamed: (username: string) => Promise<void>;
  /** Something a person must know: written to the log without secrets. */
  readonly report: (about: object, sentence: string) => void;
}
