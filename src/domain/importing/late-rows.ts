import type { AssignmentEvent } from '../assignment/assignment.ts';
import type { DraftTask } from '../draft-plan.ts';
import type { PersonId } from '../ids.ts';
import { lastDayInTime } from '../reminders/ladder.ts';
import type { Day } from '../time/day.ts';
import type { WorkCalendar } from '../time/working-days.ts';

/** What to do with rows that are already late: follow from today (the default), take as done, or leave out. */
export const LATE_CHOICES = ['follow', 'done', 'drop'] as const;
export type LateChoice = (typeof LATE_CHOICES)[number];

/** Whether a row that is not done is past its last day in time. */
export const isLateRow = (row: Pick<DraftTask, 'status' | 'deadline'>, today: Day, calendar: WorkCalendar): boolean =>
  row.status === 'open' && row.deadline.lastDay !== null && today > lastDayInTime(row.deadline.lastDay, calendar);

interface Beginning {
  /** Null where the row is not late. */
  readonly lateChoice: LateChoice | null;
  readonly personId: PersonId | null;
  readonly today: Day;
}

/**
 * How an assignment of an imported row begins. Whatever its age, ladder and late clock run from the day of the import, so that an old plan
 * does not flood people.
 */
export const firstEvents = (row: Pick<DraftTask, 'status'>, { lateChoice, personId, today }: Beginning): readonly AssignmentEvent[] => {
  const assigned: AssignmentEvent = { kind: 'assigned', personId, followedFrom: today };
  if (row.status === 'done' || lateChoice === 'done') return [assigned, { kind: 'imported-done' }];
  if (lateChoice === 'drop') return [assigned, { kind: 'dropped', reason: 'quá hạn trước khi nhập kế hoạch', on: today }];
  return [assigned];
};
