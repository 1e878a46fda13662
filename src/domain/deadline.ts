import type { Day } from './time/day.ts';
import type { LocalTime } from './time/local-time.ts';

export type DeadlineKind = 'date' | 'month' | 'quarter' | 'half' | 'year' | 'range' | 'recurring' | 'ongoing' | 'conditional' | 'none';

export type Period = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** What a recurring phrase says of the day within each period; a key is present only where the phrase gives it. */
export interface RecurrenceRule {
  readonly day?: number;
  /** 1–12. */
  readonly month?: number;
  /** 3 = the last month of a quarter. */
  readonly month_of_period?: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number;
  readonly time?: LocalTime;
  readonly dates?: readonly { readonly month: number; readonly day: number }[];
  readonly from_month?: number;
  readonly to_month?: number;
  readonly bound?: 'before' | 'by' | 'in';
}

export interface Recurrence {
  readonly every: Period;
  readonly rule: RecurrenceRule | null;
}

/** What a document says of the time of a task (thời hạn). */
export interface Deadline {
  /** The words as they stand in the document. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** The last day that the phrase names; "trước ngày 15/6" names the 15th. */
  readonly due: Day | null;
  /** The last day on which handing in is in time; for "trước ngày X" the day before X. Everything counts from it. */
  readonly lastDay: Day | null;
  /** The first day of a period, or of an open-ended duty. */
  readonly start: Day | null;
  readonly recurrence: Recurrence | null;
  /** What is doubtful about the phrase, in a Vietnamese sentence. */
  readonly warning: string | null;
}

/** No time is given at all: the gap `time`. */
export const noDeadline = (text: string, warning: string | null = null): Deadline => ({
  text,
  kind: 'none',
  due: null,
  lastDay: null,
  start: null,
  recurrence: null,
  warning,
});
