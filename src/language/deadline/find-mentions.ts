import type { Day } from '#domain/time/day.ts';
import { CALENDAR_PATTERNS, type MentionPattern } from './calendar-mentions.ts';
import type { Mention } from './mention.ts';
import { relativePatterns } from './relative-mentions.ts';

// "Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Luật An ninh mạng 2025": the date belongs to the name of a document.
const NAME_OF_DOCUMENT = /(?:so \S{0,20}\d\S{0,30}|(?:luat|nghi dinh|nghi quyet|thong tu|ke hoach so)[a-z ]{0,60}) (?:nam )?$/;

const WORD_START = /(?<![a-z0-9])[a-z0-9]/g;

const mentionAt = (words: string, at: number, patterns: readonly MentionPattern[]): Mention | null => {
  for (const { pattern, read } of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(words);
    const reading = found === null ? null : read(found);
    if (reading !== null) return { ...reading, at, end: pattern.lastIndex };
  }
  return null;
};

const isDated = (words: string, at: number): boolean =>
  words[at - 1] === '/' || NAME_OF_DOCUMENT.test(words.slice(Math.max(0, at - 100), at));

/** Every stretch of the calendar that the bare words name, in order, without those inside names of documents. */
export const findMentions = (words: string, reference: Day): readonly Mention[] => {
  const patterns = [...relativePatterns(reference), ...CALENDAR_PATTERNS];
  const found: Mention[] = [];
  let free = 0;
  for (const { index } of words.matchAll(WORD_START)) {
    const mention = index < free ? null : mentionAt(words, index, patterns);
    if (mention === null) continue;
    free = mention.end;
    if (!isDated(words, index)) found.push(mention);
  }
  return found;
};
