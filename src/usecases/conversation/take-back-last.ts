import { lastEventsOf, loadEvents, saveAssignment, type WrittenEvent } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import { withdrawOrFind } from '#db/outbox-withdrawal.ts';
import { canBeTakenBack, takeBack } from '#domain/assignment/take-back.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, PersonId, TaskId } from '#domain/ids.ts';
import type { Notice, NoticeKind } from '#domain/notice.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import { lineSeenBy } from '#domain/obstacle/obstacle-line.ts';
import { resolverOf } from '#domain/obstacle/resolver.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { type OnDay, readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { announce } from '../enqueue-notice.ts';
import { hearersAround } from '../assigning/tell-around.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';

/** What others learn of an answer; it is withdrawn with the answer, or corrected where it has gone out. */
const TOLD: readonly NoticeKind[] = [
  'obstacle-told',
  'approval-asked',
  'declined-told',
  'assigning-told',
  'extension-asked',
  'obstacle-news',
];

/** What others act on as soon as they are told. */
const DECISIONS: readonly AssignmentEvent['kind'][] = ['approved', 'returned', 'deadline-moved', 'extension-refused'];

interface Answered {
  readonly assignmentId: AssignmentId;
  readonly written: WrittenEvent;
}

// Whoever stands around the work, as it is and as it was: one of these was told, if anybody was.
const around = (works: readonly FollowedWork[], onDay: OnDay): readonly PersonId[] => {
  const { office } = onDay;
  const people = works.flatMap((work) => {
    const concerned = [
      superiorOf(work, office),
      authorityOf(work, office),
      answererOf(work, office),
      resolverOf(work, office),
      extensionDecider(work, office)?.person,
    ];
    const holders = concerned.filter((one) => one !== null && one !== undefined);
    return [...holders, ...holders.flatMap((holder) => readerFor(holder, work, onDay) ?? [])];
  });
  return [...new Set(people.map(({ id }) => id))];
};

/** Those who were told of the answer, without those from whom the notice could still be withdrawn. */
const toldAlready = async (
  speaking: Speaking,
  { assignmentId, written }: Answered,
  works: readonly FollowedWork[],
): Promise<readonly PersonId[]> => {
  const { tx, now, office } = speaking;
  const told: PersonId[] = [];
  const hearers: PersonId[] = [];
  for (const work of works) hearers.push(...(await hearersAround(speaking, work)));
  for (const id of new Set([...around(works, { office, today: dayOf(now) }), ...hearers]))
    for (const kind of TOLD) {
      const key = noticeKey({ kind: 'person', id }, kind, `${String(assignmentId)}.${String(written.version)}`);
      if ((await withdrawOrFind(tx, { key, at: now })) === 'gone-out') told.push(id);
    }
  return told;
};

const correct = async (speaking: Speaking, restored: FollowedWork, told: PersonId): Promise<void> => {
  const { id, version } = restored.assignment;
  const line = lineSeenBy(restored, told, { office: speaking.office, today: dayOf(speaking.now) });
  const recipient = { kind: 'person', id: told } as const;
  const key = noticeKey(recipient, 'correction', `${String(id)}.${String(version)}`);
  await announce(speaking.tx, { recipient, key, notice: { kind: 'correction', line, by: speaking.person.name }, mentions: [] }, speaking);
};

const takeBackOne = async (speaking: Speaking, work: FollowedWork, answered: Answered): Promise<Notice> => {
  const { tx, now, person, office } = speaking;
  const on = dayOf(now);
  const history = await loadEvents(tx, answered.assignmentId);
  const last = history.find(({ version }) => version === answered.written.version);
  const decided = takeBack(work.assignment, { history, answered: last ?? answered.written, on });
  if (!decided.ok) return refusal('answered-since', work.task.id);
  const saved = await saveAssignment(tx, {
    before: work.assignment,
    events: [decided.value],
    by: person.id,
    onBehalfOf: answered.written.onBehalfOf,
    at: now,
  });
  if (saved === 'stale') return refusal('changed-meanwhile', work.task.id);
  const restored = { ...work, assignment: saved };
  const line = workLine(restored, office, on);
  const told = await toldAlready(speaking, answered, [work, restored]);
  for (const id of told) await correct(speaking, restored, id);
  const [first] = told;
  return {
    kind: 'recorded',
    act: 'taken-back',
    lines: [line],
    toldName: first === undefined ? null : (office.people.get(first)?.name ?? null),
  };
};

const isNewest = ({ assignmentId, written }: Answered, all: readonly Answered[]): boolean =>
  !all.some((other) => other.assignmentId === assignmentId && other.written.version > written.version);

const elsewhere = (works: readonly FollowedWork[], named: readonly TaskId[]): boolean =>
  named.length > 0 && !works.every(({ task }) => named.includes(task.id));

// An authority's decision stands: those whom it concerns have been told, and act on it.
const nothingToTakeBack = async ({ tx }: Speaking, last: readonly Answered[]): Promise<Notice> => {
  const decided = last.find(({ written }) => DECISIONS.includes(written.event.kind));
  const [work] = decided === undefined ? [] : await loadWork(tx, { assignments: [decided.assignmentId] });
  return work === undefined ? refusal('nothing-to-take-back') : refusal('decision-stands', work.task.id);
};

/**
 * "Nhầm": takes back what this person answered last, within the hour, for every task that the one message was about. Where other tasks are
 * spoken of than those of the last answer, it is asked which was meant.
 */
export const takeBackLast = async (speaking: Speaking, named: readonly TaskId[]): Promise<readonly Notice[]> => {
  const { tx, now, person } = speaking;
  const last = await lastEventsOf(tx, person.id);
  const answers = last.filter((answered) => isNewest(answered, last) && canBeTakenBack(answered.written, now));
  if (answers.length === 0) return [await nothingToTakeBack(speaking, last)];
  const works = await loadWork(tx, { assignments: answers.map(({ assignmentId }) => assignmentId) });
  if (elsewhere(works, named))
    return [
      refusal(
        'taken-back-elsewhere',
        works[0]?.task.id ?? null,
        named.map((task) => String(task)),
      ),
    ];
  const notices: Notice[] = [];
  for (const answered of answers) {
    const work = works.find(({ assignment }) => assignment.id === answered.assignmentId);
    if (work !== undefined) notices.push(await takeBackOne(speaking, work, answered));
  }
  return notices;
};
