import { insertAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import { type KeptCard, saveTaskCard } from '#db/task-cards.ts';
import { insertTask } from '#db/tasks.ts';
import type { AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import { type Receiver, wouldBeAnswered } from '#domain/assigning/may-give.ts';
import { canBeGiven, type TaskCard } from '#domain/assigning/task-card.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { noDeadline } from '#domain/deadline.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { nextSpeakingTime } from '#domain/reminders/rounds.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { giverOf } from './giver-of.ts';
import { allowedOf, opened, receiverName } from './receivers.ts';
import { tellGiven } from './tell.ts';

const refuse = (refusal: AssigningRefusal): Notice => ({ kind: 'assigning-refused', refusal });

/** The shares of the task that a card becomes. */
interface Share extends Receiver {
  readonly part: Assignment['part'];
}

const store = async ({ tx, person, now }: Speaking, card: TaskCard, shares: readonly Share[]): Promise<TaskId> => {
  const { title, product, planId } = card;
  const task = await insertTask(tx, {
    planId,
    ordinal: null,
    group: null,
    title,
    product,
    deadline: card.deadline ?? noDeadline(''),
    // Whoever gives it accepts the product.
    authorityId: person.id,
    parentId: card.parent?.assignmentId ?? null,
    source: null,
  });
  for (const { unitId, person: carrier, part } of shares) {
    const events = [{ kind: 'assigned', personId: carrier?.id ?? null, followedFrom: dayOf(now) }] as const;
    await insertAssignment(tx, { taskId: task.id, unitId, part, events, by: person.id, at: now });
  }
  return task.id;
};

const give = async (speaking: Speaking, kept: KeptCard, shares: readonly Share[]): Promise<Notice> => {
  const { tx, now, office } = speaking;
  const { card } = kept;
  const number = await store(speaking, card, shares);
  const works = await loadWork(tx, { tasks: [number] });
  const told: string[] = [];
  for (const work of works) told.push(...[await tellGiven(speaking, work, card.parent?.number ?? null)].filter((name) => name !== null));
  await saveTaskCard(tx, { ...kept, state: 'given', taskId: number }, now);
  const speaksAt = nextSpeakingTime(now, office.calendar);
  return {
    kind: 'assigning-done',
    done: {
      what: 'given',
      number,
      title: card.title,
      to: card.receiver === null ? '' : receiverName(card.receiver, office),
      told: [...new Set(told)],
      toldOn: speaksAt === now ? null : dayOf(speaksAt),
    },
  };
};

/** The shares that a card opens into, or why it cannot be given; the office may have changed since it was shown. */
const sharesOf = async (speaking: Speaking, card: TaskCard): Promise<Result<readonly Share[], AssigningRefusal>> => {
  const { office, person } = speaking;
  if (card.receiver === null || !canBeGiven(card)) return refused({ why: 'incomplete' });
  const allowed = allowedOf(await giverOf(speaking), card.receiver, office);
  if (allowed.why !== null) return refused({ why: allowed.why, to: receiverName(card.receiver, office), instead: null });
  const leads = opened(allowed.receiver, office).map((to): Share => ({ ...to, part: 'lead' }));
  const unanswered = leads.find((lead) => !wouldBeAnswered(lead, card.planId === null ? null : person, office));
  if (unanswered !== undefined)
    return refused({ why: 'nobody-answers', to: receiverName({ kind: 'unit', id: unanswered.unitId }, office) });
  const helpers = card.coordinating.filter((unitId) => !leads.some((lead) => lead.unitId === unitId));
  return accepted([...leads, ...helpers.map((unitId): Share => ({ unitId, person: null, part: 'coordinating' }))]);
};

/** "Giao": stores what a card says as a task with its shares, and tells those who get it. A card that was given already gives nothing anew. */
export const giveCard = async (speaking: Speaking, kept: KeptCard): Promise<Notice> => {
  const { card, state, taskId } = kept;
  if (state === 'given' && taskId !== null) return { kind: 'assigning-done', done: { what: 'given-before', number: taskId } };
  if (state !== 'open') return refuse({ why: 'no-card' });
  const shares = await sharesOf(speaking, card);
  return shares.ok ? give(speaking, kept, shares.value) : refuse(shares.refusal);
};
