import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice, WorkLine } from '#domain/notice.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect } from '#domain/reminders/owed.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { isReminder } from '#domain/shown-lines.ts';
import { isOnLeave } from '#domain/standing-in/absence.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { announce } from '../enqueue-notice.ts';
import type { Speaking } from './speaker.ts';

/** What one person learns of an act of another. */
type Told = Extract<Notice, { readonly line: WorkLine }>;

interface Telling {
  readonly to: Person | null;
  readonly notice: Told;
  /** The capacity in which this counts as told, so that the next morning does not say it again. */
  readonly aspect: Aspect | null;
}

const personBy = ({ office }: Speaking, id: Person['id'] | null): Person | null => (id === null ? null : (office.people.get(id) ?? null));

// Who declines hands it to whoever answers for the unit now; a head, to whom stands above.
const nextToAnswer = ({ office, person }: Speaking, work: FollowedWork): Person | null => {
  const answerer = answererOf(work, office);
  return answerer?.id === person.id ? superiorOf(work, office) : answerer;
};

/** Somebody who has done something, and for whom where it was not their own to do. */
type Doing = Speaking & { readonly onBehalfOf: Person | null };

const tellingOf = (speaking: Doing, work: FollowedWork, event: AssignmentEvent): Telling | null => {
  const { office, now, person } = speaking;
  const line = workLine(work, office, dayOf(now));
  const by = { by: person.name, ...(speaking.onBehalfOf === null ? {} : { insteadOf: speaking.onBehalfOf.name }) };
  switch (event.kind) {
    case 'blocked':
      return { to: superiorOf(work, office), notice: { kind: 'obstacle-told', line, ...by }, aspect: 'blocked' };
    case 'declined':
      return {
        to: nextToAnswer(speaking, work),
        notice: { kind: 'declined-told', line, ...by, reason: event.reason, target: event.target },
        aspect: 'work',
      };
    case 'submitted':
      return { to: authorityOf(work, office), notice: { kind: 'approval-asked', line, ...by }, aspect: 'approval' };
    case 'person-named':
      return { to: personBy(speaking, event.personId), notice: { kind: 'assigned-to-you', line, ...by }, aspect: 'work' };
    case 'approved':
      return {
        to: answererOf(work, office),
        notice: { kind: 'decided-on-yours', act: 'approved', line, ...by, reason: null },
        aspect: null,
      };
    case 'returned':
      return {
        to: answererOf(work, office),
        notice: { kind: 'decided-on-yours', act: 'returned', line, ...by, reason: event.reason },
        aspect: 'work',
      };
    case 'accepted':
    case 'taken-back':
    case 'assigned':
    case 'imported-done':
    case 'progress-reported':
    case 'unblocked':
    case 'completed':
    case 'dropped':
      return null;
  }
};

// A delegate reads in the line for whom it is.
const readBy = (reader: Person, holder: Person, notice: Told): Notice =>
  reader.id === holder.id ? notice : { ...notice, line: { ...notice.line, insteadOf: holder.name } };

// The holder is told, and not asked, of what the delegate reads.
const forward = async (speaking: Speaking, work: FollowedWork, { holder, reader }: { holder: Person; reader: Person }): Promise<void> => {
  const { tx, now, office } = speaking;
  if (reader.id === holder.id || holder.id === speaking.person.id) return;
  if (isOnLeave(office.absences, holder.id, dayOf(now))) return;
  const { assignment, task } = work;
  const recipient = { kind: 'person', id: holder.id } as const;
  const key = noticeKey(recipient, 'forwarded', `${String(assignment.id)}.${String(assignment.version)}`);
  const step = { kind: 'forwarded', number: task.id, title: task.title, delegate: reader.name } as const;
  await announce(tx, { recipient, key, notice: { kind: 'standing-in', step }, mentions: [] }, speaking);
};

interface Addressed {
  readonly holder: Person;
  /** Null where the holder is on leave and has named nobody: what waits in the outbox does not count as told. */
  readonly reader: Person | null;
}

const tell = async (speaking: Speaking, work: FollowedWork, { holder, reader, notice, aspect }: Addressed & Telling): Promise<void> => {
  const to = reader ?? holder;
  const { assignment } = work;
  const recipient = { kind: 'person', id: to.id } as const;
  const slot = `${String(assignment.id)}.${String(assignment.version)}`;
  const mention = { personId: to.id, assignmentId: assignment.id, toldOn: dayOf(speaking.now) };
  const mentions = aspect === null || reader === null ? [] : [{ ...mention, aspect }];
  const key = noticeKey(recipient, notice.kind, slot);
  await announce(speaking.tx, { recipient, key, notice: readBy(to, holder, notice), mentions }, speaking);
};

const tellHolder = async (
  speaking: Speaking,
  work: FollowedWork,
  telling: Telling & { readonly holder: Person },
): Promise<string | null> => {
  const { holder, notice } = telling;
  const reader = readerFor(holder, work, { office: speaking.office, today: dayOf(speaking.now) });
  // A reminder is said anew by the morning of the return; a decision waits in the outbox.
  if (reader === null && isReminder(notice)) return null;
  if (reader !== null) await forward(speaking, work, { holder, reader });
  if ((reader ?? holder).id === speaking.person.id) return null;
  await tell(speaking, work, { ...telling, reader });
  return reader?.name ?? null;
};

/**
 * Tells the one whom an event concerns besides the speaker, or who acts for that person; returns the name, or null where nobody else is told.
 * Who is on leave and has named nobody is told on return.
 */
export const tellOthers = async (speaking: Doing, work: FollowedWork, event: AssignmentEvent): Promise<string | null> => {
  const telling = tellingOf(speaking, work, event);
  return telling?.to == null ? null : tellHolder(speaking, work, { ...telling, holder: telling.to });
};
