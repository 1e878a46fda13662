import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { LeaveId } from '../ids.ts';
import type { Recipient } from '../notice.ts';
import { answererOf } from '../office/answerer.ts';
import type { Person } from '../office/person.ts';
import { noticeKey, type PlannedNotice } from '../reminders/plan-reminders.ts';
import { holdsOn } from './absence.ts';
import { aboveHolder, type OnDay, readerFor } from './reader.ts';

/** The unfinished work of a person that nobody reads about on this day. */
export const unreadWorks = (person: Person, works: readonly FollowedWork[], onDay: OnDay): readonly FollowedWork[] =>
  works.filter(
    (work) => isUnfinished(work.assignment) && answererOf(work, onDay.office)?.id === person.id && readerFor(person, work, onDay) === null,
  );

/** What whoever heads a unit is told at the first round of somebody's leave, and of which leave it is. */
export interface UncoveredLeave {
  readonly leaveId: LeaveId;
  readonly planned: PlannedNotice;
}

/** Tells whoever heads the unit, once a leave, that so many pieces of work have nobody who reads; nobody is told where all is covered. */
export const planUncoveredLeaves = (works: readonly FollowedWork[], onDay: OnDay): readonly UncoveredLeave[] => {
  const { office, today } = onDay;
  const begun = [...office.absences.leavesOf.values()].flat().filter((leave) => holdsOn(leave, today) && leave.headToldOn === null);
  return begun.flatMap(({ id, personId, from, to }) => {
    const person = office.people.get(personId);
    const above = person?.active === true ? aboveHolder(person, onDay) : null;
    const unread = person === undefined ? 0 : unreadWorks(person, works, onDay).length;
    if (person === undefined || above === null || unread === 0) return [];
    const recipient: Recipient = { kind: 'person', id: above.id };
    const step = { kind: 'leave-uncovered', person: person.name, works: unread, from, to } as const;
    const key = noticeKey(recipient, 'leave-uncovered', String(id));
    return [{ leaveId: id, planned: { recipient, key, notice: { kind: 'standing-in', step }, mentions: [] } }];
  });
};
