import type { AssigningNews } from '#domain/assigning/assigning-notice.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import type { Aspect } from '#domain/reminders/owed.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { announce } from '../enqueue-notice.ts';
import type { Speaking } from '../conversation/speaker.ts';

interface Telling {
  readonly to: Person | null;
  readonly work: FollowedWork;
  readonly notice: Notice;
  readonly aspect: Aspect | null;
}

// One kind may tell one person of one change only once; what is told of two changes at once differs by the version.
const tell = async (speaking: Speaking, { to, work, notice, aspect }: Telling): Promise<string | null> => {
  if (to === null || to.id === speaking.person.id) return null;
  const { assignment } = work;
  const recipient = { kind: 'person', id: to.id } as const;
  const slot = `${String(assignment.id)}.${String(assignment.version)}`;
  const mentions = aspect === null ? [] : [{ personId: to.id, assignmentId: assignment.id, aspect, toldOn: dayOf(speaking.now) }];
  await announce(speaking.tx, { recipient, key: noticeKey(recipient, notice.kind, slot), notice, mentions }, speaking);
  return to.name;
};

const lineOf = ({ office, now }: Speaking, work: FollowedWork) => workLine(work, office, dayOf(now));

/** Tells whoever answers for new work that it is theirs; returns the name, or null where that is the speaker, who knows. */
export const tellGiven = (speaking: Speaking, work: FollowedWork, partOf: TaskId | null): Promise<string | null> =>
  tell(speaking, {
    to: answererOf(work, speaking.office),
    work,
    notice: { kind: 'given-to-you', line: lineOf(speaking, work), by: speaking.person.name, partOf },
    aspect: 'work',
  });

/** Tells somebody what has become of a piece of work; returns the name, or null for the speaker and for nobody. */
export const tellNews = (
  speaking: Speaking,
  { to, work, news }: { readonly to: Person | null; readonly work: FollowedWork; readonly news: AssigningNews },
): Promise<string | null> =>
  tell(speaking, {
    to,
    work,
    notice: { kind: 'assigning-told', line: lineOf(speaking, work), by: speaking.person.name, news },
    // What the reader must approve was told now, and needs no telling tomorrow.
    aspect: news.what === 'part-done' && news.toApprove ? 'approval' : null,
  });

/** Urges whoever answers for a piece of work. */
export const tellUrged = (speaking: Speaking, work: FollowedWork, times: number): Promise<string | null> =>
  tell(speaking, {
    to: answererOf(work, speaking.office),
    work,
    notice: { kind: 'urged', line: lineOf(speaking, work), by: speaking.person.name, times },
    aspect: 'work',
  });

/** The person of this id, or null. */
export const personOf = ({ office }: Speaking, id: PersonId | null): Person | null =>
  id === null ? null : (office.people.get(id) ?? null);
