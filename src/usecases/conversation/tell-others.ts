import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect } from '#domain/reminders/owed.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { announce } from '../enqueue-notice.ts';
import type { Speaking } from './speaker.ts';

interface Telling {
  readonly to: Person | null;
  readonly notice: Notice;
  /** The capacity in which this counts as told, so that the next morning does not say it again. */
  readonly aspect: Aspect | null;
}

const personBy = ({ office }: Speaking, id: Person['id'] | null): Person | null => (id === null ? null : (office.people.get(id) ?? null));

// Who declines hands it to whoever answers for the unit now; a head, to whom stands above.
const nextToAnswer = ({ office, person }: Speaking, work: FollowedWork): Person | null => {
  const answerer = answererOf(work, office);
  return answerer?.id === person.id ? superiorOf(work, office) : answerer;
};

const tellingOf = (speaking: Speaking, work: FollowedWork, event: AssignmentEvent): Telling | null => {
  const { office, now, person } = speaking;
  const line = workLine(work, office, dayOf(now));
  const by = person.name;
  switch (event.kind) {
    case 'blocked':
      return { to: superiorOf(work, office), notice: { kind: 'obstacle-told', line, by }, aspect: 'blocked' };
    case 'declined':
      return {
        to: nextToAnswer(speaking, work),
        notice: { kind: 'declined-told', line, by, reason: event.reason, target: event.target },
        aspect: 'work',
      };
    case 'submitted':
      return { to: authorityOf(work, office), notice: { kind: 'approval-asked', line, by }, aspect: 'approval' };
    case 'person-named':
      return { to: personBy(speaking, event.personId), notice: { kind: 'assigned-to-you', line, by }, aspect: 'work' };
    case 'approved':
      return { to: answererOf(work, office), notice: { kind: 'decided-on-yours', act: 'approved', line, by, reason: null }, aspect: null };
    case 'returned':
      return {
        to: answererOf(work, office),
        notice: { kind: 'decided-on-yours', act: 'returned', line, by, reason: event.reason },
        aspect: 'work',
      };
    case 'accepted':
    case 'taken-back':
    case 'handed-on':
    case 'assigned':
    case 'imported-done':
    case 'progress-reported':
    case 'unblocked':
    case 'completed':
    case 'dropped':
      return null;
  }
};

/** Tells the one whom an event concerns besides the speaker; returns the name, or null where nobody else is told. */
export const tellOthers = async (speaking: Speaking, work: FollowedWork, event: AssignmentEvent): Promise<string | null> => {
  const telling = tellingOf(speaking, work, event);
  if (telling?.to == null || telling.to.id === speaking.person.id) return null;
  const { to, notice, aspect } = telling;
  const { assignment } = work;
  const recipient = { kind: 'person', id: to.id } as const;
  const slot = `${String(assignment.id)}.${String(assignment.version)}`;
  const mentions = aspect === null ? [] : [{ personId: to.id, assignmentId: assignment.id, aspect, toldOn: dayOf(speaking.now) }];
  await announce(speaking.tx, { recipient, key: noticeKey(recipient, notice.kind, slot), notice, mentions }, speaking);
  return to.name;
};
