import { shorten } from '../one-line.ts';

const LONGEST_TITLE = 120;

/** A title inside a sentence: on one line, without the full stop that the sentence brings itself. */
export const titleInSentence = (title: string): string => shorten(title, LONGEST_TITLE).replace(/[.\s]+$/u, '');
