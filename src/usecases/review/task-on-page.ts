import { loadEvents } from '#db/assignments.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { WholeTask } from '#domain/gaps/whole-task.ts';
import { asId, type AssignmentId, type PersonId, type TaskId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { mayDo } from '#domain/permissions.ts';
import { type TaskRow, taskRow } from '#domain/reporting/task-row.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Gap } from '#domain/six-ro.ts';
import { gapsOf } from '#domain/task.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { historyWords } from '#language/history-words.ts';
import { historyOf } from '../assigning/show-history.ts';
import { followed } from '../assigning/steered-task.ts';
import { carryOut } from '../conversation/carry-out.ts';
import type { Acting } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import { wholeTasksOf } from '../gaps/load-whole-tasks.ts';
import { type Choosable, mayCarry } from './view-filling.ts';

/** One unit's share of the task, and from whom the reader may choose who does it; none where the reader may not. */
export interface PartOnPage {
  readonly row: TaskRow;
  readonly carriers: readonly Choosable[];
}

/** A file that shows what was done, by the part that it belongs to. */
export interface FileOnPage {
  readonly assignmentId: AssignmentId;
  readonly sha256: string;
  readonly name: string;
}

/** A task as its page shows it, in the parts that the reader follows. */
export interface TaskOnPage {
  readonly number: TaskId;
  readonly title: string;
  readonly gaps: readonly Gap[];
  readonly parts: readonly PartOnPage[];
  /** The files that show what was done, in the order in which they came. */
  readonly files: readonly FileOnPage[];
  /** What has happened to those parts, oldest first. */
  readonly history: readonly { readonly on: Day; readonly words: string }[];
}

/** Which task, and who looks at it. */
export interface AskedTask {
  readonly number: TaskId;
  readonly personId: PersonId;
  readonly now: Instant;
}

const actingAs = async (tx: Tx, { personId, now }: Omit<AskedTask, 'number'>): Promise<Acting | null> => {
  const office = await loadOffice(tx);
  const person = office.people.get(personId);
  return person === undefined ? null : { tx, now, office, person };
};

const carriersFor = ({ work, relations }: SeenWork, office: Office): readonly Choosable[] => {
  const { assignment } = work;
  if (!isUnfinished(assignment) || !mayDo(relations, 'name-person')) return [];
  return [...office.people.values()]
    .filter((person) => person.active && person.id !== assignment.personId && mayCarry(person, assignment.unitId, office))
    .map(({ id, name }) => ({ id, label: name }));
};

const gapsOfWhole = (whole: WholeTask | undefined): readonly Gap[] =>
  whole === undefined ? [] : gapsOf(whole.task, whole.assignments, { sharedByGroup: whole.sharedByGroup });

const filesOf = async (tx: Tx, seen: readonly SeenWork[]): Promise<readonly FileOnPage[]> => {
  const files: FileOnPage[] = [];
  for (const { work, relations } of seen) {
    const events = mayDo(relations, 'see-whole') ? await loadEvents(tx, work.assignment.id) : [];
    for (const { event } of events)
      if (event.kind === 'evidence-given' && event.evidence.kind === 'file')
        files.push({ assignmentId: work.assignment.id, sha256: event.evidence.sha256, name: event.evidence.name });
  }
  return files;
};

/** A task with its parts and its history, as this person may see them; null where the person follows none of it. */
export const viewTask = (db: Database, { number, ...asked }: AskedTask): Promise<TaskOnPage | null> =>
  transact(db, async (tx) => {
    const acting = await actingAs(tx, asked);
    if (acting === null) return null;
    const works = await loadWork(tx, { tasks: [number] });
    const seen = followed(await seenBy(acting, works));
    const [first] = seen;
    if (first === undefined) return null;
    const [whole] = await wholeTasksOf(tx, works);
    return {
      ...{ number, title: first.work.task.title, gaps: gapsOfWhole(whole) },
      parts: seen.map((one) => ({
        row: taskRow(one.work, acting.office, dayOf(asked.now)),
        carriers: carriersFor(one, acting.office),
      })),
      files: await filesOf(tx, seen),
      history: (await historyOf(acting, seen)).map((entry) => ({ on: entry.on, words: historyWords(entry) })),
    };
  });

export type NotNamed = 'no-such-task' | 'not-chosen' | 'changed-meanwhile';

/** Names who does a unit's part, chosen on the task's page; everybody concerned is told as if it had been said in chat. */
export const nameOnPage = (
  db: Database,
  { number, assignmentId, carrierId, ...asked }: AskedTask & { readonly assignmentId: AssignmentId; readonly carrierId: PersonId },
): Promise<Result<true, { readonly kind: NotNamed }>> =>
  transact(db, async (tx) => {
    const acting = await actingAs(tx, asked);
    const seen = acting === null ? [] : followed(await seenBy(acting, await loadWork(tx, { tasks: [number] })));
    const part = seen.find(({ work }) => work.assignment.id === assignmentId);
    if (acting === null || part === undefined) return refused({ kind: 'no-such-task' });
    if (!carriersFor(part, acting.office).some(({ id }) => id === carrierId)) return refused({ kind: 'not-chosen' });
    const done = await carryOut(acting, part.work, { kind: 'name-person', personId: carrierId });
    return done.ok ? accepted(true) : refused({ kind: 'changed-meanwhile' });
  });

/** The number that stands in an address. */
export const taskNumber = (digits: string): TaskId => asId(Number(digits));
