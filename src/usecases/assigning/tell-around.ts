import { loadWork } from '#db/followed-work.ts';
import { withdrawOrFind } from '#db/outbox-withdrawal.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId } from '#domain/ids.ts';
import { answererOf, authorityOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { handedIn } from '#domain/assigning/roll-up.ts';
import type { Acting } from '../conversation/speaker.ts';
import { personOf, tellNews } from './tell.ts';

/** A change of a piece of work: as it was, as it is, and what happened. */
export interface Changed {
  readonly before: FollowedWork;
  readonly after: FollowedWork;
  readonly event: AssignmentEvent;
}

const isHandedIn = ({ kind }: AssignmentEvent): boolean => kind === 'submitted' || kind === 'completed';

const unitOf = ({ office }: Acting, { assignment }: FollowedWork): string => unitLabel(office.tree, assignment.unitId);

/** Those who answer for the lead parts of the task of a part that only helps. */
const leadersOf = async ({ tx, office }: Acting, { task }: FollowedWork): Promise<readonly Person[]> => {
  const leads = await loadWork(tx, { tasks: [task.id], part: 'lead' });
  const people = leads.map((lead) => answererOf(lead, office)).filter((person) => person !== null);
  return [...new Map(people.map((person) => [person.id, person])).values()];
};

/** Whoever holds the work of which this is a part; null where it is a part of nothing. */
const parentOf = async ({ tx, office }: Acting, { task }: FollowedWork): Promise<{ work: FollowedWork; holder: Person | null } | null> => {
  if (task.parentId == null) return null;
  const [work] = await loadWork(tx, { assignments: [task.parentId] });
  return work === undefined ? null : { work, holder: answererOf(work, office) };
};

/** Everybody who hears of an answer about this work besides those whom every answer concerns; they are told, too, when it is taken back. */
export const hearersAround = async (speaking: Acting, work: FollowedWork): Promise<readonly PersonId[]> => {
  const leaders = work.assignment.part === 'coordinating' ? await leadersOf(speaking, work) : [];
  const parent = await parentOf(speaking, work);
  return [...leaders, ...[parent?.holder ?? null].filter((person) => person !== null)].map(({ id }) => id);
};

const GIVEN = ['assigned-to-you', 'given-to-you'] as const;

/** Takes back the news that the work was theirs where it has not gone out yet; then there is nothing to take back in words. */
const takeBackUnread = async ({ tx, now }: Acting, { id }: Person, { assignment }: FollowedWork): Promise<boolean> => {
  for (const kind of GIVEN) {
    const key = noticeKey({ kind: 'person', id }, kind, `${String(assignment.id)}.${String(assignment.version)}`);
    if ((await withdrawOrFind(tx, { key, at: now })) === 'withdrawn') return true;
  }
  return false;
};

const tellReplaced = async (speaking: Acting, { before, after }: Changed): Promise<null> => {
  const replaced = personOf(speaking, before.assignment.personId);
  if (replaced === null || (await takeBackUnread(speaking, replaced, before))) return null;
  const to = personOf(speaking, after.assignment.personId)?.name ?? unitOf(speaking, after);
  await tellNews(speaking, { to: replaced, work: after, news: { what: 'moved-away', to } });
  return null;
};

const tellLeaders = async (speaking: Acting, { after }: Changed): Promise<string | null> => {
  const told: (string | null)[] = [];
  for (const to of await leadersOf(speaking, after))
    told.push(await tellNews(speaking, { to, work: after, news: { what: 'coordination-done', unit: unitOf(speaking, after) } }));
  return told.find((name) => name !== null) ?? null;
};

const tellHolder = async (speaking: Acting, { after, event }: Changed): Promise<string | null> => {
  const parent = await parentOf(speaking, after);
  if (parent === null) return null;
  const parts = await loadWork(speaking.tx, { partsOf: [parent.work.assignment.id], part: 'lead' });
  const counts = handedIn(parts.map(({ assignment }) => (assignment.id === after.assignment.id ? after.assignment : assignment)));
  const news = { what: 'part-done', parent: parent.work.task.id, unit: unitOf(speaking, after), ...counts } as const;
  // Whoever gave the part accepts it; its holder, where that is another by now, only learns of it.
  const authority = event.kind === 'submitted' ? authorityOf(after, speaking.office) : null;
  const asked = await tellNews(speaking, { to: authority, work: after, news: { ...news, toApprove: true } });
  if (parent.holder === null || parent.holder.id === authority?.id) return asked;
  const told = await tellNews(speaking, { to: parent.holder, work: after, news: { ...news, toApprove: false } });
  return asked ?? told;
};

/**
 * Tells those around the work what `tellOthers` does not: whoever carried it before, those who lead a task in which it only helps, and whoever
 * holds the work of which it is a part. Returns the name of one who was told.
 */
export const tellAround = async (speaking: Acting, changed: Changed): Promise<string | null> => {
  const { event, after } = changed;
  if (event.kind === 'person-named') return tellReplaced(speaking, changed);
  if (!isHandedIn(event)) return null;
  if (after.assignment.part === 'coordinating') return tellLeaders(speaking, changed);
  return tellHolder(speaking, changed);
};
