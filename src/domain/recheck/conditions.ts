import { isOverdue } from '../counts.ts';
import type { PersonId } from '../ids.ts';
import { isLateObstacle, resolverOf } from '../obstacle/resolver.ts';
import { answererOf, authorityOf, isCarried } from '../office/answerer.ts';
import { mayDo } from '../permissions.ts';
import type { MorningSections } from '../shown-work.ts';
import { type Relation, relationsTo } from '../visibility.ts';
import { type Holds, isReader, type Present } from './present.ts';

const ABOVE: readonly Relation[] = ['heads-unit', 'leads-above', 'controls-plan'];

/** For each section of the morning's message, what must hold of work for its reader to be told of it there. */
export const conditionsFor = (reader: PersonId, present: Present): Record<keyof MorningSections, Holds> => {
  const { office, today, putOff } = present;
  const isOpen: Holds = (work) => work.assignment.state.kind === 'open';
  const isReadBy: Holds = (work) => isReader(reader, answererOf(work, office), { work, present });
  const isTheirs: Holds = (work) => isOpen(work) && isReadBy(work) && putOff?.has(work.assignment.id) !== true;
  // Somebody with a late hour may have answered meanwhile, and whose deadline has moved since was told of it.
  const isUnheard: Holds = (work) => isTheirs(work) && work.assignment.heardOn !== today && work.assignment.moved?.on !== today;
  const isAbove: Holds = (work) => relationsTo(reader, { work, sharers: [] }, present).some((relation) => ABOVE.includes(relation));
  // Whoever accepts the product writes the letter of urging where nobody follows the plan.
  const accepts: Holds = (work) => isReader(reader, authorityOf(work, office), { work, present });
  const hearsOfIt: Holds = (work) => mayDo(relationsTo(reader, { work, sharers: [] }, present), 'see-obstacle');
  return {
    own: isUnheard,
    fresh: isUnheard,
    unassigned: (work) => isTheirs(work) && !isCarried(work, office),
    approvals: (work) => work.assignment.state.kind === 'submitted' && accepts(work),
    blocked: (work) =>
      work.assignment.state.kind === 'blocked' && (isReader(reader, resolverOf(work, office), { work, present }) || isAbove(work)),
    escalations: (work) =>
      (isOpen(work) && isOverdue(work, today, office.calendar) && (isAbove(work) || accepts(work))) ||
      (isLateObstacle(work, present) && hearsOfIt(work)),
  };
};
