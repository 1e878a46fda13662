import { loadEvents } from '#db/assignments.ts';
import type { AssigningRefusal, UrgedTask } from '#domain/assigning/assigning-notice.ts';
import { handedIn, hasHandedIn } from '#domain/assigning/roll-up.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import { lateLeads } from '#domain/escalation/urging-letter.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { mayDo } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/instant.ts';
import { carryOut } from '../conversation/carry-out.ts';
import type { SeenWork } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { followed, seenTask, taskSpokenOf } from './steered-task.ts';
import { tellUrged } from './tell.ts';

const refuse = (why: AssigningRefusal): Notice => ({ kind: 'assigning-refused', refusal: why });

/** The parts of a task that lead it, as far as the speaker follows them. */
export const leadsOf = async (speaking: Speaking, number: TaskId): Promise<readonly SeenWork[]> =>
  followed(await seenTask(speaking, number)).filter(({ work }) => work.assignment.part === 'lead');

/** Whether somebody may urge whoever has this part; nobody urges themselves: it would be counted, and nobody told. */
export const mayUrge = ({ person, office }: Speaking, { work, relations }: SeenWork): boolean =>
  mayDo(relations, 'urge') && answererOf(work, office)?.id !== person.id;

/** "Việc 16: 61/95 đơn vị đã nộp", with the names of those that have not; null where nothing of it may be seen. */
const showRollUp = async (speaking: Speaking, number: TaskId): Promise<Notice | null> => {
  const leads = await leadsOf(speaking, number);
  const [first] = leads;
  if (first === undefined) return null;
  const waiting = leads.filter(({ work }) => isUnfinished(work.assignment));
  return {
    kind: 'task-roll-up',
    number,
    title: first.work.task.title,
    lastDay: first.work.task.deadline.lastDay,
    ...handedIn(leads.map(({ work }) => work.assignment)),
    waiting: waiting.map(({ work }) => unitLabel(speaking.office.tree, work.assignment.unitId)),
    mayUrge: waiting.some((one) => mayUrge(speaking, one)),
  };
};

/** More units than this are told as a count: nobody reads 95 lines. */
const MOST_LISTED = 5;

/** The roll-up of a task that many units lead; null for one that few do, which is shown line by line. */
export const rollUpOfMany = async (speaking: Speaking, number: TaskId): Promise<Notice | null> =>
  (await leadsOf(speaking, number)).length > MOST_LISTED ? showRollUp(speaking, number) : null;

/** "việc 16 còn đơn vị nào chưa nộp?"; null where it does not say of which task, and none was spoken of. */
export const whoHasNot = async (speaking: Speaking, number: TaskId | null): Promise<Notice | null> => {
  const meant = number ?? (await taskSpokenOf(speaking));
  return meant === null ? null : ((await showRollUp(speaking, meant)) ?? refuse({ why: 'unknown-task', number: meant }));
};

interface Urged {
  readonly unit: string | null;
}

const urgeOne = async (speaking: Speaking, { work }: SeenWork): Promise<Urged> => {
  const on = dayOf(speaking.now);
  const before = (await loadEvents(speaking.tx, work.assignment.id)).flatMap(({ event }) => (event.kind === 'urged' ? [event.on] : []));
  // Twice a day is pestering, and would count twice.
  if (before.includes(on)) return { unit: null };
  const done = await carryOut(speaking, work, { kind: 'urge' });
  if (!done.ok) return { unit: null };
  await tellUrged(speaking, done.value.work, before.length + 1);
  return { unit: unitLabel(speaking.office.tree, work.assignment.unitId) };
};

// Who follows the plan of the work is named to those alone who see the whole of it.
const mayNotUrge = ({ office, now }: Speaking, first: SeenWork, leads: readonly SeenWork[]): Notice => {
  const { task, plan } = first.work;
  const follows = mayDo(first.relations, 'see-whole') && plan?.controllerId != null ? office.people.get(plan.controllerId) : undefined;
  const drafted = leads.filter(({ relations }) => mayDo(relations, 'draft-letter')).map(({ work }) => work);
  const letter = lateLeads(drafted, { office, today: dayOf(now) }).length > 0;
  return refuse({ why: 'may-not-urge', number: task.id, may: follows?.name ?? null, letter });
};

/** Urges those of these parts of a task that have not handed in, each once a day at most. */
export const urgeThose = async (speaking: Speaking, number: TaskId, parts: readonly SeenWork[]): Promise<UrgedTask> => {
  const late = parts.filter(({ work }) => isUnfinished(work.assignment) && !hasHandedIn(work.assignment));
  const units: string[] = [];
  for (const one of late) units.push(...[(await urgeOne(speaking, one)).unit].filter((unit) => unit !== null));
  return { number, units, urgedToday: late.length - units.length };
};

/** "nhắc các đơn vị chưa nộp": urges each unit that has not handed in, and counts it in its history. */
export const urgeUnits = async (speaking: Speaking, number: TaskId | null, isMeant = (_: SeenWork) => true): Promise<Notice> => {
  const meant = number ?? (await taskSpokenOf(speaking));
  if (meant === null) return refuse({ why: 'which-number', example: 'nhắc các đơn vị chưa nộp việc 16' });
  const leads = (await leadsOf(speaking, meant)).filter(isMeant);
  const [first] = leads;
  if (first === undefined) return refuse({ why: 'unknown-task', number: meant });
  const urgeable = leads.filter((one) => mayUrge(speaking, one));
  if (urgeable.length === 0) return mayNotUrge(speaking, first, leads);
  return { kind: 'assigning-done', done: { what: 'urged', ...(await urgeThose(speaking, meant, urgeable)) } };
};
