import { z } from 'zod';
import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { Address, Channel, Choice, OutMessage } from '../channel.ts';
import type { Intake } from '../intake.ts';
import { splitText } from '../split-text.ts';
import type { CallEnd, CallTelegram } from './telegram-calls.ts';
import type { TelegramDelays } from './telegram-delays.ts';
import { outcomeOf } from './telegram-faults.ts';

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
export const telegramChannel = ({ name, call, intake, delays }: TelegramSending): Channel => {
  const limits = { deadlineMs: delays.callDeadlineMs };
  const send = async (to: Address, { text, choices }: OutMessage): Promise<DeliveryOutcome> => {
    const parts = splitText(text.trim(), TEXT_LIMIT);
    const markup = await keyboardFor(to, choices, intake);
    let outcome: DeliveryOutcome = { kind: 'refused', reason: 'tin không có chữ nào' };
    let chat = to.chat;
    for (const [at, part] of parts.entries()) {
      const payload = { text: part, ...NO_PREVIEW, ...(at === parts.length - 1 ? markup : {}) };
      const sent = await whereverItIs(chat, intake, (id) => call('sendMessage', { chat_id: id, ...payload }, limits));
      if (!sent.end.ok) return outcomeOf(sent.end.fault, intake.now());
      outcome = { kind: 'sent', messageRef: refOf(sent.end.result) };
      chat = sent.chat;
    }
    return outcome;
  };
  const edit = async (to: Address, messageRef: string, { text, choices }: OutMessage): Promise<DeliveryOutcome> => {
    const [words = '', ...more] = splitText(text.trim(), TEXT_LIMIT);
    if (words === '' || more.length > 0) return { kind: 'refused', reason: 'nội dung mới trống hoặc dài quá một tin' };
    const payload = { message_id: Number(messageRef), text: words, ...NO_PREVIEW, ...(await keyboardFor(to, choices, intake)) };
    const { end } = await whereverItIs(to.chat, intake, (id) => call('editMessageText', { chat_id: id, ...payload }, limits));
    if (end.ok || end.fault.kind === 'unchanged') return { kind: 'sent', messageRef };
    // An edit may be repeated without harm, so that nothing about it stays unclear.
    return outcomeOf(end.fault.kind === 'unclear' ? { ...end.fault, kind: 'failed' } : end.fault, intake.now());
  };
  return { name, capabilities: { buttons: true, edit: true, textLimit: TEXT_LIMIT }, send, edit };
};
