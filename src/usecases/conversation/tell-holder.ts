import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect, Urged } from '#domain/reminders/owed.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { isReminder } from '#domain/shown-lines.ts';
import { isOnLeave } from '#domain/standing-in/absence.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import type { Acting } from './speaker.ts';

/** What one person learns of an act of another. */
export type Told = Extract<Notice, { readonly line: WorkLine }>;

/** What is told to whom: to the one whom it concerns, or to who acts for that person. */
export interface Telling {
  readonly holder: Person;
  readonly work: FollowedWork;
  readonly notice: Told;
  /** The capacity in which this counts as told, so that the next morning does not say it again. */
  readonly aspect: Aspect | null;
  /** Set where it urges late work. */
  readonly urged?: Urged | undefined;
  /** Set where the same person may have been told of the same change in another capacity. */
  readonly anew?: true;
}

/** Under which slots somebody may have been told of one change: as it happened, or anew. */
export const slotsOf = (assignment: AssignmentId, version: number): readonly [string, string] => {
  const slot = `${String(assignment)}.${String(version)}`;
  return [slot, `${slot}.anew`];
};

// A delegate reads in the line for whom it is.
const readBy = (reader: Person, holder: Person, notice: Told): Notice =>
  reader.id === holder.id ? notice : { ...notice, line: { ...notice.line, insteadOf: holder.name } };

// The holder is told, and not asked, of what the delegate reads.
const forward = async (speaking: Acting, { holder, work }: Telling, reader: Person): Promise<void> => {
  const { tx, now, office } = speaking;
  if (holder.id === speaking.person.id || isOnLeave(office.absences, holder.id, dayOf(now))) return;
  const { assignment, task } = work;
  const recipient = { kind: 'person', id: holder.id } as const;
  const key = noticeKey(recipient, 'forwarded', `${String(assignment.id)}.${String(assignment.version)}`);
  const step = { kind: 'forwarded', number: task.id, title: task.title, delegate: reader.name } as const;
  await announce(tx, { recipient, key, notice: { kind: 'standing-in', step }, mentions: [] }, speaking);
};

// Where nobody reads for a holder on leave, what waits in the outbox does not count as told.
const tell = async (speaking: Acting, { holder, work, notice, aspect, urged, anew }: Telling, reader: Person | null): Promise<void> => {
  const to = reader ?? holder;
  const { assignment } = work;
  const recipient = { kind: 'person', id: to.id } as const;
  const [slot, slotAnew] = slotsOf(assignment.id, assignment.version);
  const mention = { personId: to.id, assignmentId: assignment.id, toldOn: dayOf(speaking.now), ...(urged === undefined ? {} : { urged }) };
  const mentions = aspect === null || reader === null ? [] : [{ ...mention, aspect }];
  const key = noticeKey(recipient, notice.kind, anew === true ? slotAnew : slot);
  await announce(speaking.tx, { recipient, key, notice: readBy(to, holder, notice), mentions }, speaking);
};

/**
 * Tells somebody of a change of a piece of work, or whoever acts for them; returns the name, or null where that is the speaker or nobody.
 * Who is on leave and has named nobody is told on return. One kind tells one person of one change only once.
 */
export const tellHolder = async (speaking: Acting, telling: Telling): Promise<string | null> => {
  const { holder, work, notice } = telling;
  const reader = readerFor(holder, work, { office: speaking.office, today: dayOf(speaking.now) });
  // A reminder is said anew by the morning of the return; a decision waits in the outbox.
  if (reader === null && isReminder(notice)) return null;
  const to = reader ?? holder;
  if (to.id !== holder.id) await forward(speaking, telling, to);
  if (to.id === speaking.person.id) return null;
  await tell(speaking, telling, reader);
  return reader?.name ?? null;
};
