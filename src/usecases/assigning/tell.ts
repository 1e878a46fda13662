import type { AssigningNews } from '#domain/assigning/assigning-notice.ts';
import { lateOn } from '#domain/escalation/owed-escalations.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import type { Urged } from '#domain/reminders/owed.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { Acting } from '../conversation/speaker.ts';
import { tellHolder, type Telling } from '../conversation/tell-holder.ts';

const tell = async (
  speaking: Acting,
  { to, ...telling }: Omit<Telling, 'holder'> & { readonly to: Person | null },
): Promise<string | null> => (to === null || to.id === speaking.person.id ? null : tellHolder(speaking, { ...telling, holder: to }));

const lineOf = ({ office, now }: Acting, work: FollowedWork) => workLine(work, office, dayOf(now));

/** Tells whoever answers for new work that it is theirs; returns the name, or null where that is the speaker, who knows. */
export const tellGiven = (speaking: Acting, work: FollowedWork, partOf: TaskId | null): Promise<string | null> =>
  tell(speaking, {
    to: answererOf(work, speaking.office),
    work,
    notice: { kind: 'given-to-you', line: lineOf(speaking, work), by: speaking.person.name, partOf },
    aspect: 'work',
  });

/** Tells somebody what has become of a piece of work; returns the name, or null for the speaker and for nobody. */
export const tellNews = (
  speaking: Acting,
  { to, work, news }: { readonly to: Person | null; readonly work: FollowedWork; readonly news: AssigningNews },
): Promise<string | null> =>
  tell(speaking, {
    to,
    work,
    notice: { kind: 'assigning-told', line: lineOf(speaking, work), by: speaking.person.name, news },
    // What the reader must approve was told now, and needs no telling tomorrow.
    aspect: news.what === 'part-done' && news.toApprove ? 'approval' : null,
  });

// What is urged before its deadline is no urging that has consequences.
const urgedIn = ({ office, now }: Acting, work: FollowedWork): Urged | undefined => {
  const { lastDay } = work.task.deadline;
  return lastDay !== null && lateOn(work, { office, today: dayOf(now) }) > 0 ? { times: 1, lastDay } : undefined;
};

/** Urges whoever answers for a piece of work. */
export const tellUrged = (speaking: Acting, work: FollowedWork, times: number): Promise<string | null> =>
  tell(speaking, {
    to: answererOf(work, speaking.office),
    work,
    notice: { kind: 'urged', line: lineOf(speaking, work), by: speaking.person.name, times },
    aspect: 'work',
    urged: urgedIn(speaking, work),
  });

/** The person of this id, or null. */
export const personOf = ({ office }: Acting, id: PersonId | null): Person | null => (id === null ? null : (office.people.get(id) ?? null));
