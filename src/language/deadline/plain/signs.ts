import { SPELLINGS, TOLD_BY_MARKS, WORDS_OF_TIME, WORDS_WITH_A_ROLE } from './plain-words.ts';

/** What a word, number or mark of a phrase is to the tables of plain phrases: a small number. */
export type Sign = number;

/** The end of the text. */
export const END: Sign = 0;
/** What plain phrases never hold. */
export const UNREADABLE: Sign = 1;
/** A word that means nothing to the grammar. */
export const ANY_WORD: Sign = 2;
/** A word of `WORDS_WITH_A_ROLE` that no table of plain phrases has. */
const ROLE: Sign = 3;
/** A word of `WORDS_OF_TIME` that no table of plain phrases has. */
export const TIME: Sign = 4;
export const ONE_DIGIT: Sign = 5;
export const TWO_DIGITS: Sign = 6;
/** 1900–2099. */
export const YEAR: Sign = 7;
export const ROMAN: Sign = 8;
/** A time of the day. */
export const CLOCK: Sign = 9;
const FIRST_WORD = 10;

/** Marks of the tables; those of a phrase that are not here end its plain reading. */
export const MARKS = '/-.,;:()!?+*"';

const signs = new Map<string, Sign>();

/** The sign of a word or mark; a new one for a word that is met for the first time. */
export const signOf = (word: string): Sign => {
  const known = signs.get(word);
  if (known !== undefined) return known;
  const sign = FIRST_WORD + signs.size;
  signs.set(word, sign);
  return sign;
};

for (const mark of MARKS) signOf(mark);

/** Every word that has a sign by now, with the other spellings of it and those that the tables of plain phrases do not use. */
export const signedWords = (): ReadonlyMap<string, Sign> => {
  const all = new Map([
    ...WORDS_WITH_A_ROLE.map((word) => [word, ROLE] as const),
    ...WORDS_OF_TIME.map((word) => [word, TIME] as const),
    ...[...signs].filter(([word]) => /^[a-z]+$/.test(word)),
  ]);
  for (const [spelling, word] of Object.entries(SPELLINGS)) all.set(spelling, all.get(word) ?? TIME);
  return all;
};

const TIMELY = new Set([...WORDS_OF_TIME, ...TOLD_BY_MARKS.map(([, , , told]) => told)]);
const HARMLESS_MARKS = '.,;()!?"';

/** The signs of what may stand anywhere behind a time and says nothing of time; ask when all tables are read. */
export const harmlessSigns = (): ReadonlySet<Sign> =>
  new Set([
    ANY_WORD,
    ROLE,
    ...[...signs].filter(([word]) => HARMLESS_MARKS.includes(word) || (/^[a-z]/.test(word) && !TIMELY.has(word))).map(([, sign]) => sign),
  ]);
