import { isRunning } from './assignment/assignment.ts';
import { asFirst, firstDayOf } from './extension/current-deadline.ts';
import type { FollowedWork } from './followed-work.ts';
import { lastDayInTime } from './reminders/ladder.ts';
import type { Day } from './time/day.ts';
import type { WorkCalendar } from './time/working-days.ts';

/** The four cells of every count; they add up to the total, always. */
export interface FourCells {
  readonly doneInTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
}

export type Cell = keyof FourCells;

/** What of a piece of work its cell hangs on. */
export interface Counted {
  readonly assignment: { readonly state: CountedState };
  readonly task: { readonly deadline: { readonly lastDay: Day | null } };
}

export type CountedState =
  | { readonly kind: 'open' | 'blocked' | 'dropped' }
  | { readonly kind: 'submitted'; readonly on: Day }
  | { readonly kind: 'done'; readonly on: Day | null };

/**
 * The cell of one piece of work, or null where it was dropped. What waits for approval is not finished; what was done before the plan came
 * in, with no day known, counts as in time.
 */
export const cellOf = ({ assignment, task }: Counted, today: Day, calendar: WorkCalendar): Cell | null => {
  const { state } = assignment;
  if (state.kind === 'dropped') return null;
  const { lastDay } = task.deadline;
  const lateOn = (on: Day | null): boolean => on !== null && lastDay !== null && on > lastDayInTime(lastDay, calendar);
  if (state.kind === 'done') return lateOn(state.on) ? 'doneLate' : 'doneInTime';
  // What was handed in and waits for approval is as late as it was on that day.
  return lateOn(state.kind === 'submitted' ? state.on : today) ? 'openOverdue' : 'openInTime';
};

/** Counts pieces of work by the four cells; one may stand for several that are alike. */
export const countCells = (works: readonly (Counted & { readonly alike?: number })[], today: Day, calendar: WorkCalendar): FourCells => {
  const counts = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };
  for (const work of works) {
    const cell = cellOf(work, today, calendar);
    if (cell !== null) counts[cell] += work.alike ?? 1;
  }
  return counts;
};

/**
 * The same pieces of work counted by the deadline that each had first, whatever was granted since; null where no deadline has moved, so that
 * both counts are one.
 */
export const countCellsAtFirst = (works: readonly FollowedWork[], today: Day, calendar: WorkCalendar): FourCells | null =>
  works.some((work) => firstDayOf(work) !== null) ? countCells(works.map(asFirst), today, calendar) : null;

/** Whether the work still runs past its last day in time. */
export const isOverdue = (work: Counted, today: Day, calendar: WorkCalendar): boolean =>
  isRunning(work.assignment) && cellOf(work, today, calendar) === 'openOverdue';
