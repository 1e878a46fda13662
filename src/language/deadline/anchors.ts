import { type Day, partsOf } from '#domain/time/day.ts';

/** A year and month to count periods from. */
interface Now {
  readonly year: number;
  readonly month: number;
}

type Unit = 'thang' | 'quy' | 'nam';

const MONTHS: Readonly<Record<Unit, number>> = { thang: 1, quy: 3, nam: 12 };

/** How far a word reaches from the present period. */
const STEPS: Readonly<Record<string, number>> = {
  nay: 0,
  'hien tai': 0,
  sau: 1,
  toi: 1,
  ke: 1,
  'ke tiep': 1,
  'tiep theo': 1,
  'sau nua': 2,
  truoc: -1,
};

// "trong năm sau 30/6", "tháng trước ngày 5": the word belongs to what follows.
const NOT_FOLLOWED = '(?! ?\\d| (?:khi|ngay|thang|quy|nam|ky|tet|@|mung|ram|thu|hoi nghi))(?![a-z])';
const WHICH = `(nay|hien tai|sau nua|sau|toi|ke tiep|ke|truoc)${NOT_FOLLOWED}`;
/** What may stand right before, though it ends in a number: a day, a date, a month. */
const DATED = '(?:ngay \\d{1,2}|\\d{1,2}[/.-]\\d{1,2}|thang [a-z\\d]+|quy [a-z\\d]+|@\\d{4})(?: cua)? ';
// "Thứ năm tới" is a Thursday, "trung thu năm tới" a year.
const NO_WEEKDAY = '(?<!(?<!trung )thu )';
const NUMBERED = new RegExp(`(?<![a-z])(${DATED}|(?<!(?:\\d|cac|nhung|moi|hang|tung|may|vai) )${NO_WEEKDAY})(thang|quy|nam) ${WHICH}`, 'g');
const THIS_ONE = new RegExp(`(?<![a-z])(${DATED}|(?<!(?:\\d|cac|nhung) )${NO_WEEKDAY})(thang|quy|nam) (nay)(?![a-z])`, 'g');
const MONTH_AFTER = /(?<![a-z])((?:ngay \d{1,2}) )(thang) (tiep theo)(?![a-z])/g;
const NEXT_YEAR = /(?<![a-z])sang nam(?! ?\d)(?![a-z])/g;
/** "Cuối tháng", "hết quý", "trong năm" with nothing behind: the present one. */
const UNNUMBERED =
  /(?<![a-z])(?<!(?:thang|nua|ngay|quy|tuan) )(cuoi|het|trong suot|trong|giua|dau|ca|suot|den) (thang|quy|nam)(?= ?(?:$|[.,;)-]| (?:va|hoac|thi|phai)(?![a-z])))/g;
const LAST_DAY = /(?<![a-z])((?:ngay|ngay lam viec|ngay @\d{4}) (?:cuoi cung|cuoi|dau))(?: cua)? (thang|quy|nam)(?= ?(?:$|[.,;)]))/g;

const MAY_ANCHOR = /(?<![a-z])(?:thang|quy|nam)(?![a-z])(?! ?\d| ?[iv]+(?![a-z]))|sang nam/;

// In a duty that returns, "trước ngày 5 của tháng sau" means the month after each period.
const RETURNS =
  /(?<![a-z])(?:hang|moi|tung|dinh ky|thuong nien|thuong ky)(?![a-z])|lan ?\/|\/ ?\d* ?lan|thang (?:dau|giua|cuoi)(?: tien| cung)?(?: cua)? |bao cao/;

const numbered = ({ year, month }: Now, unit: Unit, step: number): string => {
  const months = year * 12 + (month - 1) + step * MONTHS[unit];
  const reached = Math.floor(months / 12);
  if (unit === 'nam') return `nam ${reached}`;
  const index = months % 12;
  return unit === 'thang' ? `thang ${index + 1} nam ${reached}` : `quy ${Math.floor(index / 3) + 1} nam ${reached}`;
};

// The pattern's groups are the words before, the unit and which one is meant.
const withNumbers = (words: string, pattern: RegExp, now: Now): string =>
  words.replace(pattern, (...[written, before, unit, which]: readonly (string | undefined)[]) => {
    const step = STEPS[which ?? ''];
    return step === undefined ? (written ?? '') : `${before ?? ''}${numbered(now, unit as Unit, step)}`; // -- one of the three that the pattern names
  });

const presentOne = (words: string, pattern: RegExp, now: Now): string =>
  words.replace(pattern, (...[, before, unit]: readonly (string | undefined)[]) => `${before ?? ''} ${numbered(now, unit as Unit, 0)}`); // -- as above

/**
 * Puts numbers for periods that are told by their distance from the reference day ("quý sau" → "quy 3 nam 2026"), so that every rule below
 * sees numbers alone. What returns ("hằng tháng … tháng sau") keeps its words.
 */
export const anchorPeriods = (words: string, reference: Day): string => {
  if (!MAY_ANCHOR.test(words)) return words;
  const { year, month } = partsOf(reference);
  const now: Now = { year, month };
  if (RETURNS.test(words)) return withNumbers(words, THIS_ONE, now);
  const bySteps = withNumbers(withNumbers(words, NUMBERED, now), MONTH_AFTER, now);
  return presentOne(presentOne(bySteps, UNNUMBERED, now), LAST_DAY, now).replace(NEXT_YEAR, () => numbered(now, 'nam', 1));
};
