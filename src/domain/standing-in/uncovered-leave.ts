import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { LeaveId, PersonId } from '../ids.ts';
import type { Recipient } from '../notice.ts';
import { answererOf } from '../office/answerer.ts';
import { noticeKey, type PlannedNotice } from '../reminders/plan-reminders.ts';
import { holdsOn, type Leave } from './absence.ts';
import { aboveHolder, type OnDay, readerFor } from './reader.ts';

/** How much of this unfinished work has nobody who reads about it, by whoever answers for it; of these people alone. */
export const unreadOf = (people: ReadonlySet<PersonId>, works: readonly FollowedWork[], onDay: OnDay): ReadonlyMap<PersonId, number> => {
  const unread = new Map<PersonId, number>();
  for (const work of works) {
    const answerer = isUnfinished(work.assignment) ? answererOf(work, onDay.office) : null;
    if (answerer === null || !people.has(answerer.id) || readerFor(answerer, work, onDay) !== null) continue;
    unread.set(answerer.id, (unread.get(answerer.id) ?? 0) + 1);
  }
  return unread;
};

/** What whoever heads a unit is told at the first round of somebody's leave, and of which leave it is. */
export interface UncoveredLeave {
  readonly leaveId: LeaveId;
  readonly planned: PlannedNotice;
}

/** The leaves that have begun and of which whoever heads the unit has not been told. */
export const leavesToTell = ({ office, today }: OnDay): readonly Leave[] =>
  [...office.absences.leavesOf.values()].flat().filter((leave) => holdsOn(leave, today) && leave.headToldOn === null);

/** What whoever heads the unit is told of a leave during which so many pieces of work have nobody who reads; null where there are none. */
export const uncoveredLeave = ({ id, personId, from, to }: Leave, unread: number, onDay: OnDay): UncoveredLeave | null => {
  const person = onDay.office.people.get(personId);
  const above = person?.active === true ? aboveHolder(person, onDay) : null;
  if (person === undefined || above === null || unread === 0) return null;
  const recipient: Recipient = { kind: 'person', id: above.id };
  const step = { kind: 'leave-uncovered', person: person.name, works: unread, from, to } as const;
  const key = noticeKey(recipient, 'leave-uncovered', String(id));
  return { leaveId: id, planned: { recipient, key, notice: { kind: 'standing-in', step }, mentions: [] } };
};

/** Tells whoever heads the unit, once a leave, that so many pieces of work have nobody who reads; nobody is told where all is covered. */
export const planUncoveredLeaves = (works: readonly FollowedWork[], onDay: OnDay): readonly UncoveredLeave[] => {
  const leaves = leavesToTell(onDay);
  const unread = unreadOf(new Set(leaves.map(({ personId }) => personId)), works, onDay);
  return leaves.map((leave) => uncoveredLeave(leave, unread.get(leave.personId) ?? 0, onDay)).filter((told) => told !== null);
};
