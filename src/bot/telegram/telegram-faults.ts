import type { DeliveryOutcome } from '#domain/delivery.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { Pace } from '../pace.ts';

/**
 * limited: too many requests; failed: Telegram is ill, or nothing was sent, so that a repetition doubles nothing; unclear: it may have been
 * done; gone: this chat takes nothing any more; moved: the group has another address; unchanged: an edit that changed nothing; conflict:
 * somebody else takes the updates; fatal: the token is not known; refused: this call will never succeed; aborted: we gave it up ourselves.
 */
export type FaultKind = 'limited' | 'failed' | 'unclear' | 'gone' | 'moved' | 'unchanged' | 'conflict' | 'fatal' | 'refused' | 'aborted';

/** Why a call did not succeed. */
export interface TelegramFault {
  readonly kind: FaultKind;
  /** In Telegram's words, or the system's; without the token. */
  readonly says: string;
  readonly retryAfterMs: number;
  readonly movedTo: string | null;
}

/** What `telegram-calls` makes of an error: one line, and what Telegram said beside it. */
export interface Fallen {
  readonly line: string;
  readonly retryAfterSeconds: number | null;
  readonly movedTo: number | null;
}

const GONE =
  /^403 .*(blocked by the user|user is deactivated|was kicked|not a member|chat was deleted|can't initiate conversation|send messages to bots)/i;
const UNREACHED =
  /^system (ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w+_CERT(IFICATE)?(_\w+)?|UNABLE_TO_VERIFY_\w+) /;
// Several addresses tried in vain leave an error without words; only connecting tries several.
const NOT_CONNECTED = /^system \S+ .*(reason: (connect|getaddrinfo) |reason: $|before secure TLS connection)/;

/**
 * The one table from what went wrong to what it means: Telegram's answers as "code description", everything else as "type code words"
 * (node-fetch). The first line that fits counts. Descriptions are matched in part only, since their wording may change.
 */
const TABLE: readonly (readonly [line: RegExp, kind: FaultKind])[] = [
  [/^429 /, 'limited'],
  [/^5\d\d /, 'failed'],
  [/^40[14] /, 'fatal'],
  [/^409 /, 'conflict'],
  [GONE, 'gone'],
  [/^400 .*(chat not found|group is deactivated|USER_DEACTIVATED|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|no rights to send)/i, 'gone'],
  [/^400 .*upgraded to a supergroup/i, 'moved'],
  [/^400 .*message is not modified/i, 'unchanged'],
  [/^\d{3} /, 'refused'],
  // JSON, but not Telegram's: a proxy answered.
  [/^undefined /, 'failed'],
  [UNREACHED, 'failed'],
  [NOT_CONNECTED, 'failed'],
  // A page where JSON was expected comes from something in front of Telegram; JSON that breaks off comes from Telegram itself.
  [/^invalid-json .*Unexpected token '?</s, 'failed'],
  [/^aborted /, 'aborted'],
];

const DEFAULT_RETRY_AFTER_S = 5;
const LONGEST_REASON = 300;

/** Finds out what went wrong; `scrub` takes the token out of the words. */
export const faultOf = ({ line, retryAfterSeconds, movedTo }: Fallen, scrub: (text: string) => string): TelegramFault => {
  const found = TABLE.find(([pattern]) => pattern.test(line))?.[1] ?? 'unclear';
  return {
    // Without its new address a moved group cannot be followed.
    kind: found === 'moved' && movedTo === null ? 'refused' : found,
    says: `Telegram: ${scrub(line)}`.slice(0, LONGEST_REASON),
    retryAfterMs: (retryAfterSeconds ?? DEFAULT_RETRY_AFTER_S) * 1_000,
    movedTo: movedTo === null ? null : String(movedTo),
  };
};

const SOON_MS = 10_000;
/** A person must act first; the notice waits for that. */
const AFTER_REPAIR_MS = 5 * 60_000;

/** What a fault means for the message that was to be sent. */
export const outcomeOf = ({ kind, says, retryAfterMs }: TelegramFault, now: Instant): Exclude<DeliveryOutcome, { kind: 'sent' }> => {
  switch (kind) {
    case 'limited':
      return { kind: 'retry-at', at: addMs(now, retryAfterMs), reason: says };
    case 'failed':
      return { kind: 'retry-at', at: addMs(now, SOON_MS), reason: says, elsewhere: true };
    case 'moved':
    case 'conflict':
      return { kind: 'retry-at', at: addMs(now, SOON_MS), reason: says };
    case 'fatal':
      return { kind: 'retry-at', at: addMs(now, AFTER_REPAIR_MS), reason: says, elsewhere: true };
    case 'unclear':
    case 'aborted':
      return { kind: 'unknown', reason: says };
    case 'gone':
      return { kind: 'unreachable', reason: says };
    case 'unchanged':
    case 'refused':
      return { kind: 'refused', reason: says };
  }
};

/** What a fault of a call about this chat says of the next ones: silence where Telegram wants it, and whether Telegram is there at all. */
export const noteFault = ({ kind, retryAfterMs }: TelegramFault, chat: string, pace: Pick<Pace, 'silence' | 'fell' | 'rose'>): void => {
  switch (kind) {
    case 'limited':
      pace.silence(chat, retryAfterMs);
      break;
    case 'failed':
    case 'unclear':
      pace.fell();
      break;
    case 'aborted':
      break;
    case 'gone':
    case 'moved':
    case 'unchanged':
    case 'conflict':
    case 'fatal':
    case 'refused':
      pace.rose();
  }
};
