import type { FollowedWork } from './followed-work.ts';
import type { WorkLine } from './notice.ts';
import type { Office } from './office/office.ts';
import { workingDaysLate } from './reminders/ladder.ts';
import type { Day } from './time/day.ts';

/** One piece of work as a message shows it on this day. */
export const workLine = ({ assignment, task }: FollowedWork, office: Office, today: Day): WorkLine => {
  const { state } = assignment;
  const { lastDay } = task.deadline;
  return {
    assignmentId: assignment.id,
    number: task.id,
    title: task.title,
    part: assignment.part,
    unit: office.tree.units.get(assignment.unitId)?.name ?? '',
    person: assignment.personId === null ? null : (office.people.get(assignment.personId)?.name ?? null),
    deadlineText: task.deadline.text,
    lastDay,
    daysLate: lastDay === null ? 0 : workingDaysLate({ lastDay }, today, office.calendar),
    product: task.product,
    state: state.kind,
    percent: state.kind === 'open' || state.kind === 'blocked' ? state.percent : null,
    reason: state.kind === 'blocked' ? state.reason : null,
  };
};
