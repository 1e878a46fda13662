import { addDays, type Day, dayFrom, daysInMonth, partsOf } from '#domain/time/day.ts';
import type { Bound } from './bound.ts';

/** A calendar point as far as the words give it; what is null comes from a neighbour or from the reference day. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type MentionKind = 'date' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** What words say of a stretch of the calendar. */
export interface Reading {
  readonly kind: MentionKind;
  readonly from: Moment;
  readonly to: Moment;
  readonly warning?: string | undefined;
  /** Named by its distance from the reference day ("tuần sau"), not by the calendar. */
  readonly relative?: boolean | undefined;
  /** A range with one name ("tuần sau"), which "từ" opens and does not begin to bound. */
  readonly oneName?: boolean | undefined;
  /** The last months of the periods that a list names one by one ("tháng 3, 6, 9"). */
  readonly parts?: readonly number[] | undefined;
  /** Counted by the lunar calendar, so that it falls on another day each year. */
  readonly lunar?: boolean | undefined;
  /** Why there is no such day, where the days themselves cannot show it. */
  readonly refused?: string | undefined;
  /** 1 = Monday: a day named by its weekday. */
  readonly weekday?: number | undefined;
}

/** Where a reading stands in the bare text, and how the words before tie the deadline to it. */
export interface Place {
  readonly at: number;
  readonly end: number;
  readonly bound: Bound;
  /** Whether the words before it say that something is finished by it. */
  readonly completes: boolean;
}

/** A stretch of the calendar named somewhere in a phrase. */
export interface Mention extends Reading, Place {}

/** A reading at its place. Written out: spreading two objects into one costs more than reading the phrase. */
export const placed = (reading: Reading, { at, end, bound, completes }: Place): Mention => ({
  at,
  end,
  bound,
  completes,
  kind: reading.kind,
  from: reading.from,
  to: reading.to,
  warning: reading.warning,
  relative: reading.relative,
  oneName: reading.oneName,
  parts: reading.parts,
  lunar: reading.lunar,
  refused: reading.refused,
  weekday: reading.weekday,
});

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

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

const firstDay = (moment: Moment, { year, month }: YearMonth): Day | null =>
  dayFrom(moment.year ?? year, moment.month ?? month, moment.day ?? 1);

const lastDay = (moment: Moment, { year, month }: YearMonth): Day | null => {
  const ofYear = moment.year ?? year;
  const ofMonth = moment.month ?? month;
  return dayFrom(ofYear, ofMonth, moment.day ?? daysInMonth(ofYear, ofMonth));
};

// "ngày 15" said on the 20th means next month's.
const nearestMonth = (from: Moment, reference: Day): YearMonth => {
  const { year, month, dayOfMonth } = partsOf(reference);
  const isOver = from.month === null && from.year === null && from.day !== null && from.day < dayOfMonth;
  if (!isOver) return { year, month };
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
};

// "tháng 11 đến tháng 2", "20/12 đến 10/1" end in the next year.
const crossesNewYear = (from: Moment, to: Moment): boolean =>
  from.month !== null && to.month !== null && from.month > to.month && to.year === null;

/** First and last day of a mention, missing parts taken from the reference; null where the calendar has no such day. */
export const daysOf = ({ from, to }: Mention, reference: Day): Days | null => {
  const nearest = nearestMonth(from, reference);
  const start = firstDay(from, nearest);
  const end = lastDay(to, crossesNewYear(from, to) ? { ...nearest, year: (from.year ?? nearest.year) + 1 } : nearest);
  return start === null || end === null ? null : { start, end };
};

const written = ({ day, month, year }: Moment): string => [day, month, year].filter((part) => part !== null).join('/');

const nameOf = (moment: Moment): string => {
  if (moment.day !== null) return moment.month === null ? `ngày ${written(moment)}` : written(moment);
  return `${moment.month === null ? 'năm' : 'tháng'} ${written(moment)}`;
};

const isInCalendar = ({ year, month, day }: Moment): boolean => dayFrom(year ?? 2024, month ?? 1, day ?? 1) !== null;

/** What of a mention the calendar does not have, as a Vietnamese reader writes it: "31/6", "tháng 13/2025", "quý 5". */
export const writtenMention = ({ kind, from, to }: Mention): string => {
  if (kind === 'quarter') return `quý ${written({ ...to, month: Math.ceil((to.month ?? 0) / 3) })}`;
  return nameOf(isInCalendar(from) ? to : from);
};

/** The day after the last one of some days. */
export const dayAfter = ({ end }: Days): Day => addDays(end, 1);
