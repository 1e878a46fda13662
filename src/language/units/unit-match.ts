import type { SpokenWord } from '../spoken-words.ts';

/** How well some words name a unit, the best first. */
export type UnitMatch = 'whole' | 'without-place' | 'start' | 'end' | 'part' | 'spread' | 'letters';

/** Which way words are compared: with their marks, or without. */
export type Form = keyof SpokenWord;

/** Words that abbreviations leave out. */
const UNSPOKEN: ReadonlySet<string> = new Set(['va', 'cac', 'cua', 've']);
/** Acronyms that stand in official names and keep all their letters. */
const ACRONYMS: ReadonlySet<string> = new Set(['ubnd', 'hdnd', 'mttq']);
/** Words with which the place at the end of a name begins. */
const PLACES: ReadonlySet<string> = new Set(['tinh', 'thanh', 'tp', 'viet', 'xa', 'phuong', 'huyen']);
const SHORTEST_LETTERS = 3;

/** The words of a name that count when it is spoken. */
export const countedWords = (words: readonly SpokenWord[]): readonly SpokenWord[] => words.filter(({ bare }) => !UNSPOKEN.has(bare));

const initialOf = ({ bare }: SpokenWord): string => (ACRONYMS.has(bare) ? bare : bare.slice(0, 1));

// "KHCN" stands for as many words as it has letters; one letter only at the head ("P. Kinh tế").
const afterInitials = (letters: string, name: readonly SpokenWord[], at: number): number | null => {
  let left = letters;
  let next = at;
  while (left !== '') {
    const word = name[next];
    const initial = word === undefined ? null : initialOf(word);
    if (initial === null || !left.startsWith(initial)) return null;
    left = left.slice(initial.length);
    next += 1;
  }
  return next;
};

/** Where in a name the said words end that begin at a place of it; null where they do not fit. */
const endOfMatch = (
  said: readonly SpokenWord[],
  { name, at, form }: { readonly name: readonly SpokenWord[]; readonly at: number; readonly form: Form },
): number | null => {
  let next: number | null = at;
  for (const [index, word] of said.entries()) {
    if (name[next]?.[form] === word[form]) next += 1;
    else next = word.bare.length > 1 || index === 0 ? afterInitials(word.bare, name, next) : null;
    if (next === null) return null;
  }
  return next;
};

const kindOf = (name: readonly SpokenWord[], from: number, end: number): UnitMatch => {
  if (end === name.length) return from === 0 ? 'whole' : 'end';
  if (from > 0) return 'part';
  return PLACES.has(name[end]?.bare ?? '') ? 'without-place' : 'start';
};

// "TTHCC" for "Trung tâm Phục vụ hành chính công": the letters in their order, the first one at the head.
const fitsLetters = (letters: string, name: readonly SpokenWord[]): boolean => {
  const initials = name.map(initialOf).join('');
  if (letters.length < SHORTEST_LETTERS || !initials.startsWith(letters.slice(0, 1))) return false;
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

// "Hội Phụ nữ" for "Hội Liên hiệp Phụ nữ": whole words in their order, the first one at the head.
const isSpread = (said: readonly SpokenWord[], name: readonly SpokenWord[], form: Form): boolean => {
  if (said.length < 2 || said[0]?.[form] !== name[0]?.[form]) return false;
  let at = 0;
  for (const word of said) {
    const next = name.findIndex((other, index) => index >= at && other[form] === word[form]);
    if (next === -1) return false;
    at = next + 1;
  }
  return true;
};

const inOneRun = (said: readonly SpokenWord[], name: readonly SpokenWord[], form: Form): UnitMatch | null => {
  for (const at of name.keys()) {
    const end = endOfMatch(said, { name, at, form });
    if (end !== null) return kindOf(name, at, end);
  }
  return null;
};

/** How the said words name a unit with these words in its name; null where they do not. Single letters never name a unit alone. */
export const matchUnit = (said: readonly SpokenWord[], name: readonly SpokenWord[], form: Form): UnitMatch | null => {
  const [first] = said;
  if (first === undefined) return null;
  if (said.length > 1) return inOneRun(said, name, form) ?? (isSpread(said, name, form) ? 'spread' : null);
  if (first.bare.length === 1) return null;
  return inOneRun(said, name, form) ?? (fitsLetters(first.bare, name) ? 'letters' : null);
};
