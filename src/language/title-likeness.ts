import { bare } from './fold.ts';

/** The words and pairs of neighbouring words of a title; made once for each title that is compared with many. */
export type TitleWords = ReadonlySet<string>;

/** Takes a title apart for comparing. */
export const titleWords = (title: string): TitleWords => {
  const words = bare(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)]);
};

/** How alike two titles are, from 0 (nothing in common) to 1 (the same words); order counts a little (Dice's coefficient). */
export const titleLikeness = (one: TitleWords, other: TitleWords): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
};
