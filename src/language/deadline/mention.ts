import { addDays, type Day, dayFrom, endOfMonth, partsOf } from '#domain/time/day.ts';

/** A calendar point as far as the words give it; what is null comes from a neighbour or from the reference day. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type MentionKind = 'date' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** A stretch of the calendar named somewhere in a phrase. */
export interface Mention {
  /** Where it stands in the bare text. */
  readonly at: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly from: Moment;
  readonly to: Moment;
  readonly warning?: string;
  /** Named by its distance from the reference day ("tuần sau"), not by the calendar. */
  readonly relative?: boolean;
}

export interface Days {
  readonly start: Day;
  readonly end: Day;
}

/** The moment that a day is. */
export const momentOf = (day: Day): Moment => {
  const { year, month, dayOfMonth } = partsOf(day);
  return { year, month, day: dayOfMonth };
};

/** Whether the words themselves say the year. */
export const hasYear = (mention: Mention): boolean => mention.relative !== true && (mention.from.year !== null || mention.to.year !== null);

const firstDay = (moment: Moment, year: number, month: number): Day | null =>
  dayFrom(moment.year ?? year, moment.month ?? month, moment.day ?? 1);

const lastDay = (moment: Moment, year: number, month: number): Day | null => {
  const first = firstDay(moment, year, month);
  return first !== null && moment.day === null ? endOfMonth(first) : first;
};

// "ngày 15" said on the 20th means next month's.
const nearestMonth = (from: Moment, reference: Day): { readonly year: number; readonly month: number } => {
  const dayOnly = from.month === null && from.year === null && from.day !== null;
  return dayOnly && from.day < partsOf(reference).dayOfMonth ? partsOf(addDays(endOfMonth(reference), 1)) : partsOf(reference);
};

// "tháng 11 đến tháng 2" ends in the next year.
const crossesNewYear = (from: Moment, to: Moment): boolean =>
  from.month !== null && to.month !== null && from.month > to.month && to.year === null;

/** First and last day of a mention, missing parts taken from the reference; null where the calendar has no such day. */
export const daysOf = ({ from, to }: Mention, reference: Day): Days | null => {
  const { year, month } = nearestMonth(from, reference);
  const start = firstDay(from, year, month);
  const end = lastDay(to, crossesNewYear(from, to) ? year + 1 : year, month);
  return start === null || end === null ? null : { start, end };
};

/** The mention as a Vietnamese reader writes it: "31/6", "13/2025". */
export const writtenMention = (mention: Mention): string => {
  const { day, month, year } = mention.to;
  return [day, month, year].filter((part) => part !== null).join('/');
};
