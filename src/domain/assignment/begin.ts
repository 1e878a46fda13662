import { asId } from '../ids.ts';
import type { Assignment, AssignmentEvent } from './assignment.ts';
import { evolve } from './evolve.ts';

const BEFORE_ANYTHING = {
  state: { kind: 'open', percent: null },
  heardOn: null,
  acknowledged: null,
  extension: null,
  moved: null,
  hasEvidence: false,
  cleared: null,
  version: 0,
} as const;

const withoutId = ({ id: _, ...begun }: Assignment): Omit<Assignment, 'id'> => begun;

/** An assignment as it is begun, and as what has happened to it since leaves it; it has no number yet. */
export const begin = (
  { taskId, unitId, part }: Pick<Assignment, 'taskId' | 'unitId' | 'part'>,
  assigned: Extract<AssignmentEvent, { kind: 'assigned' }>,
  since: readonly AssignmentEvent[] = [],
): Omit<Assignment, 'id'> => {
  const { personId, followedFrom } = assigned;
  const before: Assignment = { id: asId(0), taskId, unitId, part, personId, followedFrom, ...BEFORE_ANYTHING };
  return withoutId([assigned, ...since].reduce(evolve, before));
};
