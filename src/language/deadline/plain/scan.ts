import { PLAIN_CODES } from '../../bare-line.ts';
import { ROMAN_QUARTERS, TOLD_BY_MARKS } from './plain-words.ts';
import { ANY_WORD, CLOCK, END, MARKS, ONE_DIGIT, ROMAN, type Sign, signOf, TIME, TWO_DIGITS, UNREADABLE, YEAR } from './signs.ts';
import { SIGNED_WORDS } from './tables.ts';

/** A text on its way: where reading stands, and the numbers met so far. One serves all phrases, since none is read while another is. */
export interface Scan {
  text: string;
  at: number;
  readonly numbers: Uint16Array;
  count: number;
}

// Kinds of letters: 1–26 a–z, then these.
const DIGIT = 27;
const SPACE = 28;
const STRANGE = 0;
const FIRST_MARK = 29;
const LETTERS = 27;

const kindOf = (plain: number): number => {
  const letter = String.fromCharCode(plain);
  if (/[a-z]/.test(letter)) return plain - 96;
  if (/\d/.test(letter)) return DIGIT;
  if (letter === ' ') return SPACE;
  return MARKS.includes(letter) ? FIRST_MARK + MARKS.indexOf(letter) : STRANGE;
};

const KINDS = Uint8Array.from(PLAIN_CODES, kindOf);
const MARK_SIGNS = Uint8Array.from(MARKS, signOf);

// The words as a tree of letters: a row of next states for each beginning of a word.
const tree: number[] = Array.from({ length: LETTERS }, () => 0);
const signsAt: number[] = [ANY_WORD];
const romansAt: number[] = [0];

const addWord = (word: string, sign: Sign, roman: number): void => {
  let state = 0;
  for (const letter of word) {
    const place = state * LETTERS + letter.charCodeAt(0) - 96;
    if (tree[place] === 0) {
      tree[place] = signsAt.length;
      tree.push(...Array.from({ length: LETTERS }, () => 0));
      signsAt.push(ANY_WORD);
      romansAt.push(0);
    }
    state = tree[place] ?? 0;
  }
  signsAt[state] = sign;
  romansAt[state] = roman;
};

for (const [word, sign] of SIGNED_WORDS) addWord(word, sign, 0);
for (const [word, roman] of Object.entries(ROMAN_QUARTERS)) addWord(word, ROMAN, roman);

const TREE = Uint16Array.from(tree);
const SIGNS_AT = Uint8Array.from(signsAt);
const ROMANS_AT = Uint8Array.from(romansAt);

interface Told {
  readonly at: number;
  readonly byCode: ReadonlyMap<number, Sign>;
}

const TOLD: readonly (Told | undefined)[] = (() => {
  const all: (Told & { readonly byCode: Map<number, Sign> })[] = [];
  for (const [word, at, letters, told] of TOLD_BY_MARKS) {
    const entry = (all[signOf(word)] ??= { at, byCode: new Map() });
    for (const letter of letters) entry.byCode.set(letter.charCodeAt(0), signOf(told));
  }
  return Array.from({ length: 256 }, (_, sign) => all[sign]);
})();

const GLUED = new Set([signOf('t'), signOf('q')]);

const kindAt = (text: string, at: number): number => (at < text.length ? (KINDS[text.charCodeAt(at)] ?? STRANGE) : SPACE);

const isLetter = (kind: number): boolean => kind > STRANGE && kind < DIGIT;

const pushed = (scan: Scan, value: number, sign: Sign): Sign => {
  if (scan.count === scan.numbers.length) return UNREADABLE;
  scan.numbers[scan.count] = value;
  scan.count += 1;
  return sign;
};

const WITH_MARKS = /[^\0-\x7f]/;
const BARE_WEEKDAY = signOf('thu');

/** Without its mark "thứ" is only read where no word has any: else it is mùa thu. */
const toldSign = ({ text }: Scan, sign: Sign, code: number): Sign => {
  if (sign === BARE_WEEKDAY && code < 128 && WITH_MARKS.test(text)) return TIME;
  return TOLD[sign]?.byCode.get(code) ?? sign;
};

/** The sign of a word in its state of the tree, its letters known. */
const settled = (scan: Scan, start: number, state: number): Sign => {
  const sign = SIGNS_AT[state] ?? ANY_WORD;
  if (sign === ROMAN) return pushed(scan, ROMANS_AT[state] ?? 0, ROMAN);
  // "Tháng6" is for the grammar to part.
  if (kindAt(scan.text, scan.at) === DIGIT && !GLUED.has(sign)) return UNREADABLE;
  const told = TOLD[sign];
  return told === undefined ? sign : toldSign(scan, sign, scan.text.charCodeAt(start + told.at));
};

const wordSign = (scan: Scan, first: number): Sign => {
  const { text, at: start } = scan;
  let state = TREE[first] ?? 0;
  let at = start + 1;
  for (let kind = kindAt(text, at); isLetter(kind); kind = kindAt(text, at)) {
    // State 0 is the root too: a word that has left the tree must not come back to it.
    if (state !== 0) state = TREE[state * LETTERS + kind] ?? 0;
    at += 1;
  }
  scan.at = at;
  return settled(scan, start, state);
};

const LETTER_H = 8;
const LETTER_G = 7;
/** "17h00'". */
const MINUTE_MARK = "'".charCodeAt(0);
/** 24h is no time that a clock shows. */
const LATEST_HOUR = 23;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const digitAt = (text: string, at: number): number => (kindAt(text, at) === DIGIT ? text.charCodeAt(at) - 48 : -1);

const isSeparated = (text: string, at: number): boolean => at < text.length && '/.-–'.includes(text.charAt(at));

const areMinutes = (text: string, at: number): boolean => {
  const tens = digitAt(text, at);
  if (tens < 0 || tens > 5 || digitAt(text, at + 1) < 0) return false;
  return kindAt(text, at + 2) !== DIGIT && !isSeparated(text, at + 2);
};

/** Where minutes end that begin at a place, with the mark behind them: "00", "00'". */
const endOfMinutes = (text: string, at: number): number => (PLAIN_CODES[text.charCodeAt(at + 2)] === MINUTE_MARK ? at + 3 : at + 2);

/** Reads the minutes of a time whose hour and "h" stand before; a number that may be minutes or not is unreadable. */
const clockSign = (scan: Scan, hour: number): Sign => {
  const { text } = scan;
  const at = scan.at + 1;
  if (kindAt(text, at) === SPACE && areMinutes(text, at + 1)) return UNREADABLE;
  scan.at = areMinutes(text, at) ? endOfMinutes(text, at) : at;
  // Midnight belongs to the day before it.
  return hour === 0 || hour > LATEST_HOUR || kindAt(text, scan.at) !== SPACE ? UNREADABLE : CLOCK;
};

const isFree = (text: string, start: number): boolean => start === 0 || kindAt(text, start - 1) === SPACE;

const isHour = (text: string, start: number, kind: number): boolean => (kind === LETTER_H || kind === LETTER_G) && isFree(text, start);

const isYear = (value: number, digits: number): boolean => digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;

/** The sign of a number that nothing is grown onto. */
const wholeSign = (scan: Scan, value: number, digits: number): Sign => {
  if (digits === 1) return pushed(scan, value, ONE_DIGIT);
  if (digits === 2) return pushed(scan, value, TWO_DIGITS);
  return isYear(value, digits) ? pushed(scan, value, YEAR) : UNREADABLE;
};

const numberSign = (scan: Scan): Sign => {
  const { text, at: start } = scan;
  let value = 0;
  let at = start;
  let kind = DIGIT;
  // No number of a plain phrase is longer than a year.
  for (; kind === DIGIT && at < start + 5; kind = kindAt(text, at)) {
    value = value * 10 + text.charCodeAt(at) - 48;
    at += 1;
  }
  scan.at = at;
  const digits = at - start;
  if (digits <= 2 && isHour(text, start, kind)) return clockSign(scan, value);
  return isLetter(kind) ? UNREADABLE : wholeSign(scan, value, digits);
};

/** The sign of the next word, number or mark. */
export const nextSign = (scan: Scan): Sign => {
  const { text } = scan;
  let at = scan.at;
  let kind = kindAt(text, at);
  while (kind === SPACE) {
    if (at >= text.length) return END;
    at += 1;
    kind = kindAt(text, at);
  }
  scan.at = at;
  if (isLetter(kind)) return wordSign(scan, kind);
  if (kind === DIGIT) return numberSign(scan);
  if (kind === STRANGE) return UNREADABLE;
  scan.at = at + 1;
  return MARK_SIGNS[kind - FIRST_MARK] ?? UNREADABLE;
};
