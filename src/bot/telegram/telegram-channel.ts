import { z } from 'zod';
import { afterAPart, type DeliveryOutcome } from '#domain/delivery.ts';
import type { Address, Channel, Choice, OutMessage } from '../channel.ts';
import type { Intake } from '../intake.ts';
import type { Pace } from '../pace.ts';
import { splitText } from '../split-text.ts';
import type { CallEnd, CallTelegram } from './telegram-calls.ts';
import type { TelegramDelays } from './telegram-delays.ts';
import { noteFault, outcomeOf } from './telegram-faults.ts';

const TEXT_LIMIT = 4_096;
const MOST_IN_A_ROW = 3;
/** Beyond this a phone cuts the labels off. */
const LETTERS_IN_A_ROW = 36;

interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** What a channel works with. */
export interface TelegramSending {
  readonly name: string;
  readonly call: CallTelegram;
  readonly intake: Pick<Intake, 'now' | 'chatMoved' | 'keepButtons'>;
  readonly delays: TelegramDelays;
  readonly pace: Pace;
  /** Whether Telegram does not know the token any more. */
  readonly isStopped: () => boolean;
}

const Sent = z.object({ message_id: z.number() });

// A title may hold an address: nobody outside is asked for a preview of it.
const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

const widthOf = (row: readonly Button[]): number => row.reduce((sum, { text }) => sum + text.length, 0);

const inRows = (buttons: readonly Button[]): Button[][] => {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const fits = row !== undefined && row.length < MOST_IN_A_ROW && widthOf(row) + button.text.length <= LETTERS_IN_A_ROW;
    if (fits) row.push(button);
    else rows.push([button]);
  }
  return rows;
};

const refOf = (result: unknown): string => {
  const sent = Sent.safeParse(result);
  // It was sent all the same; only an answer to it cannot be told apart.
  return sent.success ? String(sent.data.message_id) : '';
};

const keyboardFor = async ({ endpointId }: Address, choices: readonly Choice[], { keepButtons }: TelegramSending['intake']) => {
  if (choices.length === 0) return {};
  const keys = await keepButtons(endpointId, choices);
  const buttons = choices.flatMap(({ label }, at) => {
    const key = keys[at];
    return key === undefined ? [] : [{ text: label, callback_data: key }];
  });
  return { reply_markup: { inline_keyboard: inRows(buttons) } };
};

interface Ended {
  readonly end: CallEnd;
  /** Where it ended. */
  readonly chat: string;
}

/** Acts in a chat, and where the chat turns out to have moved, once more in the new place. */
const whereverItIs = async (
  chat: string,
  { chatMoved }: TelegramSending['intake'],
  act: (chat: string) => Promise<CallEnd>,
): Promise<Ended> => {
  const end = await act(chat);
  if (end.ok || end.fault.kind !== 'moved' || end.fault.movedTo === null) return { end, chat };
  const { movedTo } = end.fault;
  await chatMoved(chat, movedTo);
  return { end: await act(movedTo), chat: movedTo };
};

/** Telegram as a channel: plain text, so that a title shows as it is, and buttons that carry a key and nothing else. */
export const telegramChannel = ({ name, call, intake, delays, pace, isStopped }: TelegramSending): Channel => {
  const limits = { deadlineMs: delays.callDeadlineMs };
  /** Calls where the chat is, and keeps in mind how that went. */
  const act = async (chat: string, method: (id: string) => Promise<CallEnd>): Promise<Ended> => {
    const ended = await whereverItIs(chat, intake, method);
    if (ended.end.ok) pace.rose();
    else noteFault(ended.end.fault, ended.chat, pace);
    return ended;
  };
  const sendParts = async (to: Address, parts: readonly string[], choices: readonly Choice[]): Promise<DeliveryOutcome> => {
    const markup = await keyboardFor(to, choices, intake);
    let outcome: DeliveryOutcome = { kind: 'refused', reason: 'tin không có chữ nào' };
    let { chat } = to;
    for (const [at, part] of parts.entries()) {
      // The first part's turn was taken by whoever sends.
      const silentMs = at === 0 ? 0 : await pace.takeTurn(chat);
      if (silentMs > 0) return { kind: 'unknown', reason: 'chỉ một phần tin đã tới' };
      const payload = { text: part, ...NO_PREVIEW, ...(at === parts.length - 1 ? markup : {}) };
      const sent = await act(chat, (id) => call('sendMessage', { chat_id: id, ...payload }, limits));
      if (!sent.end.ok) return at === 0 ? outcomeOf(sent.end.fault, intake.now()) : afterAPart(outcomeOf(sent.end.fault, intake.now()));
      outcome = { kind: 'sent', messageRef: refOf(sent.end.result), ...(at > 0 ? { parts: at + 1 } : {}) };
      ({ chat } = sent);
    }
    return outcome;
  };
  const send = (to: Address, { text, choices }: OutMessage): Promise<DeliveryOutcome> =>
    sendParts(to, splitText(text.trim(), TEXT_LIMIT), choices);
  const edit = async (to: Address, messageRef: string, { text, choices }: OutMessage): Promise<DeliveryOutcome> => {
    const [words = '', ...more] = splitText(text.trim(), TEXT_LIMIT);
    if (words === '' || more.length > 0) return { kind: 'refused', reason: 'nội dung mới trống hoặc dài quá một tin' };
    const payload = { message_id: Number(messageRef), text: words, ...NO_PREVIEW, ...(await keyboardFor(to, choices, intake)) };
    const { end } = await act(to.chat, (id) => call('editMessageText', { chat_id: id, ...payload }, limits));
    if (end.ok || end.fault.kind === 'unchanged') return { kind: 'sent', messageRef };
    // An edit may be repeated without harm, so that nothing about it stays unclear.
    return outcomeOf(end.fault.kind === 'unclear' ? { ...end.fault, kind: 'failed' } : end.fault, intake.now());
  };
  return { name, capabilities: { buttons: true, edit: true, textLimit: TEXT_LIMIT }, pace, isStopped, send, edit };
};
