const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 };

const SPELT: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

const UNIT = '(?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin)';
const TENS = /^(?:(hai|ba) )?muoi(?: ([a-z]+))?$/;

/** Pattern of the number of a quarter, in bare text; five and more are read, to be refused. */
export const QUARTER_NUMBER = '(?:iii|ii|iv|i|vi|v|0?\\d|mot|hai|ba|bon|tu)(?![a-z0-9])';

// "nam" and "sau" are left out: in bare text "tháng sáu" and "tháng sau" are one; phraseWords turns the first into a digit.
/** Pattern of the number of a month, in bare text. */
export const MONTH_NUMBER =
  '(?:\\d{1,2}|muoi mot|muoi hai|muoi|mot(?! lan)|hai|ba|tu(?! (?:ngay|thang|quy|nam|nay|\\d))|bay|tam|chin)(?![a-z0-9])';

// "sau" and "nam" are left out here too: "ngay sau tháng 6" is no day.
/** Pattern of the number of a day of the month written in bare words. */
export const SPELT_DAY = `(?:(?:(?:hai|ba) )?muoi(?: ${UNIT})?|mot|hai|ba|bon|tu|bay|tam|chin)(?![a-z0-9])`;

const speltTens = (word: string): number | null => {
  const found = TENS.exec(word);
  if (found === null) return null;
  return 10 * (SPELT[found[1] ?? ''] ?? 1) + (SPELT[found[2] ?? ''] ?? 0);
};

/** The value of a number written in digits, Roman or in bare words ("ba", "hai mươi lăm"), or null. */
export const numberFrom = (word: string): number | null => {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  return ROMAN[word] ?? SPELT[word] ?? speltTens(word);
};
