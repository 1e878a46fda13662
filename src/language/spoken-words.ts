import { bare, fold } from './fold.ts';

/** A word as it was said, lower case, and without its marks. */
export interface SpokenWord {
  readonly folded: string;
  readonly bare: string;
}

const BETWEEN = /[^\p{L}\p{N}]+/u;

/** The words of a name or a phrase, without what stands between; "Đ/c" and "P.KT" come apart. */
export const spokenWords = (text: string): readonly SpokenWord[] =>
  fold(text.slice(0, 400))
    .split(BETWEEN)
    .filter((word) => word !== '')
    .map((word) => ({ folded: word, bare: bare(word) }));

/** Whether any of the words bears a mark: who writes marks means their absence too. */
export const bearMarks = (words: readonly SpokenWord[]): boolean => words.some(({ folded, bare: plain }) => folded !== plain);
