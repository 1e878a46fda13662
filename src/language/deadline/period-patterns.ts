import { MONTH_NUMBER, numberFrom, QUARTER_NUMBER } from './number-words.ts';
import { END, type MentionPattern, months, number, opening, SEPARATOR, sticky, YEAR, YEAR_BEHIND, yearOf } from './pattern-pieces.ts';
import type { MentionKind, Reading } from './mention.ts';

const SAME = ' ?(?:,|-|&|va|den(?: het)?|toi) ?';

const numbersIn = (words: string): readonly number[] =>
  words
    .split(/ ?(?:,|-|&|(?<![a-z])(?:va|den|toi)(?![a-z])) ?/)
    .map((word) => numberFrom(word.replace(/^(?:het )?(?:thang |quy |[tq](?=[\div]))?/, '')))
    .filter((value) => value !== null);

interface Periods {
  readonly kind: MentionKind;
  /** Months in each period. */
  readonly length: number;
}

const isEven = (found: readonly number[]): boolean => found.every((value, at) => at === 0 || value === (found[at - 1] ?? 0) + 1);

const apart = (list: string, found: readonly number[]): boolean => !/-|den|toi/.test(list) && !isEven(found);

const listed = (list: string, { kind, length }: Periods, year: number | null): Reading | null => {
  const found = numbersIn(list);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const one = months(kind, { first: (first - 1) * length + 1, last: last * length, year });
  if (found.length === 1) return one;
  const parts = found.map((value) => value * length);
  return {
    ...one,
    kind: 'range',
    parts,
    ...(apart(list, found) ? { warning: 'văn bản nêu nhiều kỳ cách nhau, tạm tính đến kỳ cuối' } : {}),
  };
};

const MONTHS: Periods = { kind: 'month', length: 1 };
const QUARTERS: Periods = { kind: 'quarter', length: 3 };

const partOfYear = (count: number, isEnd: boolean, year: number | null): Reading => {
  const kind = count === 6 ? 'half' : 'range';
  return isEnd ? months(kind, { first: 13 - count, last: 12, year }) : months(kind, { first: 1, last: count, year });
};

const schoolYear = (words: RegExpExecArray): Reading => ({
  kind: 'range',
  from: { year: number(words[1]), month: 9, day: 1 },
  to: { year: number(words[2]), month: 5, day: 31 },
  oneName: true,
  warning: 'năm học được hiểu là từ 1/9 đến 31/5',
});

const FOLLOWED_BY_DATE = '(?! ?/ ?\\d\\d?(?!\\d)| thang)';
const OF_YEAR = `(?:(?: (?:cua )?nam)?(?: ${YEAR})?)`;

// "T6" in a plan is June; in a chat it may be Friday.
const shortMonth = (words: RegExpExecArray): Reading => ({
  ...months('month', { first: Number(words[1]), last: Number(words[1]), year: null }),
  ...(/^[2-7]$/.test(words[1] ?? '') ? { warning: `"T${words[1] ?? ''}" được hiểu là tháng ${words[1] ?? ''}, không phải thứ` } : {}),
});

/** Months, quarters, halves and school years by number, the most specific first. */
export const PERIOD_PATTERNS: readonly MentionPattern[] = [
  {
    opens: opening('0 sau chin ba hai'),
    then: 't',
    pattern: sticky(`0?(\\d|sau|chin|ba|hai)(?: thang|t) (dau|cuoi)${OF_YEAR}(?! nhiem ky)`),
    read: (w) => partOfYear(number(w[1]) ?? 6, w[2] === 'cuoi', yearOf(w[3])),
  },
  {
    opens: opening('0 hai ba'),
    then: 'q',
    pattern: sticky(`0?([1-3]|hai|ba) quy (dau|cuoi)${OF_YEAR}`),
    read: (w) => partOfYear(3 * (number(w[1]) ?? 1), w[2] === 'cuoi', yearOf(w[3])),
  },
  {
    opens: ['nua'],
    then: 'dcn',
    pattern: sticky(`nua (?:(dau|cuoi) (?:cua )?nam|nam (dau|cuoi)(?: nam)?)(?: ${YEAR})?`),
    read: (w) => partOfYear(6, (w[1] ?? w[2]) === 'cuoi', yearOf(w[3])),
  },
  { opens: ['nam'], then: 'h', pattern: sticky(`nam hoc ((?:19|20)\\d\\d) ?[-/] ?${YEAR}`), read: schoolYear },
  {
    opens: opening('thang t th'),
    then: '0mhbtc.',
    pattern: sticky(
      `(?:thang |t\\.? ?|th\\.? ?)(${MONTH_NUMBER}(?:${SAME}(?:thang |t)?${MONTH_NUMBER}${FOLLOWED_BY_DATE}){1,11})(?! lan)${YEAR_BEHIND}`,
    ),
    read: (w) => listed(w[1] ?? '', MONTHS, yearOf(w[2], w[3])),
  },
  {
    opens: ['0'],
    then: ',-&vdt',
    pattern: sticky(`((?:0?[1-9]|1[0-2])${SAME}(?:0?[1-9]|1[0-2])) ?/ ?${YEAR}`),
    read: (w) => listed(w[1] ?? '', MONTHS, yearOf(w[2])),
  },
  {
    opens: opening('0 thang t th'),
    then: '0/.-',
    pattern: sticky(`(?:thang |t\\.? ?|th\\.? ?)?(\\d{1,2})${SEPARATOR}(?:nam )?${YEAR}`),
    read: (w) => listed(w[1] ?? '', MONTHS, yearOf(w[2])),
  },
  {
    opens: ['thang'],
    then: '0mhbtc',
    pattern: sticky(`thang (?:thu )?(${MONTH_NUMBER})(?! lan)${YEAR_BEHIND}`),
    read: (w) => listed(w[1] ?? '', MONTHS, yearOf(w[2], w[3])),
  },
  {
    opens: opening('t th'),
    then: '0.',
    pattern: sticky(`th?\\.? ?(\\d{1,2})(?:/| nam |-)(\\d\\d)${END}`),
    read: (w) => listed(w[1] ?? '', MONTHS, yearOf(w[2])),
  },
  { opens: ['t'], then: '0', pattern: sticky(`t(1[0-2]|0?[1-9])${END}(?![a-z])`), read: shortMonth },
  {
    opens: opening('quy q'),
    then: '0ivmhbt.',
    pattern: sticky(
      `(?:quy |q\\.? ?)(${QUARTER_NUMBER}(?:${SAME}(?:quy |q)?${QUARTER_NUMBER}(?!${SEPARATOR}\\d\\d?${END})){0,3})(?! lan)${YEAR_BEHIND}`,
    ),
    read: (w) => listed(w[1] ?? '', QUARTERS, yearOf(w[2], w[3])),
  },
];
