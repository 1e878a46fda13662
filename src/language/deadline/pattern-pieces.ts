import type { Day } from '#domain/time/day.ts';
import type { Moment, Reading } from './mention.ts';
import { numberFrom } from './number-words.ts';

/** A way of naming a stretch of the calendar. */
export interface MentionPattern {
  /** The words with which it can begin; '0' stands for any number. */
  readonly opens: readonly string[];
  /** The letters with which the words behind the opening can go on, '0' for any digit; anything where absent. Only a short cut. */
  readonly then?: string;
  /** Sticky, on bare text. */
  readonly pattern: RegExp;
  readonly read: (words: RegExpExecArray, reference: Day) => Reading | null;
}

/** A pattern that must match where it is put. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** The words with which a pattern opens, from one line of them. */
export const opening = (words: string): readonly string[] => words.split(' ');

/** No digit goes on behind, nor behind a separator. */
export const END = '(?!\\d|[/.]\\d)';
/** A whole year, as its own group. */
export const YEAR = `((?:19|20)\\d\\d)${END}`;
/** What may stand between a month or quarter and its year. */
const CONNECTED = '(?: ?(?:,|-|/|\\.|nam|cua nam|\\( ?nam)){0,2} ?';
/** A year in four or two digits behind a separator, as two groups; optional. */
export const YEAR_BEHIND = `(?:${CONNECTED}${YEAR}|/(\\d\\d)${END})?`;
/** Between the parts of a date. */
export const SEPARATOR = ' ?[/.-] ?';

/** The number that a group caught; null where it caught none. */
export const number = (word: string | undefined): number | null => (word === undefined ? null : numberFrom(word));

/** The year that one of these groups caught; two digits mean this century. */
export const yearOf = (...words: readonly (string | undefined)[]): number | null => {
  const year = number(words.find((word) => word !== undefined));
  return year !== null && year < 100 ? 2000 + year : year;
};

/** The reading of one day. */
export const date = (day: number | null, month: number | null, year: number | null): Reading => {
  const moment: Moment = { year, month, day };
  return { kind: 'date', from: moment, to: moment };
};

interface Months {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
}

/** The reading of whole months. */
export const months = (kind: Reading['kind'], { first, last, year }: Months): Reading => ({
  kind,
  // "tháng 11 đến tháng 2/2027" begins in the year before the one that is written.
  from: { year: year !== null && first > last ? year - 1 : year, month: first, day: null },
  to: { year, month: last, day: null },
});
