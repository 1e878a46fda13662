import type { Day } from './day.ts';
import type { WorkCalendar } from './working-days.ts';

/**
 * How sure a day of the table is: decided (announced by the Government), derived (follows from the Labour Code by calculation), policy
 * (decided as policy while the law is not changed yet: it counts only where the office has switched it on).
 */
export const CALENDAR_STATUSES = ['decided', 'derived', 'policy'] as const;
export type CalendarStatus = (typeof CALENDAR_STATUSES)[number];

/** One day of the yearly table that differs from an ordinary week: a day off, or a Saturday or Sunday worked instead. */
export interface CalendarDay {
  readonly day: Day;
  readonly kind: 'off' | 'worked';
  readonly name: string;
  /** The document or the law that says so. */
  readonly source: string;
  readonly status: CalendarStatus;
}

const daysOf = (table: readonly CalendarDay[], kind: CalendarDay['kind']): ReadonlySet<Day> =>
  new Set(table.filter((one) => one.kind === kind).map(({ day }) => day));

/** The calendar that a table gives; all of its days count. */
export const workCalendarOf = (table: readonly CalendarDay[]): WorkCalendar => ({
  daysOff: daysOf(table, 'off'),
  workedInstead: daysOf(table, 'worked'),
});

/** The days that count where the days of mere policy are switched on, or off. */
export const inForce = (table: readonly CalendarDay[], withPolicyDays: boolean): readonly CalendarDay[] =>
  withPolicyDays ? table : table.filter(({ status }) => status !== 'policy');
