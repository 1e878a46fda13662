import type { Mention, Moment } from './mention.ts';
import { MONTH_NUMBER, numberFrom, QUARTER_NUMBER } from './number-words.ts';

/** What a pattern reads: everything of a mention but its place. */
export type Reading = Omit<Mention, 'at' | 'end'>;

/** A way of naming a stretch of the calendar; the pattern is sticky and runs on bare text. */
export interface MentionPattern {
  readonly pattern: RegExp;
  readonly read: (words: RegExpExecArray) => Reading | null;
}

const YEAR = '((?:19|20)\\d\\d)(?![\\d/])';
const CONNECTED = '(?: ?(?:,|-|/|\\.|nam|cua nam)){0,2} ?';
const sticky = (source: string): RegExp => new RegExp(source, 'y');
const number = (word: string | undefined): number | null => (word === undefined ? null : numberFrom(word));
const yearOf = (word: string | undefined): number | null => {
  const year = number(word);
  return year !== null && year < 100 ? 2000 + year : year;
};

const date = (day: number | null, month: number | null, year: number | null): Reading => {
  const moment: Moment = { year, month, day };
  return { kind: 'date', from: moment, to: moment };
};

interface Months {
  readonly first: number | null;
  readonly last: number | null;
  readonly year: number | null;
}

const months = (kind: Reading['kind'], { first, last, year }: Months): Reading => ({
  kind,
  // "tháng 11 đến tháng 2/2027" begins in the year before the one that is written.
  from: { year: year !== null && first !== null && last !== null && first > last ? year - 1 : year, month: first, day: null },
  to: { year, month: last, day: null },
});

const listed = (words: string | undefined): readonly number[] =>
  (words ?? '')
    .split(/(?: |,|-|\/|\bva\b|\bden\b|\bquy\b|\bthang\b)+/)
    .map((word) => numberFrom(word))
    .filter((value) => value !== null);

const monthList = (words: RegExpExecArray): Reading | null => {
  const found = listed(words[1]);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  return months(found.length > 1 ? 'range' : 'month', { first, last, year: yearOf(words[2]) });
};

const quarterList = (words: RegExpExecArray): Reading | null => {
  const found = listed(words[1]);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  return months(found.length > 1 ? 'range' : 'quarter', { first: first * 3 - 2, last: last * 3, year: yearOf(words[2] ?? words[3]) });
};

const partOfYear = (words: RegExpExecArray): Reading => {
  const length = words[1] === 'nua' ? 6 : (number(words[1]) ?? 6);
  const year = yearOf(words[3]);
  const kind = length === 6 ? 'half' : 'range';
  return words[2] === 'cuoi' ? months(kind, { first: 13 - length, last: 12, year }) : months(kind, { first: 1, last: length, year });
};

const schoolYear = (words: RegExpExecArray): Reading => ({
  kind: 'range',
  from: { year: number(words[1]), month: 9, day: 1 },
  to: { year: number(words[2]), month: 5, day: 31 },
  warning: 'năm học được hiểu là từ 1/9 đến 31/5',
});

const dayRange = (words: RegExpExecArray): Reading => {
  const month = number(words[3]);
  const year = yearOf(words[4]);
  return { kind: 'range', from: { year, month, day: number(words[1]) }, to: { year, month, day: number(words[2]) } };
};

const SAME = ' ?(?:,|-|va|den) ?';

/** Dates, months, quarters, halves and years by number, the most specific first. */
export const CALENDAR_PATTERNS: readonly MentionPattern[] = [
  { pattern: sticky('(20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)'), read: (w) => date(number(w[3]), number(w[2]), number(w[1])) },
  {
    pattern: sticky('(?:ngay )?(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?| nam )((?:19|20)\\d\\d|\\d\\d)(?![\\d/])'),
    read: (w) => date(number(w[1]), number(w[2]), yearOf(w[3])),
  },
  { pattern: sticky('(?:ngay )?(\\d{1,2}) ?- ?(\\d{1,2})[/.](\\d{1,2})(?:[/.]((?:19|20)\\d\\d))?(?![\\d/])'), read: dayRange },
  {
    pattern: sticky(`(?:ngay )?(\\d{1,2}) thang (${MONTH_NUMBER})(?! lan)(?:${CONNECTED}${YEAR})?`),
    read: (w) => date(number(w[1]), number(w[2]), number(w[3])),
  },
  { pattern: sticky(`(?:0?([369]|sau|chin|ba) thang|(?:nua)) (dau|cuoi) (?:cua )?nam(?: ${YEAR})?`), read: partOfYear },
  { pattern: sticky(`nam hoc ((?:19|20)\\d\\d) ?- ?${YEAR}`), read: schoolYear },
  {
    pattern: sticky(`(?:thang |t\\.?)?(\\d{1,2}) ?[/.-] ?${YEAR}`),
    read: (w) => months('month', { first: number(w[1]), last: number(w[1]), year: number(w[2]) }),
  },
  {
    pattern: sticky(
      `thang (${MONTH_NUMBER}(?:${SAME}(?:thang )?${MONTH_NUMBER}(?! ?/ ?\\d\\d?(?!\\d)| thang))*)(?! lan)(?:${CONNECTED}${YEAR})?`,
    ),
    read: monthList,
  },
  {
    pattern: sticky(
      `(?:quy |q\\.? ?)(${QUARTER_NUMBER}(?:${SAME}(?:quy )?${QUARTER_NUMBER})*)(?! lan)(?:${CONNECTED}${YEAR}|/(\\d\\d)(?!\\d))?`,
    ),
    read: quarterList,
  },
  {
    pattern: sticky('(?:ngay )(\\d{1,2})[/.-](\\d{1,2})(?![\\d/])'),
    read: (w) => date(number(w[1]), number(w[2]), null),
  },
  {
    // A bare "3/5 xã" is a share of the communes, and "24/7" means at all hours.
    pattern: sticky('(?!24/7)(\\d{1,2})/(\\d{1,2})(?![\\d/]|/?[a-z]| (?:so|xa|phuong|don vi|chi tieu|nhiem vu|co quan))'),
    read: (w) => date(number(w[1]), number(w[2]), null),
  },
  { pattern: sticky('ngay (\\d{1,2})(?![\\d/]| ngay| gio)'), read: (w) => date(number(w[1]), null, null) },
  { pattern: sticky(`(?:nam )?${YEAR}(?!-?[a-z])`), read: (w) => months('year', { first: 1, last: 12, year: number(w[1]) }) },
];
