import { misuse, type Refusal } from './api-answer.ts';
import { isRecord, listIn, recordIn, textIn, type Params } from './params.ts';

/** The buttons of an inline keyboard, row by row, as the bot sent them. */
export type Keyboard = readonly (readonly Params[])[];

/** A keyboard that Telegram takes, or what it says instead. */
export type ReadKeyboard =
  { readonly kind: 'keyboard'; readonly keyboard: Keyboard } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** No page of Telegram names a number; bots have met this one. */
const MOST_BUTTONS = 100;
const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

const buttonProblem = (button: Params): string | null => {
  const label = textIn(button, 'text') ?? '';
  if (label === '') return 'can\'t parse inline keyboard button: Field "text" must be of type String';
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length !== 1) return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
  const data = textIn(button, 'callback_data');
  return data !== null && (data === '' || Buffer.byteLength(data) > 64) ? 'BUTTON_DATA_INVALID' : null;
};

/** Reads `reply_markup`. Keyboards that are not inline are taken and forgotten. */
export const readKeyboard = (params: Params): ReadKeyboard => {
  const rows = listIn(recordIn(params, 'reply_markup') ?? {}, 'inline_keyboard') ?? [];
  const keyboard = rows
    .map((row): readonly Params[] => (Array.isArray(row) ? row.filter(isRecord) : []))
    .filter(({ length }) => length > 0);
  const buttons = keyboard.flat();
  const problem = buttons.map(buttonProblem).find((found) => found !== null);
  if (problem !== undefined) return { kind: 'refused', refusal: misuse(problem) };
  if (buttons.length > MOST_BUTTONS) return { kind: 'refused', refusal: misuse('reply markup is too long') };
  return { kind: 'keyboard', keyboard };
};
