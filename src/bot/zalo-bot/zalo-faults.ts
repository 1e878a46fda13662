import type { DeliveryOutcome } from '#domain/delivery.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { ZaloFailure } from './zalo-calls.ts';
import { delayAfter, type ZaloDelays } from './zalo-delays.ts';

/** What a failure means for the bot. */
export type ZaloVerdict = 'unreachable' | 'refused' | 'token-refused' | 'retry' | 'slow-down' | 'unknown';

/** zalo.md §2.4. 400 is decided by its words; 5xx and what is not documented are tried again, until the dispatcher gives up. */
const BY_CODE: ReadonlyMap<number, ZaloVerdict> = new Map([
  [401, 'token-refused'],
  // Documented as "internal server error"; if it lasts, the dispatcher gives the notice up.
  [403, 'retry'],
  [404, 'refused'],
  // Request timeout: whether the message went out is not said.
  [408, 'unknown'],
  [429, 'slow-down'],
]);

/** A 400 about the chat means that the person must link it again; any other is our own mistake and would come again. */
const ABOUT_THE_CHAT = /\b(chat|user|recipient|receiver)\b/i;
const ABOUT_THE_TEXT = /\b(text|parse_mode|text_styles)\b/i;

/** Judges a failure. */
export const verdictOf = (failure: ZaloFailure): ZaloVerdict => {
  if (failure.kind === 'lost') return 'unknown';
  if (failure.kind === 'nothing-sent') return 'retry';
  const { code, description } = failure;
  if (code !== 400) return BY_CODE.get(code) ?? 'retry';
  return ABOUT_THE_CHAT.test(description) && !ABOUT_THE_TEXT.test(description) ? 'unreachable' : 'refused';
};

/** Says what failed, for the admin. */
export const reasonOf = (failure: ZaloFailure): string => {
  switch (failure.kind) {
    case 'error':
      return `Zalo trả lời lỗi ${failure.code}: ${failure.description}`;
    case 'nothing-sent':
      return `không kết nối được Zalo (${failure.reason})`;
    case 'lost':
      return `mất câu trả lời của Zalo (${failure.reason})`;
  }
};

/** When a try happened, and after how many faults in a row, this one included. */
export interface ZaloTry {
  readonly now: Instant;
  readonly inRow: number;
  readonly delays: Pick<ZaloDelays, 'backOffMs' | 'quotaMs'>;
}

/** A person must act first; the notice waits for that. */
const AFTER_REPAIR_MS = 5 * 60_000;

/** The outcome of a send that failed. */
export const outcomeOf = (failure: ZaloFailure, { now, inRow, delays }: ZaloTry): Exclude<DeliveryOutcome, { kind: 'sent' }> => {
  const reason = reasonOf(failure);
  const verdict = verdictOf(failure);
  switch (verdict) {
    case 'unreachable':
    case 'refused':
    case 'unknown':
      return { kind: verdict, reason };
    case 'token-refused':
      return { kind: 'retry-at', at: addMs(now, AFTER_REPAIR_MS), reason, elsewhere: true };
    case 'retry':
      return { kind: 'retry-at', at: addMs(now, delayAfter(delays.backOffMs, inRow)), reason, elsewhere: true };
    case 'slow-down':
      // It may be the quota of the month.
      return { kind: 'retry-at', at: addMs(now, delayAfter(delays.quotaMs, inRow)), reason, elsewhere: true };
  }
};
