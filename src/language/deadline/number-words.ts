const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 };

const SPELT: Readonly<Record<string, number>> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
};

/** Pattern of the number of a quarter, in bare text. */
export const QUARTER_NUMBER = '(?:iii|ii|iv|i|0?[1-4]|mot|hai|ba|bon|tu)(?![a-z0-9])';

// "nam" and "sau" are left out: in bare text "tháng sáu" and "tháng sau" are one; phraseWords turns the first into a digit.
/** Pattern of the number of a month, in bare text. */
export const MONTH_NUMBER = '(?:\\d{1,2}|gieng|muoi mot|muoi hai|muoi|hai|ba|tu|bay|tam|chin)(?![a-z0-9])';

/** The value of a number written in digits, Roman or in bare words ("ba"), or null. */
export const numberFrom = (word: string): number | null => {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  return ROMAN[word] ?? SPELT[word] ?? null;
};
