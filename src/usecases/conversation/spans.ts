import { addDays, type Day, endOfMonth, mondayOf } from '#domain/time/day.ts';

/** From one day to another, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The week of a day, Monday to Sunday, or one so many weeks later. */
export const weekOf = (on: Day, later: number): Span => {
  const monday = addDays(mondayOf(on), 7 * later);
  return { from: monday, to: addDays(monday, 6) };
};

/** The month of a day. */
export const monthOf = (on: Day): Span => ({ from: addDays(on, 1 - Number(on.slice(8))), to: endOfMonth(on) });
