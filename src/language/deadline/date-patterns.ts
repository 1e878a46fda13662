import { MONTH_NUMBER, SPELT_DAY } from './number-words.ts';
import { date, END, type MentionPattern, number, opening, SEPARATOR, sticky, YEAR, YEAR_BEHIND, yearOf } from './pattern-pieces.ts';
import type { Reading } from './mention.ts';

const SHORT_OR_WHOLE_YEAR = `((?:19|20)\\d\\d|\\d\\d)${END}`;
/** A share "3/5 xã", not a date. */
const COUNTED =
  '(?! ?%| (?:so|xa|phuong|don vi|chi tieu|nhiem vu|co quan|viec|ho|nguoi|thon|to|truong|tieu chi|muc tieu|noi dung|du an|cong trinh|dia phuong|phong|dai bieu|y kien|van ban|thu tuc|cau|bo|doan)(?![a-z]))';
/** Where a day and month by point or dash are a date: behind a tying word, or all there is. */
const TIED = '(?<=^|(?:ngay|truoc|den|han|toi|vao|het|nhat|la|tu) )';

const sameMonth = (words: RegExpExecArray): Reading => {
  const month = number(words[3]);
  const year = yearOf(words[4], words[5]);
  return { kind: 'range', from: { year, month, day: number(words[1]) }, to: { year, month, day: number(words[2]) } };
};

// The opening word is not known to be there: a date may begin with "ngày", with "mùng" or with its number.
const DATE_WORDS = opening('0 ngay mung');
const NAMED = '(?:ngay |ngay mung |mung )?';

/** Days by number, the most specific first. */
export const DATE_PATTERNS: readonly MentionPattern[] = [
  {
    opens: ['0'],
    then: '/.-',
    pattern: sticky(`(20\\d\\d)${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?:t(?=@))?(?!\\d)`),
    read: (w) => date(number(w[3]), number(w[2]), number(w[1])),
  },
  {
    opens: DATE_WORDS,
    then: '0-,v&dt',
    pattern: sticky(
      `${NAMED}(\\d{1,2}) ?(?:-|,|va|&|den|toi) ?(?:ngay )?(?:\\d{1,2} ?(?:,|va) ?)*(\\d{1,2}) ?[/.] ?(\\d{1,2})(?:(?: ?[/.] ?| nam )${YEAR}|/(\\d\\d)${END})?${END}${COUNTED}`,
    ),
    read: sameMonth,
  },
  {
    opens: DATE_WORDS,
    then: '0-,v&dt',
    pattern: sticky(
      `${NAMED}(\\d{1,2}) ?(?:-|,|va|&|den|toi) ?(?:ngay )?(?:\\d{1,2} ?(?:,|va) ?)*(\\d{1,2}) thang (${MONTH_NUMBER})${YEAR_BEHIND}`,
    ),
    read: sameMonth,
  },
  {
    opens: DATE_WORDS,
    then: '0/.-m',
    pattern: sticky(`${NAMED}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}| ?,? nam ?|,? ?\\( ?nam )${SHORT_OR_WHOLE_YEAR}`),
    read: (w) => date(number(w[1]), number(w[2]), yearOf(w[3])),
  },
  {
    opens: DATE_WORDS,
    then: '0t,/-m',
    pattern: sticky(`${NAMED}(\\d{1,2}) ?[,/-]? ?(?:thang|thg|th\\.?|t)[ /]?(${MONTH_NUMBER})(?! lan)${YEAR_BEHIND}`),
    read: (w) => date(number(w[1]), number(w[2]), yearOf(w[3], w[4])),
  },
  {
    opens: opening('ngay mung'),
    then: 'mhbtc',
    pattern: sticky(`(?:ngay |ngay mung |mung )(${SPELT_DAY}) thang (${MONTH_NUMBER})(?! lan)${YEAR_BEHIND}`),
    read: (w) => date(number(w[1]), number(w[2]), yearOf(w[3], w[4])),
  },
  {
    opens: opening('ngay mung'),
    then: '0m',
    pattern: sticky(`(?:ngay |ngay mung |mung )(\\d{1,2})${SEPARATOR}(\\d{1,2})${END}(?! ?[a-z]+/)`),
    read: (w) => date(number(w[1]), number(w[2]), null),
  },
  {
    // A bare "3/5 xã" is a share of the communes, and "24/7" means at all hours.
    opens: ['0'],
    then: '/',
    pattern: sticky(`(?!24/7|24/24)(\\d{1,2}) ?/ ?(\\d{1,2})${END}(?!/?[a-z])${COUNTED}`),
    read: (w) => date(number(w[1]), number(w[2]), null),
  },
  {
    opens: ['0'],
    then: '.-',
    pattern: sticky(`${TIED}(\\d{1,2})[.-](\\d{1,2})${END}(?!/?[a-z])${COUNTED}`),
    read: (w) => date(number(w[1]), number(w[2]), null),
  },
  {
    opens: opening('ngay mung'),
    then: '0m',
    pattern: sticky(`(?:ngay |ngay mung |mung )(\\d{1,2})${END}(?! (?:ngay|gio|tet)| lam viec)`),
    read: (w) => date(number(w[1]), null, null),
  },
  { opens: ['0'], then: 'hm', pattern: sticky('(\\d{1,2})(?= (?:hang|moi) thang)'), read: (w) => date(number(w[1]), null, null) },
  {
    opens: opening('0 nam'),
    // Behind "@" stands a time of the day.
    pattern: sticky(`(?:nam )?(?<!@)${YEAR}(?!-?[a-z])`),
    read: (w) => ({ kind: 'year', from: { year: number(w[1]), month: 1, day: null }, to: { year: number(w[1]), month: 12, day: null } }),
  },
];
