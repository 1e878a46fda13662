import type { Tx } from '#db/database.ts';
import { findWork, loadWork } from '#db/followed-work.ts';
import { loadHeldFor } from '#db/held-notices.ts';
import { loadMayBeOwed, loadMayBeUnclear } from '#db/may-be-owed.ts';
import { loadMentions } from '#db/mentions.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { questionsDue } from '#domain/gaps/ask-in-morning.ts';
import type { AssignmentId, PersonId, TaskId } from '#domain/ids.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { morningSieve } from '#domain/reminders/morning-sieve.ts';
import { readersInMorning } from '#domain/reminders/plan-reminders.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { leavesToTell, unreadOf } from '#domain/standing-in/uncovered-leave.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { nextWorkingDay } from '#domain/time/working-days.ts';
import { loadWholeTasks } from '../gaps/load-whole-tasks.ts';
import { loadedOf, slicesOf } from './slices.ts';

/** What a round goes by, besides the work itself. */
export interface RoundGround {
  readonly office: Office;
  readonly today: Day;
  readonly snoozes: readonly Snooze[];
  /** How many pieces of work are held in memory at once. */
  readonly atOnce: number;
}

/** Of which work one person is told, and about which tasks asked. */
export interface ToldOf {
  readonly works: AssignmentId[];
  readonly tasks: TaskId[];
}

/** Whom a round speaks to: keys alone, so that a million of them are held at once. */
export type Readers = ReadonlyMap<PersonId, ToldOf>;

const gather = () => {
  const readers = new Map<PersonId, ToldOf>();
  const of = (person: PersonId): ToldOf => {
    const known = readers.get(person) ?? { works: [], tasks: [] };
    readers.set(person, known);
    return known;
  };
  return { readers, of };
};

/** What the first look at a morning has found. */
export interface MorningLook {
  readonly readers: Readers;
  /** Unfinished work that nobody answers for. */
  readonly unanswered: number;
  /** Of whoever is on leave from now on: how much of their unfinished work nobody reads about. */
  readonly unread: ReadonlyMap<PersonId, number>;
}

const loadTold = async (tx: Tx, assignments: readonly AssignmentId[]) => ({
  works: await loadWork(tx, { assignments }),
  mentions: await loadMentions(tx, assignments),
});

const loadAsked = async (tx: Tx, tasks: readonly TaskId[]) => {
  const wholes = await loadWholeTasks(tx, tasks);
  const parts = wholes.flatMap(({ assignments }) => assignments.map(({ id }) => id));
  return { wholes, mentions: await loadMentions(tx, parts) };
};

/** The first of two looks at a morning: who is told of what. Goes through all that may be owed, a part at a time. */
export const lookAtMorning = async (tx: Tx, ground: RoundGround): Promise<MorningLook> => {
  const { office, today, snoozes, atOnce } = ground;
  const sieve = morningSieve(office, today);
  const { readers, of } = gather();
  const onLeave = new Set(leavesToTell(ground).map(({ personId }) => personId));
  const unread = new Map<PersonId, number>();
  let unanswered = 0;
  const lookAt = (works: readonly FollowedWork[]): void => {
    unanswered += works.filter((work) => isUnfinished(work.assignment) && answererOf(work, office) === null).length;
    for (const [person, count] of unreadOf(onLeave, works, ground)) unread.set(person, (unread.get(person) ?? 0) + count);
  };
  const owed = slicesOf(await loadMayBeOwed(tx, sieve), atOnce);
  for await (const { works, mentions } of loadedOf(owed, (ids) => loadTold(tx, ids))) {
    lookAt(works);
    for (const { personId, assignmentId } of readersInMorning({ today, office, works, mentions, snoozes }))
      of(personId).works.push(assignmentId);
  }
  const unclear = slicesOf(await loadMayBeUnclear(tx, sieve), atOnce);
  for await (const { wholes, mentions } of loadedOf(unclear, (ids) => loadAsked(tx, ids))) {
    const questions = questionsDue(wholes, { today, office, mentions });
    for (const { personId, whole } of questions) of(personId).tasks.push(whole.task.id);
  }
  for (const person of await loadHeldFor(tx)) of(person);
  return { readers, unanswered, unread };
};

/** The same for the last calls: only what is aimed at today can be called for. */
export const lookAtLastCalls = async (tx: Tx, ground: RoundGround): Promise<Readers> => {
  const { today, office, atOnce } = ground;
  const { readers, of } = gather();
  const lastDay = { from: today, to: addDays(nextWorkingDay(today, office.calendar), -1) };
  const aimed = slicesOf(await findWork(tx, { states: ['open'], part: 'lead', lastDay }), atOnce);
  for await (const works of loadedOf(aimed, (assignments) => loadWork(tx, { assignments }))) {
    for (const { recipient, notice } of planLastCalls({ ...ground, works, mentions: [] }))
      if (recipient.kind === 'person') of(recipient.id).works.push(...shownLines(notice).map(({ assignmentId }) => assignmentId));
  }
  return readers;
};
