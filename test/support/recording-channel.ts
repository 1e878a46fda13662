import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Capabilities, Channel, OutMessage } from '#bot/channel.ts';

/** A message that has really arrived in a chat. */
export interface Arrived extends OutMessage {
  readonly chat: string;
  /** By which a reply names it. */
  readonly ref: string;
  readonly at: Instant;
}

/** What goes wrong with one send. A `died-…` ends the dispatcher in the middle of it, as a power cut would. */
export type Mishap =
  | { readonly kind: 'answer-lost' | 'dropped' | 'died-after-applying' | 'died-before-applying' }
  | { readonly kind: 'unreachable' | 'refused'; readonly reason: string }
  | { readonly kind: 'retry-at'; readonly at: Instant; readonly reason: string; readonly elsewhere?: boolean };

/** The power cut: a dispatcher that throws this has not told anybody how its send ended. */
export const DIED = 'the dispatcher died';

/** A messenger in memory that keeps what arrives, and refuses what no messenger would take. */
export interface RecordingChannel extends Channel {
  readonly arrived: readonly Arrived[];
  /** The next sends to this chat end so, one after another. */
  readonly plan: (chat: string, ...mishaps: readonly Mishap[]) => void;
  /** Every send to this chat ends so, until it is called again with null. */
  readonly keepFailing: (chat: string, mishap: Mishap | null) => void;
  /** Each send that was begun, whatever became of it. */
  readonly begun: readonly string[];
}

const objectionTo = ({ text, choices }: OutMessage, { textLimit, buttons }: Capabilities): string | null => {
  if (text.trim() === '') return 'the text is empty';
  if (text.length > textLimit) return `the text has ${text.length} characters, the limit is ${textLimit}`;
  if (text !== text.normalize('NFC')) return 'the text is not NFC';
  return choices.length > 0 && !buttons ? 'this channel has no buttons' : null;
};

const outcomeOf = (mishap: Mishap): DeliveryOutcome => {
  switch (mishap.kind) {
    case 'answer-lost':
    case 'dropped':
      return { kind: 'unknown', reason: 'the answer was lost' };
    case 'died-after-applying':
    case 'died-before-applying':
      throw new Error(DIED);
    case 'unreachable':
    case 'refused':
    case 'retry-at':
      return mishap;
  }
};

const isApplied = (mishap: Mishap | null): boolean =>
  mishap === null || mishap.kind === 'answer-lost' || mishap.kind === 'died-after-applying';

/** Makes a channel of this name in memory. */
export const recordingChannel = (
  name: string,
  { now, capabilities = { buttons: true, textLimit: 4_096 } }: { readonly now: () => Instant; readonly capabilities?: Capabilities },
): RecordingChannel => {
  const arrived: Arrived[] = [];
  const begun: string[] = [];
  const planned = new Map<string, Mishap[]>();
  const lasting = new Map<string, Mishap>();
  return {
    name,
    capabilities,
    arrived,
    begun,
    plan: (chat, ...mishaps) => planned.set(chat, [...(planned.get(chat) ?? []), ...mishaps]),
    keepFailing: (chat, mishap) => (mishap === null ? lasting.delete(chat) : lasting.set(chat, mishap)),
    send: async ({ chat }, message) => {
      begun.push(chat);
      const objection = objectionTo(message, capabilities);
      if (objection !== null) return { kind: 'refused', reason: objection };
      const mishap = planned.get(chat)?.shift() ?? lasting.get(chat) ?? null;
      const ref = `${name}-${arrived.length + 1}`;
      if (isApplied(mishap)) arrived.push({ ...message, chat, ref, at: now() });
      return mishap === null ? { kind: 'sent', messageRef: ref } : outcomeOf(mishap);
    },
  };
};
