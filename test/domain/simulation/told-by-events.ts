import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId } from '#domain/ids.ts';
import type { ShownNotice } from '#domain/notice.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect, Mention } from '#domain/reminders/owed.ts';
import { isReminder } from '#domain/shown-lines.ts';
import { type OnDay, readerFor } from '#domain/standing-in/reader.ts';
import { workLine } from '#domain/work-line.ts';

/** What happens to a piece of work, by whom. */
export interface Happening {
  readonly what: string;
  readonly by: PersonId;
}

/** Who is told of it, what, and what counts as told by it. */
export interface ToldByEvent {
  readonly to: PersonId;
  readonly notice: ShownNotice;
  readonly mentions: readonly Mention[];
}

interface Telling {
  readonly holder: Person | null;
  readonly notice: ShownNotice;
  readonly aspect: Aspect | null;
}

// As the use cases tell it.
const tellingsOf = (work: FollowedWork, by: PersonId, { office, today }: OnDay): ReadonlyMap<string, Telling> => {
  const told = { line: workLine(work, office, today), by: office.people.get(by)?.name ?? '' };
  const holder = answererOf(work, office);
  const carrier = work.assignment.personId === null ? null : (office.people.get(work.assignment.personId) ?? null);
  const amended = { moved: [{ line: told.line, beforeText: '', beforeDay: null }], given: [], ended: [] };
  return new Map<string, Telling>([
    ['submitted', { holder: authorityOf(work, office), notice: { kind: 'approval-asked', ...told }, aspect: 'approval' }],
    ['blocked', { holder: superiorOf(work, office), notice: { kind: 'obstacle-told', ...told }, aspect: 'blocked' }],
    ['declined', { holder, notice: { kind: 'declined-told', ...told, reason: 'ngoài chức năng', target: null }, aspect: 'work' }],
    ['person-named', { holder: carrier, notice: { kind: 'assigned-to-you', ...told }, aspect: 'work' }],
    ['returned', { holder, notice: { kind: 'decided-on-yours', act: 'returned', ...told, reason: 'thiếu số liệu' }, aspect: 'work' }],
    ['approved', { holder, notice: { kind: 'decided-on-yours', act: 'approved', ...told, reason: null }, aspect: null }],
    ['urged', { holder, notice: { kind: 'urged', ...told, times: 1 }, aspect: 'work' }],
    ['deadline-amended', { holder, notice: { kind: 'plan-amended', plan: null, ...amended }, aspect: 'work' }],
  ]);
};

/** Who reads it: null where nobody does, or where it is the speaker. */
const readerOf = (
  { holder, notice }: Telling,
  work: FollowedWork,
  onDay: OnDay,
): { readonly to: PersonId; readonly isRead: boolean } | null => {
  const reader = holder === null ? null : readerFor(holder, work, onDay);
  if (reader !== null) return { to: reader.id, isRead: true };
  return holder === null || isReminder(notice) ? null : { to: holder.id, isRead: false };
};

/** Who must learn at once of what has happened to this work (as it is thereafter); nobody where it is the speaker's own. */
export const toldByEvent = (work: FollowedWork, { what, by }: Happening, onDay: OnDay): ToldByEvent | null => {
  const telling = tellingsOf(work, by, onDay).get(what);
  const read = telling === undefined ? null : readerOf(telling, work, onDay);
  if (telling === undefined || read === null || read.to === by) return null;
  const { notice, aspect } = telling;
  const mention = { personId: read.to, assignmentId: work.assignment.id, toldOn: onDay.today };
  return { to: read.to, notice, mentions: aspect === null || !read.isRead ? [] : [{ ...mention, aspect }] };
};
