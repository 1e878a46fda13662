import { accepted, refused, type Result } from '../result.ts';
import type { CalendarDay } from './calendar-table.ts';
import { addMonths, type Day, partsOf, weekdayOf } from './day.ts';

/** What a notice of the Government changes in the yearly table. */
export interface CalendarNotice {
  /** Number and day of the document. */
  readonly source: string;
  readonly off: readonly { readonly day: Day; readonly name: string }[];
  /** Saturdays and Sundays that are worked instead. */
  readonly worked: readonly Day[];
  /** Days that an earlier notice had changed and that are ordinary again. */
  readonly ordinary: readonly Day[];
}

export type CalendarRefusal =
  | { readonly kind: 'no-source' | 'nothing-named' }
  | { readonly kind: 'named-twice' | 'worked-already' | 'too-far' | 'not-in-table'; readonly day: Day }
  | { readonly kind: 'too-many-days-off'; readonly year: number; readonly days: number };

/** What becomes of the table: rows to write, and days to take out of it. */
export interface CalendarChange {
  readonly written: readonly CalendarDay[];
  readonly removed: readonly Day[];
}

/** A notice speaks of the year before, this one and the next three; anything else is a slip of the keyboard. */
const NEAR_MONTHS = { before: -24, after: 48 };
/** The Labour Code gives eleven weekdays or twelve; with swaps no year comes near this. */
const MOST_WEEKDAYS_OFF = 25;

const isFar = (on: Day, today: Day): boolean => on < addMonths(today, NEAR_MONTHS.before) || on > addMonths(today, NEAR_MONTHS.after);

const isWeekday = (on: Day): boolean => weekdayOf(on) <= 5;

const firstTwice = (days: readonly Day[]): Day | undefined => days.find((on, at) => days.indexOf(on) !== at);

/** The table after a change, in order of days. */
export const changedTable = (table: readonly CalendarDay[], { written, removed }: CalendarChange): readonly CalendarDay[] => {
  const replaced = new Set([...removed, ...written.map(({ day }) => day)]);
  return [...table.filter(({ day }) => !replaced.has(day)), ...written].sort((a, b) => a.day.localeCompare(b.day));
};

const crowdedYear = (table: readonly CalendarDay[]): CalendarRefusal | null => {
  const counts = new Map<number, number>();
  for (const { day, kind } of table)
    if (kind === 'off' && isWeekday(day)) counts.set(partsOf(day).year, (counts.get(partsOf(day).year) ?? 0) + 1);
  const crowded = [...counts].find(([, days]) => days > MOST_WEEKDAYS_OFF);
  return crowded === undefined ? null : { kind: 'too-many-days-off', year: crowded[0], days: crowded[1] };
};

const objectionTo = (
  { source, off, worked, ordinary }: CalendarNotice,
  table: readonly CalendarDay[],
  today: Day,
): CalendarRefusal | null => {
  const named = [...off.map(({ day }) => day), ...worked, ...ordinary];
  if (source.trim() === '') return { kind: 'no-source' };
  if (named.length === 0) return { kind: 'nothing-named' };
  const twice = firstTwice(named);
  if (twice !== undefined) return { kind: 'named-twice', day: twice };
  const far = named.find((on) => isFar(on, today));
  if (far !== undefined) return { kind: 'too-far', day: far };
  const unknown = ordinary.find((on) => !table.some(({ day }) => day === on));
  if (unknown !== undefined) return { kind: 'not-in-table', day: unknown };
  const already = worked.find(isWeekday);
  return already === undefined ? null : { kind: 'worked-already', day: already };
};

/**
 * What a notice changes in the table, or why it cannot be: no source, a day named twice, a weekday "worked instead" (it is worked anyway), a
 * day years away, a day made ordinary that was never changed, or a year with more than 25 weekdays off.
 */
export const decideNotice = (
  notice: CalendarNotice,
  { table, today }: { readonly table: readonly CalendarDay[]; readonly today: Day },
): Result<CalendarChange, CalendarRefusal> => {
  const objection = objectionTo(notice, table, today);
  if (objection !== null) return refused(objection);
  const source = notice.source.trim();
  const change: CalendarChange = {
    written: [
      ...notice.off.map(({ day, name }): CalendarDay => ({ day, kind: 'off', name, source, status: 'decided' })),
      ...notice.worked.map((day): CalendarDay => ({ day, kind: 'worked', name: 'Làm bù', source, status: 'decided' })),
    ],
    removed: notice.ordinary,
  };
  const crowded = crowdedYear(changedTable(table, change));
  return crowded === null ? accepted(change) : refused(crowded);
};
