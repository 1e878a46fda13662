import { bare } from '../../fold.ts';

/** A set of phrases set off by " · ", each also without its diacritics, for comparing with the words of a chunk. */
export const wordSet = (phrases: string): ReadonlySet<string> =>
  new Set(
    phrases
      .split(/[\n·]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .flatMap((phrase) => [phrase, bare(phrase)]),
  );
