const SPACE = 0x20;
/** Stands for a code that leaves nothing behind: a combining mark, a zero-width character. */
const DROPPED = 0xffff;
/** Up to here reach the letters, marks, dashes and quotes that texts in Vietnamese use. */
const TABLE_END = 0x2213;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\p{M}]/u;
const DASHES = /[‐‑‒–—―−÷]/;
const DOUBLE_QUOTES = /[“”„«»″]/;
const SINGLE_QUOTES = /[‘’‚′´`]/;

const plainCode = (letter: string): number => {
  if (INVISIBLE.test(letter)) return DROPPED;
  if (/\s/u.test(letter)) return SPACE;
  if (DASHES.test(letter)) return '-'.charCodeAt(0);
  if (DOUBLE_QUOTES.test(letter)) return '"'.charCodeAt(0);
  if (SINGLE_QUOTES.test(letter)) return "'".charCodeAt(0);
  const plain = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/, 'd');
  return plain.length === 1 ? plain.charCodeAt(0) : letter.charCodeAt(0);
};

/** The code that each letter leaves: lower case without marks; of a combining mark, `DROPPED`. */
export const PLAIN_CODES: readonly number[] = Array.from({ length: TABLE_END }, (_, code) => plainCode(String.fromCharCode(code)));

/**
 * What `bare` gives, in one pass by a table: lower case, no marks, single spaces. For what is read by the hundred thousand; shorter
 * than some thousand characters.
 */
export const bareLine = (text: string): string => {
  const codes: number[] = [];
  let afterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const plain = PLAIN_CODES[code] ?? code;
    if (plain === DROPPED || (plain === SPACE && afterSpace)) continue;
    afterSpace = plain === SPACE;
    codes.push(plain);
  }
  if (afterSpace) codes.pop();
  return String.fromCharCode(...codes);
};
