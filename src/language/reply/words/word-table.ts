/**
 * Phrases that all say one thing, as people write them with diacritics; the reader finds them without diacritics too. "(a|b)" is a choice
 * and "[a]" may be left out; "!a" is read with its diacritics only; where two tables know words at one place, the longer phrase is read.
 */
export interface WordTable<Sense extends string = string> {
  readonly sense: Sense;
  readonly phrases: readonly string[];
}

/** Reads the table as it is written: phrases set off by " · " or by line ends. */
export const wordTable = <Sense extends string>(sense: Sense, phrases: string): WordTable<Sense> => ({
  sense,
  phrases: phrases
    .split(/[\n·]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});
