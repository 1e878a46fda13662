import type { Day } from '#domain/time/day.ts';
import { boundAt, completesAt } from './bound.ts';
import { type Mention, placed } from './mention.ts';
import { type ByNext, type Table, tableFor } from './mention-table.ts';
import { narrowed } from './narrow.ts';
import type { MentionPattern } from './pattern-pieces.ts';

// "Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Luật An ninh mạng 2025": the date belongs to the name of a document.
const NAME_OF_DOCUMENT =
  /(?:so \S{0,20}\d\S{0,30}|\d\/[a-z0-9-]{2,20}|(?:luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|cong van|ke hoach so|de an so|ket luan|thong bao)[a-z ]{0,60}) ?,? ?(?:nam |ky |ban hanh |ky ban hanh )?$/;
const MAY_NAME_DOCUMENT = /so \S|\d\/[a-z]|luat|nghi |thong t|quyet|chi thi|cong van|ket luan/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const SPACE = 32;

/** Where a run of digits or of letters ends that begins here. */
const endOfRun = (words: string, at: number): number => {
  let end = at + 1;
  if (isDigit(words.charCodeAt(at))) while (isDigit(words.charCodeAt(end))) end += 1;
  else while (isLetter(words.charCodeAt(end))) end += 1;
  return end;
};

const NONE: readonly MentionPattern[] = [];

/** The patterns by what follows an opening that stands from one place to another. */
const openedBy = (words: string, at: number, end: number): string => (isDigit(words.charCodeAt(at)) ? '0' : words.slice(at, end));

const patternsBefore = (words: string, end: number, byNext: ByNext): readonly MentionPattern[] => {
  const code = words.charCodeAt(words.charCodeAt(end) === SPACE ? end + 1 : end);
  return byNext[code] ?? byNext[0] ?? NONE;
};

interface Search {
  at: number;
  readonly table: Table;
  readonly reference: Day;
}

/** What a pattern reads at a place, with where it ends; null where it does not match. */
const readAt = (words: string, { at, reference }: Search, { pattern, read }: MentionPattern): Mention | null => {
  pattern.lastIndex = at;
  const found = pattern.exec(words);
  const reading = found === null ? null : read(found, reference);
  if (found === null || reading === null) return null;
  const bound = boundAt(words, at);
  return placed(reading, { at, end: at + found[0].length, bound, completes: completesAt(words, at, bound) });
};

const isInside = (code: number): boolean => isDigit(code) || isLetter(code);

/** Where the next word or number begins from a place on; the length of the words where none does. */
const nextOpening = (words: string, from: number): number => {
  let at = from;
  // What is grown onto the word before ("KH6") begins nothing.
  while (at > 0 && isInside(words.charCodeAt(at - 1)) && isInside(words.charCodeAt(at))) at += 1;
  while (at < words.length && !isInside(words.charCodeAt(at))) at += 1;
  return at;
};

// A part of a number that no pattern read: "6" in "15/6/20261".
const belongsToNumber = (words: string, at: number): boolean =>
  at > 1 && '/.,'.includes(words.charAt(at - 1)) && isDigit(words.charCodeAt(at - 2));

const isOfDocument = (words: string, at: number, mayName: boolean): boolean =>
  mayName && NAME_OF_DOCUMENT.test(words.slice(Math.max(0, at - 100), at));

const mentionAt = (words: string, search: Search, end: number): Mention | null => {
  const byNext = search.table.get(openedBy(words, search.at, end));
  if (byNext === undefined || belongsToNumber(words, search.at)) return null;
  for (const pattern of patternsBefore(words, end, byNext)) {
    const mention = readAt(words, search, pattern);
    if (mention !== null) return mention;
  }
  return null;
};

/** Every stretch of the calendar that the bare words name, in order, without those inside names of documents. */
export const findMentions = (words: string, reference: Day): readonly Mention[] => {
  const found: Mention[] = [];
  const mayName = MAY_NAME_DOCUMENT.test(words);
  const search: Search = { at: nextOpening(words, 0), table: tableFor(words), reference };
  while (search.at < words.length) {
    const end = endOfRun(words, search.at);
    const mention = mentionAt(words, search, end);
    if (mention !== null && !isOfDocument(words, search.at, mayName)) found.push(narrowed(mention, words, reference));
    search.at = nextOpening(words, mention?.end ?? end);
  }
  return found;
};
