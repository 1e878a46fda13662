import { findAssignment, saveAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { Confirmation } from '../confirm-plan.ts';

/** Who amends a plan, and when. */
export type By = Pick<Confirmation, 'by' | 'now'>;

/** Somebody may answer while a plan is being amended: what happens to an assignment is decided on it as it stands. */
export const happen = async (
  tx: Tx,
  one: Assignment,
  { by, now, events }: By & { events: (to: Assignment) => readonly AssignmentEvent[] },
) => {
  const first = events(one);
  if (first.length === 0 || (await saveAssignment(tx, { before: one, events: first, by, at: now })) !== 'stale') return;
  const again = await findAssignment(tx, one.id);
  if (again !== null) await saveAssignment(tx, { before: again, events: events(again), by, at: now });
};
