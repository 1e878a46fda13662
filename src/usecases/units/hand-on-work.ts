import { saveAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { fillAnswering } from '#db/fill-task.ts';
import { loadWork } from '#db/followed-work.ts';
import { type Assignment, type AssignmentEvent, isRunning } from '#domain/assignment/assignment.ts';
import type { AssignmentId, PersonId, TaskId, UnitId } from '#domain/ids.ts';
import { handingOf } from '#domain/office/handover.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';

interface HandingOn {
  readonly to: UnitId;
  /** The first day on which the other unit has it. */
  readonly on: Day;
  /** The reason that stands in the history of a part that becomes one with another. */
  readonly reason: string;
  /** Null: the system, on behalf of whoever reorganised the unit. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** What became of the parts: the ids of those that another unit has now, and the tasks whose parts had to stay. */
export interface HandedOn {
  readonly handed: readonly AssignmentId[];
  readonly joined: readonly AssignmentId[];
  readonly stayed: readonly TaskId[];
}

const handOnOne = async (tx: Tx, assignment: Assignment, how: HandingOn): Promise<'handed' | 'joined' | 'stayed'> => {
  const { to, on, reason, by, at } = how;
  const shares = (await loadWork(tx, { tasks: [assignment.taskId] })).map((work) => work.assignment);
  const handing = handingOf(assignment, shares, to);
  if (handing.kind === 'stays') return 'stayed';
  const event: AssignmentEvent =
    handing.kind === 'joins' ? { kind: 'dropped', reason, on } : { kind: 'handed-on', from: assignment.unitId, to, on };
  // The transaction holds what it has just read of one office: a change in between would be a bug of the caller.
  if ((await saveAssignment(tx, { before: assignment, events: [event], by, at })) === 'stale') return 'stayed';
  if (handing.kind === 'joins') await fillAnswering(tx, { from: assignment.id, to: handing.other.id });
  return handing.kind === 'joins' ? 'joined' : 'handed';
};

/** Hands running assignments on to another unit; whoever carries one goes on carrying it. */
export const handOnWork = async (tx: Tx, assignments: readonly Assignment[], how: HandingOn): Promise<HandedOn> => {
  const handed: AssignmentId[] = [];
  const joined: AssignmentId[] = [];
  const stayed: TaskId[] = [];
  for (const assignment of assignments.filter(isRunning)) {
    const became = await handOnOne(tx, assignment, how);
    if (became === 'stayed') stayed.push(assignment.taskId);
    else (became === 'handed' ? handed : joined).push(assignment.id);
  }
  return { handed, joined, stayed };
};
