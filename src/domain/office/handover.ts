import { type Assignment, isRunning } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, UnitId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** An assignment that went from one unit to another. */
export interface Handover {
  readonly assignmentId: AssignmentId;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly on: Day;
}

/**
 * What becomes of one assignment of a closed unit: the successor takes it over; or it is one with a part that the successor has of the same
 * task already; or it stays, since the successor has finished that part, and a person must say what is left of it.
 */
export type Handing = { readonly kind: 'hands-on' } | { readonly kind: 'joins'; readonly other: Assignment } | { readonly kind: 'stays' };

/** `shares` are all assignments of the same task. */
export const handingOf = (assignment: Assignment, shares: readonly Assignment[], to: UnitId): Handing => {
  const ofSuccessor = shares.filter(({ unitId }) => unitId === to);
  const same = ofSuccessor.find(({ part }) => part === assignment.part);
  if (same !== undefined) return isRunning(same) ? { kind: 'joins', other: same } : { kind: 'stays' };
  const leading = ofSuccessor.find((other) => other.part === 'lead' && isRunning(other));
  // Whoever leads a task now does not help itself.
  return assignment.part === 'coordinating' && leading !== undefined ? { kind: 'joins', other: leading } : { kind: 'hands-on' };
};

/** The work as it was spread over the units on a day: what was handed on later stands under the unit that had it then. */
export const asOfDay = (works: readonly FollowedWork[], handovers: readonly Handover[], on: Day): readonly FollowedWork[] => {
  const later = new Map<AssignmentId, UnitId>();
  for (const { assignmentId, from, on: since } of handovers) if (since > on && !later.has(assignmentId)) later.set(assignmentId, from);
  return works.map((work) => {
    const unitId = later.get(work.assignment.id);
    return unitId === undefined ? work : { ...work, assignment: { ...work.assignment, unitId } };
  });
};
