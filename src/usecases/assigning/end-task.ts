import { loadEvents } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import type { AssigningNews, AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf, authorityOf } from '#domain/office/answerer.ts';
import { mayDo } from '#domain/permissions.ts';
import { carryOut } from '../conversation/carry-out.ts';
import type { SeenWork } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { followed, seenTask } from './steered-task.ts';
import { tellNews } from './tell.ts';

const refuse = (why: AssigningRefusal): Notice => ({ kind: 'assigning-refused', refusal: why });

const hasGiven = async ({ tx, person }: Speaking, { work }: SeenWork): Promise<boolean> => {
  const [first] = await loadEvents(tx, work.assignment.id);
  // Whoever brought a plan in has given nothing: its tasks were given by the plan.
  return first?.by === person.id && work.task.planId === null;
};

const mayEnd = async (speaking: Speaking, seen: readonly SeenWork[]): Promise<boolean> => {
  if (seen.some(({ relations }) => mayDo(relations, 'drop'))) return true;
  for (const one of seen) if (await hasGiven(speaking, one)) return true;
  return false;
};

/** The work and every part of it that was given on, down to the last. */
const withParts = async (speaking: Speaking, works: readonly FollowedWork[]): Promise<readonly FollowedWork[]> => {
  const all = new Map(works.map((work) => [work.assignment.id, work]));
  let above = works;
  while (above.length > 0) {
    const parts = await loadWork(speaking.tx, { partsOf: above.map(({ assignment }) => assignment.id) });
    above = parts.filter(({ assignment }) => !all.has(assignment.id));
    for (const part of above) all.set(part.assignment.id, part);
  }
  return [...all.values()].filter(({ assignment }) => isRunning(assignment));
};

interface Ending {
  readonly command: AssignmentCommand;
  readonly news: AssigningNews;
}

const endAll = async (speaking: Speaking, works: readonly FollowedWork[], { command, news }: Ending): Promise<readonly string[]> => {
  const told = new Set<string>();
  for (const work of works) {
    const done = await carryOut(speaking, work, command);
    if (!done.ok) continue;
    const name = await tellNews(speaking, { to: answererOf(work, speaking.office), work: done.value.work, news });
    if (name !== null) told.add(name);
  }
  return [...told];
};

interface Ended {
  readonly title: string;
  readonly told: readonly string[];
}

const end = async (speaking: Speaking, number: TaskId, ending: Ending): Promise<Ended | Notice> => {
  const seen = followed(await seenTask(speaking, number));
  const [first] = seen;
  if (first === undefined) return refuse({ why: 'unknown-task', number });
  if (!(await mayEnd(speaking, seen)))
    return refuse({ why: 'may-not-cancel', number, may: authorityOf(first.work, speaking.office)?.name ?? null });
  const running = await withParts(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  if (running.length === 0) return refuse({ why: 'finished', number });
  return { title: first.work.task.title, told: await endAll(speaking, running, ending) };
};

const isNotice = (ended: Ended | Notice): ended is Notice => 'kind' in ended;

/** "hủy việc 12: lý do": ends a task and all that was given on of it, keeps it in the history, and tells those who were at it. */
export const cancelTask = async (
  speaking: Speaking,
  { number, reason }: { readonly number: TaskId; readonly reason: string },
): Promise<Notice> => {
  if (reason.trim() === '') return refuse({ why: 'reason-missing', number });
  const ended = await end(speaking, number, { command: { kind: 'drop', reason }, news: { what: 'cancelled', reason } });
  return isNotice(ended) ? ended : { kind: 'assigning-done', done: { what: 'cancelled', number, ...ended } };
};

/** "việc 12 thay bằng việc 20": ends a task in whose place another stands, which the speaker must be able to see. */
export const supersedeTask = async (
  speaking: Speaking,
  { number, by }: { readonly number: TaskId; readonly by: TaskId },
): Promise<Notice> => {
  if (number === by) return refuse({ why: 'replaced-by-itself', number });
  if ((await seenTask(speaking, by)).length === 0) return refuse({ why: 'unknown-task', number: by });
  const ended = await end(speaking, number, { command: { kind: 'supersede', replacedBy: by }, news: { what: 'superseded', by } });
  return isNotice(ended) ? ended : { kind: 'assigning-done', done: { what: 'superseded', number, by, ...ended } };
};
