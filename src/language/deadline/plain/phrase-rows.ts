import { CLOCK, ONE_DIGIT, ROMAN, type Sign, signOf, TWO_DIGITS, YEAR } from './signs.ts';

/** A piece of a row: the signs with which it may be written, or rows of which one is chosen. */
export type Piece = { readonly signs: readonly Sign[] } | { readonly choice: readonly Row[] };
export type Row = readonly Piece[];

/** What stands for numbers in the tables: D one or two digits, d one digit, Y a year, Q a quarter, @ a time of the day. */
const NUMBERS: Readonly<Record<string, readonly Sign[]>> = {
  D: [ONE_DIGIT, TWO_DIGITS],
  d: [ONE_DIGIT],
  Y: [YEAR],
  Q: [ROMAN, ONE_DIGIT, TWO_DIGITS],
  '@': [CLOCK],
};
/** Parentheses of the phrase, since "(" opens a choice. */
const PARENTHESES: Readonly<Record<string, string>> = { '[': '(', ']': ')' };

const PIECE = /\p{Ll}{2,}|\S/gu;

const signsOf = (piece: string): readonly Sign[] => NUMBERS[piece] ?? [signOf(PARENTHESES[piece] ?? piece)];

/** Reads pieces up to the parenthesis that closes them; they are used up. */
const choiceOf = (pieces: string[]): readonly Row[] => {
  const rows: Piece[][] = [[]];
  for (let piece = pieces.shift(); piece !== undefined && piece !== ')'; piece = pieces.shift()) {
    if (piece === '|') rows.push([]);
    else rows.at(-1)?.push(piece === '(' ? { choice: choiceOf(pieces) } : { signs: signsOf(piece) });
  }
  return rows;
};

/** A row of a table as it is written: words, marks, numbers, and choices: "(|ngay) D/D". */
export const rowOf = (written: string): Row => [{ choice: choiceOf(written.match(PIECE) ?? []) }];
