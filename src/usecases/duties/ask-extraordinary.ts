import { insertAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import { insertTask } from '#db/tasks.ts';
import { type Receiver, wouldBeAnswered } from '#domain/assigning/may-give.ts';
import type { CardReceiver } from '#domain/assigning/task-card.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { headOf } from '#domain/office/office.ts';
import type { RegularRefusal } from '#domain/regular/regular-notice.ts';
import { nextSpeakingTime } from '#domain/reminders/rounds.ts';
import { dayOf } from '#domain/time/instant.ts';
import { type ExtraordinaryReport, subjectSaid } from '#language/duties/extraordinary-report.ts';
import { receiverNamed } from '../assigning/find-receiver.ts';
import { deadlineIn } from '../assigning/fill-card.ts';
import { giverOf } from '../assigning/giver-of.ts';
import { allowedOf, opened, receiverName } from '../assigning/receivers.ts';
import { tellGiven } from '../assigning/tell.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectStep, type ReportSoFar } from '../steps/waiting-step.ts';
import { askNextStep } from './ask-report-step.ts';

const refuse = (why: RegularRefusal, said = ''): Notice => ({ kind: 'regular-refused', why, number: null, said });

interface Demand {
  readonly title: string;
  readonly deadline: Deadline;
  readonly shares: readonly Receiver[];
}

// Whoever heads the own unit receives it as its head; a leader or a controller takes it as the one who has asked.
const store = async ({ tx, now, person, office }: Speaking, { title, deadline, shares }: Demand): Promise<TaskId> => {
  const isReceiver = headOf(office, person.unitId)?.id === person.id;
  const task = await insertTask(tx, {
    ...{ planId: null, ordinal: null, group: null, title, product: 'Báo cáo', deadline, source: null },
    authorityId: isReceiver ? null : person.id,
    receiverUnitId: person.unitId,
  });
  for (const { unitId } of shares) {
    const events = [{ kind: 'assigned', personId: null, followedFrom: dayOf(now) }] as const;
    await insertAssignment(tx, { taskId: task.id, unitId, part: 'lead', events, by: person.id, at: now });
  }
  return task.id;
};

const demand = async (speaking: Speaking, asked: Demand, to: CardReceiver): Promise<Notice> => {
  const { tx, now, office } = speaking;
  const number = await store(speaking, asked);
  const told: string[] = [];
  for (const work of await loadWork(tx, { tasks: [number] }))
    told.push(...[await tellGiven(speaking, work, null)].filter((name) => name !== null));
  const speaksAt = nextSpeakingTime(now, office.calendar);
  const toldOn = speaksAt === now ? null : dayOf(speaksAt);
  return {
    kind: 'assigning-done',
    done: { what: 'given', number, title: asked.title, to: receiverName(to, office), told: [...new Set(told)], toldOn },
  };
};

const isUnit = ({ kind }: CardReceiver): boolean => kind !== 'person';

type Asking = ReportSoFar & { readonly subject: string; readonly deadline: Deadline; readonly of: string };

const give = async (speaking: Speaking, { subject, deadline, of }: Asking): Promise<Notice> => {
  const { office, person } = speaking;
  const [only, ...others] = receiverNamed(of, office).found.filter(isUnit);
  if (only === undefined || others.length > 0) return askNextStep(speaking, { subject, deadline, of: null }, of);
  const allowed = allowedOf(await giverOf(speaking), only, office);
  if (allowed.why !== null)
    return { kind: 'assigning-refused', refusal: { why: allowed.why, to: receiverName(only, office), instead: null } };
  const shares = opened(allowed.receiver, office).filter(({ unitId }) => unitId !== person.unitId);
  const unanswered = shares.find((share) => !wouldBeAnswered(share, null, office));
  if (shares.length === 0) return refuse('receiver-missing', of);
  if (unanswered !== undefined)
    return {
      kind: 'assigning-refused',
      refusal: { why: 'nobody-answers', to: receiverName({ kind: 'unit', id: unanswered.unitId }, office) },
    };
  return demand(speaking, { title: `Báo cáo đột xuất ${subject}`, deadline, shares }, allowed.receiver);
};

const isComplete = (asking: ReportSoFar): asking is Asking => asking.subject !== null && asking.deadline !== null && asking.of !== null;

const nextStep = (speaking: Speaking, asking: ReportSoFar): Promise<Notice> =>
  isComplete(asking) ? give(speaking, asking) : askNextStep(speaking, asking, null);

/**
 * "Yêu cầu báo cáo đột xuất về X trước 20/6 của các xã": one task at once, a part for each unit that the speaker may give work to. What is
 * missing of it is asked for, one thing after the other.
 */
export const askExtraordinary = async (speaking: Speaking, { subject, of, deadline }: ExtraordinaryReport): Promise<Notice> => {
  const isAhead = deadline?.lastDay != null && deadline.lastDay >= dayOf(speaking.now);
  return nextStep(speaking, { subject: subject || null, deadline: isAhead ? deadline : null, of: of || null });
};

// Whoever may not ask this unit may name another.
const ofUnits = async (speaking: Speaking, asking: ReportSoFar, words: string): Promise<Notice> => {
  const given = await nextStep(speaking, { ...asking, of: words });
  if (given.kind === 'assigning-refused') await expectStep(speaking, { step: 'report', ...asking, of: null });
  return given;
};

/** Takes bare words as the first thing that is still to be said of a report. */
export const stepReport = async (speaking: Speaking, asking: ReportSoFar): Promise<Notice> => {
  const words = speaking.inbound.text.trim();
  if (asking.subject === null) return nextStep(speaking, { ...asking, subject: subjectSaid(words) });
  if (asking.deadline !== null) return ofUnits(speaking, asking, words);
  const today = dayOf(speaking.now);
  const deadline = deadlineIn(words, today);
  const isAhead = deadline?.lastDay != null && deadline.lastDay >= today;
  return isAhead ? nextStep(speaking, { ...asking, deadline }) : askNextStep(speaking, asking, words);
};
