/** Longer than any sentence of a plan; the rest of a run-on text is not read as one. */
const LONGEST_SENTENCE = 1_500;
const MOST_SENTENCES = 60;

/** The sentences of a paragraph, without those that only a hostile text has. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?]["')\]]?)\s+(?=\p{Lu})/u, MOST_SENTENCES)
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== '');
