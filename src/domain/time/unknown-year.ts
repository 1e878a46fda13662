import { type Day, partsOf } from './day.ts';
import type { WorkCalendar } from './working-days.ts';

const DECEMBER = 12;
/** Of the days off of a year, 24/11 may be known by the office's own switch; those of the Prime Minister's notice lie before it. */
const NOVEMBER = 11;

const isKnown = (year: number, { daysOff }: WorkCalendar): boolean =>
  [...daysOff].some((off) => {
    const { year: ofDay, month } = partsOf(off);
    return ofDay === year && month < NOVEMBER;
  });

/** The year of which no notice of days off has been applied although it begins within a month; null where it is known, or far. */
export const unknownYear = (today: Day, calendar: WorkCalendar): number | null => {
  const { year, month } = partsOf(today);
  return month === DECEMBER && !isKnown(year + 1, calendar) ? year + 1 : null;
};
