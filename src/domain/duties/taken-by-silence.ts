import type { FollowedWork } from '../followed-work.ts';
import { isReportTask } from '../task.ts';
import type { Day } from '../time/day.ts';
import { type WorkCalendar, workingDaysBetween } from '../time/working-days.ts';

/** Whoever receives a report has so many working days to send it back; then it counts as taken. */
const WORKING_DAYS_TO_SEND_BACK = 5;

/**
 * Whether a report that was sent counts as taken today, since whoever receives it has not sent it back. Where somebody was named who accepts
 * it, that person's word is needed.
 */
export const isTakenBySilence = ({ task, assignment }: FollowedWork, today: Day, calendar: WorkCalendar): boolean =>
  isReportTask(task) &&
  task.authorityId === null &&
  assignment.state.kind === 'submitted' &&
  workingDaysBetween(assignment.state.on, today, calendar) > WORKING_DAYS_TO_SEND_BACK;
