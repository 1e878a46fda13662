import { z } from 'zod';
import { afterAPart, type DeliveryOutcome } from '#domain/delivery.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { Channel } from '../channel.ts';
import type { Intake } from '../intake.ts';
import type { Pace } from '../pace.ts';
import { splitText } from '../split-text.ts';
import type { CallZalo, ZaloFailure } from './zalo-calls.ts';
import type { ZaloDelays } from './zalo-delays.ts';
import { outcomeOf, verdictOf } from './zalo-faults.ts';
import type { ZaloState } from './zalo-state.ts';

/** UTF-16 units; zalo.md §2.5. */
const TEXT_LIMIT = 2_000;
/** From this many refusals in a row on it looks like the quota of the month, not like haste. */
const LASTING_QUOTA_FAULTS = 3;

/** What the channel works with. */
export interface ZaloSending {
  readonly name: string;
  readonly call: CallZalo;
  readonly state: ZaloState;
  readonly intake: Pick<Intake, 'now' | 'report'>;
  readonly delays: ZaloDelays;
  readonly pace: Pace;
  readonly monthlyLimit: number | null;
}

// Taken is taken: without an id the message cannot be found again, but sending it once more would double it.
const sentMessage = z.object({ message_id: z.coerce.string() }).catch({ message_id: '' });

const isAnswer = (failure: ZaloFailure): boolean => failure.kind === 'error' && failure.code < 500 && failure.code !== 408;

/** Turns failures into outcomes; remembers how many there were in a row, for each chat and for the bot's quota. */
const keepFailures = ({ name, state, intake, delays, pace }: ZaloSending) => {
  const inRow = new Map<string, number>();
  const quota: { inRow: number; pause: Extract<DeliveryOutcome, { kind: 'retry-at' }> | null } = { inRow: 0, pause: null };
  const overQuota = (failure: ZaloFailure): DeliveryOutcome => {
    quota.inRow += 1;
    if (quota.inRow === LASTING_QUOTA_FAULTS)
      intake.report({ channel: name, refusals: quota.inRow }, 'Zalo keeps refusing for the quota, perhaps that of the month');
    const now = intake.now();
    const outcome = outcomeOf(failure, { now, inRow: quota.inRow, delays });
    if (outcome.kind !== 'retry-at') return outcome;
    quota.pause = outcome;
    pace.rest(outcome.at - now);
    return outcome;
  };
  return {
    /** While the quota is exceeded no chat is tried: each try would count against it. */
    pauseAt: (now: Instant): DeliveryOutcome | null => (quota.pause !== null && now < quota.pause.at ? quota.pause : null),
    over: (chat: string): void => {
      inRow.delete(chat);
      quota.inRow = 0;
      quota.pause = null;
      pace.rose();
    },
    failed: (chat: string, failure: ZaloFailure): DeliveryOutcome => {
      const verdict = verdictOf(failure);
      if (verdict === 'slow-down') return overQuota(failure);
      // An answer about this chat says that Zalo is there; no answer, or an ill one, may mean that it is not.
      if (isAnswer(failure)) pace.rose();
      else pace.fell();
      const count = (inRow.get(chat) ?? 0) + 1;
      if (verdict === 'retry') inRow.set(chat, count);
      const outcome = outcomeOf(failure, { now: intake.now(), inRow: count, delays });
      if (verdict === 'token-refused') state.refuseToken('Zalo không nhận mã bot (lỗi 401)');
      return outcome;
    },
  };
};

/** A Zalo bot as a channel: plain text without `parse_mode`, so that what people wrote cannot break it. */
export const zaloChannel = (sending: ZaloSending): Channel => {
  const { name, call, state, intake, delays, pace, monthlyLimit } = sending;
  const failures = keepFailures(sending);
  const sendPiece = async (chat: string, text: string): Promise<DeliveryOutcome> => {
    const paused = failures.pauseAt(intake.now());
    if (paused !== null) return paused;
    const result = await call('sendMessage', { chat_id: chat, text }, delays.callTimeoutMs);
    if (result.kind !== 'ok') return failures.failed(chat, result);
    failures.over(chat);
    return { kind: 'sent', messageRef: sentMessage.parse(result.result).message_id };
  };
  /** The first piece's turn was taken by whoever sends. */
  const sendNext = async (chat: string, text: string): Promise<DeliveryOutcome> => {
    const silentMs = await pace.takeTurn(chat);
    return silentMs > 0 ? { kind: 'retry-at', at: addMs(intake.now(), silentMs), reason: 'chờ đến lượt gửi' } : sendPiece(chat, text);
  };
  return {
    name,
    capabilities: { buttons: false, textLimit: TEXT_LIMIT },
    pace,
    isStopped: state.isTokenRefused,
    ...(monthlyLimit === null ? {} : { monthlyLimit }),
    send: async ({ chat }, { text }) => {
      let last: DeliveryOutcome | null = null;
      for (const [at, piece] of splitText(text, TEXT_LIMIT).entries()) {
        const outcome = await (at === 0 ? sendPiece(chat, piece) : sendNext(chat, piece));
        if (outcome.kind !== 'sent') return last === null ? outcome : afterAPart(outcome);
        last = at > 0 ? { ...outcome, parts: at + 1 } : outcome;
      }
      return last ?? { kind: 'refused', reason: 'tin không có chữ nào' };
    },
  };
};
