import { PLAIN_CODES } from '../../bare-line.ts';
import { NUMBER_SIGNS, PLAIN_WORDS, ROMAN_QUARTERS } from './plain-words.ts';

/** A phrase as a row of signs, one for each word, number and mark, with the numbers that it holds. */
export interface PlainShape {
  readonly signs: string;
  readonly numbers: readonly number[];
}

/** Longer than any plain deadline. */
const LONGEST = 60;
const SPACE = 32;
const ZERO = 48;
const LETTER_A = 97;
const LETTERS = 26;
const SEPARATORS: Readonly<Record<number, string>> = { 44: ',', 45: '-', 46: '.', 47: '/' };

// The words as a tree of letters: a state for each beginning of a word, one row of next states for each.
const nextStates: number[] = Array.from({ length: LETTERS }, () => 0);
const signOf: string[] = [''];
const romanOf: number[] = [0];

const stateAfter = (state: number, code: number): number => nextStates[state * LETTERS + code - LETTER_A] ?? 0;

const addWord = (word: string, sign: string, roman = 0): void => {
  let state = 0;
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    if (stateAfter(state, code) === 0) {
      nextStates[state * LETTERS + code - LETTER_A] = signOf.length;
      nextStates.push(...Array.from({ length: LETTERS }, () => 0));
      signOf.push('');
      romanOf.push(0);
    }
    state = stateAfter(state, code);
  }
  signOf[state] = sign;
  romanOf[state] = roman;
};

for (const [word, sign] of Object.entries(PLAIN_WORDS)) addWord(word, sign);
for (const [word, roman] of Object.entries(ROMAN_QUARTERS)) addWord(word, NUMBER_SIGNS.roman, roman);

const isLetter = (code: number): boolean => code >= LETTER_A && code < LETTER_A + LETTERS;
const isDigit = (code: number): boolean => code >= ZERO && code < ZERO + 10;

const plainAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return PLAIN_CODES[code] ?? code;
};

const signOfNumber = (value: number, digits: number): string => {
  if (digits <= 2) return NUMBER_SIGNS.short;
  return digits === 4 && value >= 1900 && value <= 2099 ? NUMBER_SIGNS.year : '';
};

/** What was read of a text up to a place; `signs` null where something stands there that plain deadlines do not have. */
interface Reading {
  at: number;
  signs: string;
  readonly numbers: number[];
}

const readWord = (text: string, reading: Reading): boolean => {
  let state = 0;
  for (let code = plainAt(text, reading.at); isLetter(code); code = plainAt(text, reading.at)) {
    state = stateAfter(state, code);
    if (state === 0) return false;
    reading.at += 1;
  }
  const sign = signOf[state] ?? '';
  const roman = romanOf[state] ?? 0;
  if (roman > 0) reading.numbers.push(roman);
  reading.signs += sign;
  return sign !== '';
};

const readNumber = (text: string, reading: Reading): boolean => {
  const start = reading.at;
  let value = 0;
  for (let code = plainAt(text, reading.at); isDigit(code); code = plainAt(text, reading.at)) {
    value = value * 10 + code - ZERO;
    reading.at += 1;
  }
  const sign = signOfNumber(value, reading.at - start);
  reading.numbers.push(value);
  reading.signs += sign;
  return sign !== '';
};

const readMark = (code: number, reading: Reading): boolean => {
  const sign = code === SPACE ? '' : SEPARATORS[code];
  if (sign === undefined) return false;
  reading.at += 1;
  reading.signs += sign;
  return true;
};

const readNext = (text: string, reading: Reading): boolean => {
  const code = plainAt(text, reading.at);
  if (isLetter(code)) return readWord(text, reading);
  return isDigit(code) ? readNumber(text, reading) : readMark(code, reading);
};

/** The shape of a text; null where it holds anything but the words, numbers and marks of plain deadlines. */
export const plainShape = (text: string): PlainShape | null => {
  if (text.length > LONGEST) return null;
  const reading: Reading = { at: 0, signs: '', numbers: [] };
  while (reading.at < text.length) if (!readNext(text, reading)) return null;
  const { signs, numbers } = reading;
  return { signs: signs.endsWith('.') ? signs.slice(0, -1) : signs, numbers };
};
