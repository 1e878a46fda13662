import type { FollowedWork } from '../followed-work.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { headOf, leadersAbove, type Office, withRole } from './office.ts';
import type { Person } from './person.ts';
import { isClosed, lineage, openUnitAbove } from './unit.ts';

const activePerson = (of: Office, id: Person['id'] | null | undefined): Person | null => {
  const person = id === null || id === undefined ? undefined : of.people.get(id);
  return person?.active === true ? person : null;
};

// Until it is said which unit takes over, nobody of the closed one answers, but a leader above it.
const answererForClosed = ({ assignment, plan }: FollowedWork, of: Office): Person | null => {
  const above = openUnitAbove(of.tree, assignment.unitId);
  return (above === null ? null : (leadersAbove(of, above.id)[0] ?? headOf(of, above.id))) ?? activePerson(of, plan?.controllerId);
};

/**
 * Who is asked about an assignment: the person who carries it; without one, the head of the unit (or of the nearest unit above), then the
 * plan's controller, then a leader; for the work of a closed unit a leader above it. Null in an office without any of them: the admin runs the system and sees no content.
 */
export const answererOf = (work: FollowedWork, of: Office): Person | null => {
  const { assignment, plan } = work;
  if (isClosed(of.tree, assignment.unitId)) return answererForClosed(work, of);
  return (
    activePerson(of, assignment.personId) ??
    headOf(of, assignment.unitId) ??
    activePerson(of, plan?.controllerId) ??
    leadersAbove(of, assignment.unitId)[0] ??
    null
  );
};

/** Who answers for the work of a unit that nobody carries, as far as the unit alone tells. */
export interface UnitAnswerers {
  readonly unitId: UnitId;
  readonly isClosed: boolean;
  /** Of a closed unit: of the nearest unit above that is open. */
  readonly head: PersonId | null;
  readonly leader: PersonId | null;
}

/** The same rule as `answererOf`, unit by unit: what a search in stored work goes by. */
export const answerersByUnit = (of: Office): readonly UnitAnswerers[] =>
  [...of.tree.units.keys()].map((unitId) => {
    const closed = isClosed(of.tree, unitId);
    const at = closed ? openUnitAbove(of.tree, unitId)?.id : unitId;
    if (at === undefined) return { unitId, isClosed: closed, head: null, leader: null };
    return { unitId, isClosed: closed, head: headOf(of, at)?.id ?? null, leader: leadersAbove(of, at)[0]?.id ?? null };
  });

/** Whether somebody of the unit carries it, so that nobody must be named. */
export const isCarried = ({ assignment }: FollowedWork, of: Office): boolean => activePerson(of, assignment.personId) !== null;

/** Who hears of trouble with an assignment: the nearest head who does not carry it, then the plan's controller, then a leader above. */
export const superiorOf = (work: FollowedWork, of: Office): Person | null => {
  const answerer = answererOf(work, of)?.id ?? null;
  const { unitId } = work.assignment;
  const heads = lineage(of.tree, unitId).flatMap((unit) => withRole(of, unit.id, 'head'));
  const candidates = [...heads, activePerson(of, work.plan?.controllerId), ...leadersAbove(of, unitId, answerer)];
  return candidates.find((person) => person !== null && person.id !== answerer) ?? null;
};

/** Who accepts the product: the task's authority, or whoever stands above where that person has left; null where none was ever named. */
export const authorityOf = (work: FollowedWork, of: Office): Person | null => {
  const { authorityId } = work.task;
  if (authorityId === null) return null;
  const answerer = answererOf(work, of)?.id ?? null;
  return activePerson(of, authorityId) ?? leadersAbove(of, work.assignment.unitId, answerer)[0] ?? superiorOf(work, of);
};
