import { type Day, partsOf } from '#domain/time/day.ts';
import { boundAt, completesAt } from './bound.ts';
import { COUNT_PATTERNS } from './count-patterns.ts';
import { DATE_PATTERNS } from './date-patterns.ts';
import { LUNAR_PATTERNS } from './lunar-patterns.ts';
import type { Mention } from './mention.ts';
import { narrowed } from './narrow.ts';
import type { MentionPattern } from './pattern-pieces.ts';
import { PERIOD_PATTERNS } from './period-patterns.ts';
import { RELATIVE_PATTERNS } from './relative-patterns.ts';
import { WEEK_OF_MONTH_PATTERNS } from './week-of-month-patterns.ts';
import { WEEKDAY_PATTERNS } from './weekday-patterns.ts';

/** All ways of naming a day or stretch; the earlier table wins where two would match. */
const TABLES: readonly (readonly MentionPattern[])[] = [
  LUNAR_PATTERNS,
  COUNT_PATTERNS,
  WEEK_OF_MONTH_PATTERNS,
  RELATIVE_PATTERNS,
  WEEKDAY_PATTERNS,
  PERIOD_PATTERNS,
  DATE_PATTERNS,
];

const byOpening = (): ReadonlyMap<string, readonly MentionPattern[]> => {
  const found = new Map<string, MentionPattern[]>();
  for (const pattern of TABLES.flat()) for (const word of pattern.opens) found.set(word, [...(found.get(word) ?? []), pattern]);
  return found;
};

const PATTERNS = byOpening();

const OPENINGS = [...PATTERNS.keys()].filter((word) => word !== '0').join('|');
const OPENING = new RegExp(`(?<![a-z0-9])(?:(\\d)|(t)(?=\\d)|(${OPENINGS})(?![a-z]))`, 'g');

// "Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Luật An ninh mạng 2025": the date belongs to the name of a document.
const NAME_OF_DOCUMENT =
  /(?:so \S{0,20}\d\S{0,30}|\d\/[a-z0-9-]{2,20}|(?:luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|cong van|ke hoach so|de an so|ket luan|thong bao)[a-z ]{0,60}) ?,? ?(?:nam |ky |ban hanh |ky ban hanh )?$/;
const MAY_NAME_DOCUMENT = /so \S|\d\/[a-z]|luat|nghi |thong t|quyet|chi thi|cong van|ket luan/;

const mentionAt = (words: string, { at, opens }: { readonly at: number; readonly opens: string }, reference: Day): Mention | null => {
  for (const { pattern, read } of PATTERNS.get(opens) ?? []) {
    pattern.lastIndex = at;
    const found = pattern.exec(words);
    const reading = found === null ? null : read(found, reference);
    if (reading !== null) {
      const bound = boundAt(words, at);
      return { ...reading, at, end: at + (found?.[0].length ?? 0), bound, completes: completesAt(words, at, bound) };
    }
  }
  return null;
};

// A part of a number that no pattern read: "6" in "15/6/20261".
const belongsToNumber = (words: string, at: number): boolean => /^\d[/.,]$/.test(words.slice(Math.max(0, at - 2), at));

const isOfDocument = (words: string, at: number, mayName: boolean): boolean =>
  mayName && NAME_OF_DOCUMENT.test(words.slice(Math.max(0, at - 100), at));

/** Every stretch of the calendar that the bare words name, in order, without those inside names of documents. */
export const findMentions = (words: string, reference: Day): readonly Mention[] => {
  const found: Mention[] = [];
  const mayName = MAY_NAME_DOCUMENT.test(words);
  const { year } = partsOf(reference);
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(words); open !== null; open = OPENING.exec(words)) {
    const at = open.index;
    const opens = open[1] === undefined ? (open[2] ?? open[3] ?? '') : '0';
    const mention = belongsToNumber(words, at) ? null : mentionAt(words, { at, opens }, reference);
    if (mention === null) continue;
    OPENING.lastIndex = mention.end;
    if (!isOfDocument(words, mention.at, mayName)) found.push(narrowed(mention, words, year));
  }
  return found;
};
