import type { Day } from '#domain/time/day.ts';
import { anchorPeriods } from './anchors.ts';
import { markClocks } from './clock.ts';
import { findMentions } from './find-mentions.ts';
import { joinMentions } from './join-mentions.ts';
import type { Mention } from './mention.ts';
import { findRhythm, type FoundRhythm } from './recurrence.ts';

/** All that was found in one phrase. */
export interface Phrase {
  readonly text: string;
  /** Bare, with times of the day marked and relative periods in numbers. */
  readonly words: string;
  readonly reference: Day;
  readonly mentions: readonly Mention[];
  readonly rhythm: FoundRhythm | null;
}

/** Finds what bare words name: stretches of the calendar, and a rhythm. */
export const findPhrase = (text: string, bareWords: string, reference: Day): Phrase => {
  const words = anchorPeriods(markClocks(bareWords), reference);
  const mentions = joinMentions(words, findMentions(words, reference), reference);
  return { text, words, reference, mentions, rhythm: findRhythm(words, mentions) };
};
