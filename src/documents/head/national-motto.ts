import { fold } from '#language/fold.ts';

/** What stands beside or under the issuer in a letterhead, folded. */
const MOTTOS: readonly (readonly string[])[] = ['cộng hòa xã hội chủ nghĩa việt nam', 'đảng cộng sản việt nam'].map((motto) =>
  motto.split(' '),
);
const SECOND_LINE = /độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu;

/** So many words of a motto at the end of a line are one that wraps, and no chance. */
const FEWEST_WORDS = 2;

const matching = (words: readonly string[], motto: readonly string[]): number => {
  const end = motto.findIndex((word, at) => words[at] !== word);
  return end < 0 ? motto.length : end;
};

interface FoundMotto {
  readonly at: number;
  readonly count: number;
  readonly rest: readonly string[];
}

const mottoIn = (words: readonly string[]): FoundMotto | null => {
  for (const at of words.keys()) {
    for (const motto of MOTTOS) {
      const count = matching(words.slice(at), motto);
      if (count === motto.length || (count >= FEWEST_WORDS && at + count === words.length)) return { at, count, rest: motto.slice(count) };
    }
  }
  return null;
};

/**
 * The lines of a letterhead without the national motto (or the party's), which would be read on as part of the issuer's name. It wraps where
 * its column is narrow: a line of nothing but the words that it still lacks is left out too.
 */
export const withoutMotto = (lines: readonly string[]): readonly string[] => {
  let rest: readonly string[] = [];
  return lines.map((line) => {
    const words = line.replace(SECOND_LINE, '').split(/\s+/u).filter((word) => word !== ''); // prettier-ignore
    const folded = words.map((word) => fold(word));
    const lacking = matching(folded, rest);
    if (lacking > 0 && lacking === words.length) {
      rest = rest.slice(lacking);
      return '';
    }
    const found = mottoIn(folded);
    if (found === null) return words.join(' ');
    ({ rest } = found);
    return words.toSpliced(found.at, found.count).join(' ');
  });
};
