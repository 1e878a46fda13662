// Vietnamese breaks no words: a hyphen or slash at the end of a line is part of a number or name that goes on ("71/NQ-" "CP").
const ENDS_HELD = /[\p{L}\d]([-/])$/u;
const STARTS_HELD = /^(?:\d|\p{Lu}[\p{Lu}\d/-])/u;
const GOES_ON_HELD = /^[-/]\p{Lu}/u;

const isHeld = (above: string, below: string): boolean => {
  const mark = ENDS_HELD.exec(above)?.[1];
  return mark === '/' || (mark === '-' && STARTS_HELD.test(below)) || (/[\p{L}\d]$/u.test(above) && GOES_ON_HELD.test(below));
};

const joined = (above: string, below: string): string => (isHeld(above, below) ? `${above}${below}` : `${above} ${below}`);

/** The texts of lines that follow each other as one text. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.filter((text) => text !== '').reduce((above, below) => (above === '' ? below : joined(above, below)), '');
