import { loadWork } from '#db/followed-work.ts';
import type { AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import { mayGive, type Receiver } from '#domain/assigning/may-give.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { mayDo, onBehalfOf } from '#domain/permissions.ts';
import { isWithin } from '#domain/office/unit.ts';
import { dayOf } from '#domain/time/instant.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import type { SeenWork } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type Called, receiverNamed } from './find-receiver.ts';
import { giverOf } from './giver-of.ts';
import { calledTogether, openPartCard } from './open-card.ts';
import { opened, receiverName } from './receivers.ts';
import { followed, partsSpokenOf, seenTask } from './steered-task.ts';
import { personOf, tellGiven, tellNews } from './tell.ts';

interface Move {
  readonly number: TaskId;
  readonly to: string;
}

const refuse = (why: AssigningRefusal): Notice => ({ kind: 'assigning-refused', refusal: why });

// Whoever heads or leads the very unit that has the work answers for it there: such a one gives parts of it on, and cannot give it away.
const isOfOwnUnit = ({ person }: Speaking, { work, relations }: SeenWork): boolean =>
  relations.includes('heads-unit') || (relations.includes('leads-above') && work.assignment.unitId === person.unitId);

const steers = (speaking: Speaking, one: SeenWork): boolean => {
  const isOwn = isOfOwnUnit(speaking, one);
  return mayDo(isOwn ? one.relations.filter((relation) => relation !== 'leads-above') : one.relations, 'move');
};

const steered = (speaking: Speaking, seen: readonly SeenWork[]): readonly SeenWork[] =>
  seen.filter((one) => one.work.assignment.part === 'lead' && steers(speaking, one));

const meantOf = async (speaking: Speaking, works: readonly SeenWork[]): Promise<readonly SeenWork[]> => {
  const open = works.filter(({ work }) => isUnfinished(work.assignment));
  const shown = await partsSpokenOf(speaking);
  const pointed = open.filter(({ work }) => shown.includes(work.assignment.id));
  return pointed.length > 0 ? pointed : open.length > 0 ? open : works;
};

const nameOf = (speaking: Speaking, { unitId, person }: Receiver): string =>
  receiverName(person === null ? { kind: 'unit', id: unitId } : { kind: 'person', id: person.id }, speaking.office);

const takesPart = async ({ tx }: Speaking, { assignment, task }: FollowedWork, { unitId }: Receiver): Promise<boolean> =>
  (await loadWork(tx, { tasks: [task.id] })).some((other) => other.assignment.id !== assignment.id && other.assignment.unitId === unitId);

const tellBoth = async (speaking: Speaking, before: FollowedWork, after: FollowedWork): Promise<readonly string[]> => {
  const { office } = speaking;
  const [old, present] = [answererOf(before, office), answererOf(after, office)];
  const to = nameOf(speaking, { unitId: after.assignment.unitId, person: personOf(speaking, after.assignment.personId) });
  const told = [
    await tellGiven(speaking, after, null),
    old?.id === present?.id ? null : await tellNews(speaking, { to: old, work: after, news: { what: 'moved-away', to } }),
  ];
  return told.filter((name) => name !== null);
};

const move = async (speaking: Speaking, work: FollowedWork, receiver: Receiver): Promise<Notice> => {
  const { id: number, title } = work.task;
  const to = nameOf(speaking, receiver);
  if (await takesPart(speaking, work, receiver)) return refuse({ why: 'takes-part-already', number, to });
  const done = await carryOut(speaking, work, { kind: 'move', unitId: receiver.unitId, personId: receiver.person?.id ?? null });
  if (!done.ok) return refusal(done.refusal.kind, number);
  const told = await tellBoth(speaking, work, done.value.work);
  return { kind: 'assigning-done', done: { what: 'moved', number, title, to, told } };
};

// Whoever acts for another gives what that person may give.
const inWhoseRight = (speaking: Speaking, work: FollowedWork): Person => {
  const { office, person, now } = speaking;
  return onBehalfOf(person.id, 'move', { sighted: { work, sharers: [] }, office, today: dayOf(now) }) ?? person;
};

const judged = async (speaking: Speaking, work: FollowedWork, to: Receiver): Promise<Notice> => {
  const why = mayGive(await giverOf({ ...speaking, person: inWhoseRight(speaking, work) }), to, speaking.office);
  if (why === null) return move(speaking, work, to);
  const unit = nameOf(speaking, { ...to, person: null });
  const instead = { label: `Giao cho ${unit}`, says: `giao ${String(work.task.id)} cho ${unit}` };
  return refuse({ why, to: nameOf(speaking, to), instead: why === 'through-head' ? instead : null });
};

const namePerson = async (speaking: Speaking, { work }: SeenWork, to: Receiver): Promise<Notice | null> => {
  if (to.person === null) return null;
  const done = await carryOut(speaking, work, { kind: 'name-person', personId: to.person.id });
  if (!done.ok) return refusal(done.refusal.kind, work.task.id);
  const { title, id: number } = work.task;
  const told = [done.value.toldName].filter((name) => name !== null);
  return { kind: 'assigning-done', done: { what: 'moved', number, title, to: to.person.name, told } };
};

/** Someone of the unit that has the work already: whoever may name a person does, the rest is said elsewhere. */
const within = (speaking: Speaking, seen: readonly SeenWork[], to: Receiver): SeenWork | undefined =>
  seen.find(
    ({ work, relations }) =>
      work.assignment.part === 'lead' &&
      (relations.includes('heads-unit') || mayDo(relations, 'move')) &&
      isWithin(speaking.office.tree, to.unitId, work.assignment.unitId),
  );

/** What "giao 12 cho …" comes down to, once it is known who is meant and what the speaker is to the task. */
interface Meant extends Move {
  readonly seen: readonly SeenWork[];
  readonly called: Called;
  readonly receiver: Receiver;
  /** Whether the words fit more than one. */
  readonly isDoubtful: boolean;
}

const moveAway = async (speaking: Speaking, { number, to, seen, called, receiver, isDoubtful }: Meant): Promise<Notice | null> => {
  const [meant, ...more] = await meantOf(speaking, steered(speaking, seen));
  if (meant === undefined) return null;
  const near = called.found.map((one) => receiverName(one, speaking.office));
  if (isDoubtful) return refuse({ why: 'unknown-receiver', number, said: to, near });
  return more.length > 0 ? refuse({ why: 'which-part', number }) : judged(speaking, meant.work, receiver);
};

const toUnitBelow = (speaking: Speaking, own: SeenWork, { unitId }: Receiver): boolean =>
  unitId !== own.work.assignment.unitId && isOfOwnUnit(speaking, own) && !steers(speaking, own);

const moveTo = async (speaking: Speaking, meant: Meant, meansAssign: boolean): Promise<Notice | null> => {
  const { seen, called, receiver, isDoubtful } = meant;
  const own = within(speaking, seen, receiver);
  if (own === undefined) return moveAway(speaking, meant);
  // Naming a person of the unit, and asking back which of several is meant, is what "giao 12 cho Nam" has always done.
  if (receiver.person !== null) return meansAssign || isDoubtful ? null : namePerson(speaking, own, receiver);
  return toUnitBelow(speaking, own, receiver)
    ? openPartCard(speaking, { parent: own.work, to: called, part: '' })
    : moveAway(speaking, meant);
};

/**
 * "giao 12 cho phòng Văn hóa", "chuyển việc 12 cho anh Nam": gives the work to another unit, with its state and answers. A head who names a
 * unit below gives a part on and goes on answering for the whole. Null where the words mean something else: naming a person of the same
 * unit, or that the work should go elsewhere.
 */
export const moveWork = async (speaking: Speaking, { number, to }: Move, meansAssign: boolean): Promise<Notice | null> => {
  const seen = followed(await seenTask(speaking, number));
  const called = receiverNamed(to, speaking.office);
  const [receiver, ...others] = called.found.flatMap((one) => opened(one, speaking.office));
  if (receiver !== undefined) return moveTo(speaking, { number, to, seen, called, receiver, isDoubtful: others.length > 0 }, meansAssign);
  return steered(speaking, seen).length > 0 && !meansAssign ? refuse({ why: 'unknown-receiver', number, said: to, near: [] }) : null;
};

// "chia 7 cho Phòng A và Phòng B": both, each its own part.
const receiversNamed = (words: string, office: Office): Called => {
  const both = calledTogether(words.replace(/[\s,:;.!?]+$/u, ''), { office });
  return both.rest === '' && both.found.length > 0 ? both : receiverNamed(words, office);
};

const AND = /\s+(?:và|va|với|voi|cùng|cung)\s+|\s*[,&]\s*/iu;

// "chia 7 cho Lan và Hùng": a part goes to one person, so that each answers for the own.
const twoPeople = ({ office }: Speaking, { number, to }: Move): AssigningRefusal | null => {
  const [one, other, ...more] = to.split(AND).map((name) => receiverNamed(name, office));
  if (one === undefined || other === undefined || more.length > 0) return null;
  return one.found.length > 0 && other.found.length > 0 ? { why: 'one-each', number, names: [one.said, other.said] } : null;
};

/** "giao lại 12 cho phòng …: phần số liệu": opens a card for a part of one's own work; null for who does not answer for it. */
export const passDown = async (
  speaking: Speaking,
  { number, to, part }: Move & { readonly part: string | null },
): Promise<Notice | null> => {
  const seen = followed(await seenTask(speaking, number));
  // The words of a part would else be taken for a new task.
  if (seen.length === 0) return refuse({ why: 'unknown-task', number });
  const mine = seen.filter(({ work }) => isUnfinished(work.assignment) && answererOf(work, speaking.office)?.id === speaking.person.id);
  const headed = seen.filter((one) => isUnfinished(one.work.assignment) && isOfOwnUnit(speaking, one));
  const parent = mine[0] ?? headed[0];
  if (parent === undefined) return moveWork(speaking, { number, to }, false);
  const called = receiversNamed(to, speaking.office);
  if (called.found.length === 0)
    return refuse(twoPeople(speaking, { number, to }) ?? { why: 'unknown-receiver', number, said: to, near: [] });
  return openPartCard(speaking, { parent: parent.work, to: called, part: part ?? '' });
};
