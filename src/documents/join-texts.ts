import { tidy } from '#language/fold.ts';

// Vietnamese breaks no words: a hyphen or slash at the end of a line is part of a number or name that goes on ("71/NQ-" "CP").
const ENDS_HELD = /[\p{L}\d]([-/])$/u;
const STARTS_HELD = /^(?:\d|\p{Lu}[\p{Lu}\d/-])/u;
const GOES_ON_HELD = /^(?:[-/]\p{Lu}|\/\d)/u;
// A column that is too narrow breaks a date among its figures: "30/6/202" "6", "31/1" "2/2026".
const YEAR_BEGUN = /[\dIVX][/.-](\d{1,3})$/;
const YEAR_ENDED = /^\d{1,3}(?![\d/.-])/;
const YEAR = /^(?:19|20)\d\d$/;
const MONTH_BEGUN = /\d[/.-][01]$/;
const MONTH_ENDED = /^\d[/.-](?:19|20)\d\d/;

const isBrokenDate = (above: string, below: string): boolean => {
  const [, year = ''] = YEAR_BEGUN.exec(above) ?? [];
  if (year !== '' && YEAR.test(`${year}${YEAR_ENDED.exec(below)?.[0] ?? ''}`)) return true;
  return MONTH_BEGUN.test(above) && MONTH_ENDED.test(below);
};

const isHeld = (above: string, below: string): boolean => {
  const mark = ENDS_HELD.exec(above)?.[1];
  if (isBrokenDate(above, below)) return true;
  return mark === '/' || (mark === '-' && STARTS_HELD.test(below)) || (/[\p{L}\d]$/u.test(above) && GOES_ON_HELD.test(below));
};

const joined = (above: string, below: string): string => (isHeld(above, below) ? `${above}${below}` : `${above} ${below}`);

/** The texts of lines that follow each other as one text. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.filter((text) => text !== '').reduce((above, below) => (above === '' ? below : joined(above, below)), '');

const BROKEN_NUMBER = /(?<![\p{L}\d])(\d{1,6}(?:\/\d{4})?\/\p{Lu}{2,5}-) (?=\p{Lu}{2})/gu;

/** The paragraphs of a cell as one text; the number of a document that a line broke is made whole ("71/NQ- CP"). */
export const oneText = (paragraphs: string): string =>
  joinTexts(paragraphs.split('\n').map((paragraph) => tidy(paragraph))).replace(BROKEN_NUMBER, '$1');
