import { saveAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { type AssignmentEvent, isRunning } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';

interface Moved {
  readonly work: FollowedWork;
  readonly event: AssignmentEvent;
  readonly by: PersonId;
  readonly onBehalfOf: PersonId | null;
  readonly at: Instant;
}

/**
 * Whoever only helps has as long as the one unit that leads: its parts move with the lead's deadline. Where several units lead, each has
 * the time that it was granted itself.
 */
export const moveAlong = async (tx: Tx, { work, event, by, onBehalfOf, at }: Moved): Promise<void> => {
  if (event.kind !== 'deadline-moved' || work.assignment.part !== 'lead') return;
  const shares = await loadWork(tx, { tasks: [work.task.id] });
  if (shares.filter(({ assignment }) => assignment.part === 'lead' && assignment.state.kind !== 'dropped').length > 1) return;
  const helping = shares.filter(({ assignment }) => assignment.part === 'coordinating' && isRunning(assignment));
  for (const { assignment } of helping)
    await saveAssignment(tx, { before: assignment, events: [{ ...event, asked: null }], by, onBehalfOf, at });
};
