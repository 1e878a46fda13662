import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadHeldFor } from '#db/held-notices.ts';
import { beginLinesAside, gatherLinesAside, putLinesAside } from '#db/lines-aside.ts';
import { loadMayBeOwed, loadMayBeUnclear } from '#db/may-be-owed.ts';
import { loadMentions } from '#db/mentions.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { questionsDue } from '#domain/gaps/ask-in-morning.ts';
import type { AssignmentId, PersonId, TaskId } from '#domain/ids.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { type MorningLine, morningLines } from '#domain/reminders/morning-lines.ts';
import { morningSieve } from '#domain/reminders/morning-sieve.ts';
import { ownHour } from '#domain/reminders/plan-reminders.ts';
import { leavesToTell, unreadOf } from '#domain/standing-in/uncovered-leave.ts';
import { loadWholeTasks } from '../gaps/load-whole-tasks.ts';
import { countAsTold } from './count-as-told.ts';
import type { RoundGround, Running } from './ground.ts';
import { loadedOf, slicesOf, writingBehind } from './slices.ts';

/** How many lines one person is told, about which tasks the person is asked, and whether news were held back for this morning. */
export interface ToldOf {
  lines: number;
  readonly tasks: TaskId[];
  hasNews: boolean;
}

/** Whom a morning speaks to: keys alone, so that hundreds of thousands are held at once. */
export type Readers = ReadonlyMap<PersonId, ToldOf>;

const gather = () => {
  const readers = new Map<PersonId, ToldOf>();
  const of = (person: PersonId): ToldOf => {
    const known = readers.get(person) ?? { lines: 0, tasks: [], hasNews: false };
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

const loadTold = async (tx: Tx, assignments: readonly AssignmentId[]) => {
  const [works, mentions] = await Promise.all([loadWork(tx, { assignments }), loadMentions(tx, assignments)]);
  return { works, mentions };
};

/** These tasks, with what was told of their parts. */
export const loadAsked = async (tx: Tx, tasks: readonly TaskId[]) => {
  if (tasks.length === 0) return { wholes: [], mentions: [] };
  const wholes = await loadWholeTasks(tx, tasks);
  const parts = wholes.flatMap(({ assignments }) => assignments.map(({ id }) => id));
  return { wholes, mentions: await loadMentions(tx, parts) };
};

// What unfinished work nobody answers for or reads of, added up part by part.
const countUnread = (ground: RoundGround) => {
  const onLeave = new Set(leavesToTell(ground).map(({ personId }) => personId));
  const unread = new Map<PersonId, number>();
  const count = { unanswered: 0, unread };
  const add = (works: readonly FollowedWork[]): void => {
    count.unanswered += works.filter((work) => isUnfinished(work.assignment) && answererOf(work, ground.office) === null).length;
    for (const [person, more] of unreadOf(onLeave, works, ground)) unread.set(person, (unread.get(person) ?? 0) + more);
  };
  return { count, add };
};

// That they count as told is written with the lines, piece of work by piece of work: so the database stays at one place of its tables.
const keepLines = async (tx: Tx, lines: readonly MorningLine[], running: Running): Promise<void> => {
  const { office, today } = running;
  const told = lines.map(({ personId, mentions }) => ({ mentions, ...ownHour(office.people.get(personId), today) }));
  await Promise.all([putLinesAside(tx, lines), countAsTold(tx, told, running)]);
};

/**
 * The first of two looks at a morning: what whom is told of each piece of work. Goes through all that may be owed, a part at a time, and puts
 * the lines of whoever is spoken to aside, since a message takes all that are one person's. They count as told from here on: the message
 * must be written, or nothing of the round.
 */
export const lookAtMorning = async (tx: Tx, running: Running, isSpokenTo: (person: PersonId) => boolean): Promise<MorningLook> => {
  const { office, today, snoozes, atOnce } = running;
  const sieve = morningSieve(office, today);
  const { readers, of } = gather();
  const { count, add } = countUnread(running);
  await beginLinesAside(tx);
  const owed = slicesOf(await loadMayBeOwed(tx, sieve), atOnce);
  await writingBehind(async (write) => {
    for await (const { works, mentions } of loadedOf(owed, (ids) => loadTold(tx, ids))) {
      add(works);
      const lines = morningLines({ today, office, works, mentions, snoozes }).filter(({ personId }) => isSpokenTo(personId));
      for (const { personId } of lines) of(personId).lines += 1;
      await write(() => keepLines(tx, lines, running));
    }
  });
  await gatherLinesAside(tx);
  const unclear = slicesOf(await loadMayBeUnclear(tx, sieve), atOnce);
  for await (const { wholes, mentions } of loadedOf(unclear, (ids) => loadAsked(tx, ids))) {
    const questions = questionsDue(wholes, { today, office, mentions }).filter(({ personId }) => isSpokenTo(personId));
    for (const { personId, whole } of questions) of(personId).tasks.push(whole.task.id);
  }
  for (const person of await loadHeldFor(tx)) if (isSpokenTo(person)) of(person).hasNews = true;
  return { readers, ...count };
};
