import type { Inbound } from '#domain/inbound.ts';
import type { Intake } from '../intake.ts';
import type { FetchFile } from './fetch-file.ts';
import type { CallTelegram } from './telegram-calls.ts';
import type { Me, SentFile, TelegramEvent } from './telegram-event.ts';
import { readUpdate, updateIdOf, WITHOUT_WORDS } from './telegram-updates.ts';

/** Takes updates in, however they came. */
export interface UpdateTaker {
  /** Resolves when everything the update says is durable; rejects where it could not be stored, and then it must come again. */
  readonly take: (raw: unknown, me: Me) => Promise<void>;
  /** How many updates meant nothing to us. */
  readonly ignored: () => number;
  /** Resolves when no answer to a press is on its way any more. */
  readonly settled: () => Promise<void>;
}

interface Parts {
  readonly name: string;
  readonly call: CallTelegram;
  readonly intake: Pick<Intake, 'now' | 'store' | 'takeFile' | 'chatReachable' | 'chatMoved'>;
  readonly deadlineMs: number;
  readonly fetchFile: FetchFile;
}

type Spoken = Extract<TelegramEvent, { kind: 'said' | 'pressed' }>;

const inboundOf = (event: Spoken, arrival: Pick<Inbound, 'channel' | 'updateKey' | 'receivedAt'>): Inbound => {
  const { chat, from, replyTo, isGroup } = event;
  const common = { ...arrival, chat, replyTo, isGroup, ...(from === null ? {} : { from }) };
  return event.kind === 'said'
    ? { ...common, text: event.text, addressed: event.addressed }
    : { ...common, text: '', addressed: true, pressed: event.key };
};

interface Taking extends Pick<Parts, 'fetchFile' | 'intake'> {
  readonly store: (updateKey: string, event: Spoken) => Promise<void>;
}

interface Sent {
  readonly updateKey: string;
  readonly event: Spoken;
  readonly file: SentFile;
}

// What cannot be fetched is answered too, so that a file never holds up for long those who write after it. A stranger is answered as one.
const takeFile = async ({ fetchFile, intake, store }: Taking, { updateKey, event, file }: Sent): Promise<void> => {
  const { chat } = event;
  const words = event.kind === 'said' && event.text !== WITHOUT_WORDS ? event.text : null;
  const taken = await intake.takeFile({ chat, fileName: file.name, words, fetch: () => fetchFile(file), key: updateKey });
  if (taken === 'no-such-chat') await store(updateKey, event);
};

/** Makes a taker for one bot. */
export const updateTaker = ({ name, call, intake, deadlineMs, fetchFile }: Parts): UpdateTaker => {
  let ignored = 0;
  const answering = new Set<Promise<unknown>>();
  const store = (updateKey: string, event: Spoken): Promise<void> =>
    intake.store(inboundOf(event, { channel: name, updateKey, receivedAt: intake.now() }));
  const keep = async (updateKey: string, event: TelegramEvent): Promise<void> => {
    switch (event.kind) {
      case 'said':
        // Who writes /start again after blocking the bot, or for the first time after it wrote in vain, can be reached from now on.
        if (event.opens) await intake.chatReachable(event.chat, true, null);
        return event.file === null
          ? store(updateKey, event)
          : takeFile({ fetchFile, intake, store }, { updateKey, event, file: event.file });
      case 'pressed':
        return store(updateKey, event);
      case 'reachable':
        return intake.chatReachable(event.chat, event.reachable, event.reason);
      case 'moved':
        return intake.chatMoved(event.from, event.to);
      case 'ignored':
        ignored += 1;
    }
  };
  // Nobody waits for this: what the button says is stored, and a late answer only spins a little longer on the phone.
  const answer = (queryId: string): void => {
    const sending = call('answerCallbackQuery', { callback_query_id: queryId }, { deadlineMs });
    answering.add(sending);
    void sending.finally(() => answering.delete(sending));
  };
  return {
    take: async (raw, me) => {
      const id = updateIdOf(raw);
      const event: TelegramEvent = id === null ? { kind: 'ignored', queryId: null } : readUpdate(raw, me);
      await keep(String(id), event);
      if ('queryId' in event && event.queryId !== null) answer(event.queryId);
    },
    ignored: () => ignored,
    settled: async () => {
      await Promise.all(answering);
    },
  };
};
