/** A way of writing that is brought into the one form that the deadline patterns know; bare text. */
type Mend = readonly [slip: RegExp, mended: string];

const ONES = /[il|]/g;

/** Short forms of chats and documents. */
const SHORT_FORMS: readonly Mend[] = [
  [/(?<![a-z])(?:trc|trk|truoc ngay ngay)(?![a-z])/g, 'truoc'],
  [/(?<![a-z])(?:thg|thag)\.? ?(?=\d)/g, 'thang '],
  [/(?<![a-z])(?:hnay|hom ni|bua nay)(?![a-z])/g, 'hom nay'],
  [/(?<![a-z])(?:ngay mot|bua mot)(?![a-z]| lan| thang| so)/g, 'ngay kia'],
  [/(?<![a-z])cn(?![a-z0-9])/g, 'chu nhat'],
  [/^mot$/g, 'ngay kia'],
  [/(?<![a-z])t\.? ?xuyen(?![a-z])/g, 'thuong xuyen'],
  // Without marks five is a year and six is "after", but for what follows.
  [/(?<![a-z])nam (?=(?:ngay|tuan|thang) (?:nua|toi|lam viec)(?![a-z]))/g, '5 '],
  [/(?<![a-z])sau (?=(?:ngay|tuan|thang) (?:nua|toi|lam viec)(?![a-z]))/g, '6 '],
  [/(?<![a-z])thang sau(?= nam \d)/g, 'thang 6'],
  // Without marks May looks like "tháng, năm"; with them it is a digit by now.
  [/(?<![a-z])thang nam(?= ?(?:$|[,.;)]| nam \d))/g, 'thang 5'],
  [/(?<![a-z])qui(?![a-z])/g, 'quy'],
  [/(?<![a-z])ki(?![a-z])/g, 'ky'],
  [/(?<![a-z])(?:mong)(?= (?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))/g, 'mung'],
];

/** What typing and reading machines do to spaces and separators. */
const SPACING: readonly Mend[] = [
  [/[\\|]+(?=\d)|(?<=\d)[\\|]+/g, '/'],
  [/(?<=\d) ?([/.])[/.]+ ?(?=\d)/g, '$1'],
  [/(?<![a-z])(ngay|thang|quy|nam|tuan|truoc|den|het|tu|thu|mung|ram)(?=\d)/g, '$1 '],
  [/(?<![a-z])(quy|q)(?=(?:iii|ii|iv|i)(?![a-z]))/g, '$1 '],
  [/(?<=\d)(?=(?:thang|nam|ngay|tuan|hang|quy|den)(?![a-z]))/g, ' '],
];

/** A date whose digits were read as letters: "3O/6/2O26", "l5/6/2026". */
const DAMAGED_DATE = /(?<![a-z0-9/])(?:[\doil|]{1,2}[/.-])?[\doil|]{1,2}[/.-][\doil|]{2,4}(?![a-z0-9])/g;
const DAMAGED_SHORT_DATE = /(?<![a-z0-9/])[\doil|]{1,2}\/[\doil|]{1,2}(?![a-z0-9/])/g;
const DAMAGED_YEAR = /(?<![a-z0-9])2[0o][\dol]{2}(?![a-z0-9])/g;
/** "Quý Ill", "quý lV": the Roman one read as a small L or a bar. */
const DAMAGED_ROMAN = /(?<=(?<![a-z])(?:quy|q) ?)(?=[1v]*[il|])[il1|v]{1,3}(?![a-z0-9])/g;

const digits = (damaged: string): string => {
  const parts = damaged.split(/[/.-]/);
  // "I/2026" behind a quarter is Roman; a part without any digit is damage only where it could be a one.
  if (!parts.every((part) => /\d/.test(part) || part === 'l')) return damaged;
  return damaged.replaceAll('o', '0').replace(ONES, '1');
};

const LETTER_AT_DIGIT = /(?<![a-z])q(?:uy)?[iv]|[a-z|\\]\d|\d[a-z|\\]|[/.-]l|(?<![a-z])l[/.-]|\d ?[/.][/.]/;
const ROMAN_DAMAGE = /(?<![a-z])(?:quy|q) ?[l|1][il1|v]*[il|v1](?![a-z0-9])|(?<![a-z])(?:quy|q) ?[iv]*[l|1][il1|v]*(?=[/ -]|$)/;

const mendDigits = (words: string): string =>
  words.replace(DAMAGED_DATE, digits).replace(DAMAGED_SHORT_DATE, digits).replace(DAMAGED_YEAR, digits);

const mendRoman = (words: string): string =>
  words.replace(DAMAGED_ROMAN, (roman) => (/^1+$/.test(roman) ? roman : roman.replace(/[l|1]/g, 'i')));

const apply = (words: string, mends: readonly Mend[]): string => mends.reduce((text, [slip, mended]) => text.replace(slip, mended), words);

const SHORT =
  /(?<![a-z])(?:tr[ck]|thg|thag|hnay|hom ni|bua|ngay mot|mot|thang (?:nam|sau)|(?:nam|sau) (?:ngay|tuan|thang)|cn|qui|ki|mong|truoc ngay ngay|t\.? ?xuyen)(?![a-z])/;

/** The bare words with short forms opened, grown-together words parted and digits mended that were read as letters. */
export const mendSlips = (bareWords: string): string => {
  const opened = SHORT.test(bareWords) ? apply(bareWords, SHORT_FORMS) : bareWords;
  const roman = ROMAN_DAMAGE.test(opened) ? mendRoman(opened) : opened;
  return LETTER_AT_DIGIT.test(roman) ? mendDigits(apply(roman, SPACING)) : roman;
};
