import type { Deadline } from '../deadline.ts';
import type { FollowedWork } from '../followed-work.ts';
import { lastDayInTime } from '../reminders/ladder.ts';
import type { Day } from '../time/day.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import type { DeadlineStanding } from './extension.ts';

const movedTo = (written: Deadline, until: Day): Deadline => ({
  ...written,
  ...{ kind: 'date', text: '', due: until, lastDay: until, recurrence: null, warning: null },
});

/**
 * The work with the deadline that counts now: the written one, or where the authority has moved it to; the first one and the written one
 * stay known beside it. A newer version of the plan that names another day counts instead of what was granted on the old one.
 */
export const withCurrentDeadline = (work: FollowedWork, firstDeadline: Deadline | null): FollowedWork => {
  const written = work.task.deadline;
  const { moved } = work.assignment;
  const holds = moved != null && moved.insteadOf === written.lastDay;
  if (!holds && firstDeadline === null) return work;
  const deadlines = { first: firstDeadline ?? written, written };
  return { ...work, deadlines, task: { ...work.task, deadline: holds ? movedTo(written, moved.until) : written } };
};

/** The work with the deadline as it is written, whatever was granted since. */
export const asWritten = (work: FollowedWork): FollowedWork =>
  work.deadlines === undefined ? work : { ...work, task: { ...work.task, deadline: work.deadlines.written } };

/** The work with the deadline that it had first. */
export const asFirst = (work: FollowedWork): FollowedWork =>
  work.deadlines === undefined ? work : { ...work, task: { ...work.task, deadline: work.deadlines.first } };

/** The last day that was given first, where another one counts now; else null. */
export const firstDayOf = ({ deadlines, task }: FollowedWork): Day | null =>
  deadlines === undefined || deadlines.first.lastDay === task.deadline.lastDay ? null : deadlines.first.lastDay;

/** How the deadline stands, where there is a last day. */
export const deadlineStanding = (work: FollowedWork, calendar: WorkCalendar): DeadlineStanding | undefined => {
  const { lastDay } = work.task.deadline;
  if (lastDay === null) return undefined;
  return { lastDay, inTime: lastDayInTime(lastDay, calendar), written: asWritten(work).task.deadline.lastDay ?? lastDay };
};

/** The work after its assignment has changed, with the deadline that counts then. */
export const withAssignment = (work: FollowedWork, assignment: FollowedWork['assignment']): FollowedWork => {
  const { task, plan } = asWritten(work);
  return withCurrentDeadline({ assignment, task, plan }, work.deadlines?.first ?? null);
};
