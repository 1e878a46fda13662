import type { Day } from '#domain/time/day.ts';
import { boundAt, completesAt } from './bound.ts';
import { type Mention, placed } from './mention.ts';
import { type Table, tableFor } from './mention-table.ts';
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
  const isSame = isDigit(words.charCodeAt(at)) ? isDigit : isLetter;
  let end = at + 1;
  while (isSame(words.charCodeAt(end))) end += 1;
  return end;
};

const NONE: readonly MentionPattern[] = [];

interface Opening {
  readonly at: number;
  /** Where its first word or number ends. */
  readonly end: number;
}

/** The patterns that may match at an opening. */
const patternsAt = (words: string, { at, end }: Opening, table: Table): readonly MentionPattern[] => {
  const found = table.get(isDigit(words.charCodeAt(at)) ? '0' : words.slice(at, end));
  if (found === undefined) return NONE;
  const code = words.charCodeAt(words.charCodeAt(end) === SPACE ? end + 1 : end);
  return found[code] ?? found[0] ?? NONE;
};

const mentionAt = (
  words: string,
  { at, patterns }: { readonly at: number; readonly patterns: readonly MentionPattern[] },
  reference: Day,
): Mention | null => {
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(words);
    const reading = found === null ? null : read(found, reference);
    if (reading !== null) {
      const bound = boundAt(words, at);
      return placed(reading, { at, end: at + (found?.[0].length ?? 0), bound, completes: completesAt(words, at, bound) });
    }
  }
  return null;
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

const openedMention = (
  words: string,
  opening: Opening,
  { table, reference }: { readonly table: Table; readonly reference: Day },
): Mention | null => {
  const patterns = patternsAt(words, opening, table);
  if (patterns.length === 0 || belongsToNumber(words, opening.at)) return null;
  return mentionAt(words, { at: opening.at, patterns }, reference);
};

/** Every stretch of the calendar that the bare words name, in order, without those inside names of documents. */
export const findMentions = (words: string, reference: Day): readonly Mention[] => {
  const found: Mention[] = [];
  const mayName = MAY_NAME_DOCUMENT.test(words);
  const search = { table: tableFor(words), reference };
  for (let at = nextOpening(words, 0); at < words.length;) {
    const end = endOfRun(words, at);
    const mention = openedMention(words, { at, end }, search);
    if (mention !== null && !isOfDocument(words, at, mayName)) found.push(narrowed(mention, words, reference));
    at = nextOpening(words, mention?.end ?? end);
  }
  return found;
};
