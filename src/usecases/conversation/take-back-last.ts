import { lastEventsOf, loadEvents, saveAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import { canBeTakenBack, takeBack } from '#domain/assignment/take-back.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { obstacleRemains } from '../obstacle/obstacle-remains.ts';
import { type Answered, correctTold } from './correct-told.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';

/** What others act on as soon as they are told. */
const DECISIONS: readonly AssignmentEvent['kind'][] = ['approved', 'returned', 'deadline-moved', 'extension-refused'];

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
  const toldName = await correctTold(speaking, { answers: [answered.written], before: work, restored });
  const remains = await obstacleRemains(speaking, answered.written.event, { restored, toldName });
  return remains ?? { kind: 'recorded', act: 'taken-back', lines: [workLine(restored, office, on)], toldName };
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
