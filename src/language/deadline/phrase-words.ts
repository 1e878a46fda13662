import { bare, fold } from '../fold.ts';

/** Longer than any deadline; what comes after is not read, so that a whole page handed in by mistake costs nothing. */
const LONGEST_PHRASE = 2_000;

/** Words that only their diacritics tell from others that mean a time; they are settled before the diacritics go. */
const TOLD_BY_DIACRITICS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(tháng|thứ) sáu(?!\p{L})/gu, '$1 6'],
  [/(?<!\p{L})(tháng) năm(?! *\d)/gu, '$1 5'],
  [/(?<!\p{L})(tháng) một(?!\p{L}| *lần)/gu, '$1 1'],
  [/(?<!\p{L})quỹ(?!\p{L})/gu, 'quyx'],
  [/(?<!\p{L})quí(?!\p{L})/gu, 'quy'],
  [/(?<!\p{L})tự(?!\p{L})/gu, 'tux'],
];

/** The bare words that the deadline patterns read. */
export const phraseWords = (text: string): string => {
  const folded = TOLD_BY_DIACRITICS.reduce(
    (words, [pattern, word]) => words.replace(pattern, word),
    fold(text.slice(0, 2 * LONGEST_PHRASE)),
  );
  return bare(folded).slice(0, LONGEST_PHRASE);
};
