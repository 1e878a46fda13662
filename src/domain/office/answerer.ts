import type { FollowedWork } from '../followed-work.ts';
import { headOf, leadersAbove, type Office } from './office.ts';
import { hasRole, type Person } from './person.ts';

const activePerson = (of: Office, id: Person['id'] | null | undefined): Person | null => {
  const person = id === null || id === undefined ? undefined : of.people.get(id);
  return person?.active === true ? person : null;
};

/**
 * Who is asked about an assignment: the person who carries it; without one, the head of the unit (or of the nearest unit above), then the
 * plan's controller, then a leader, then the admin. Null only in an office without any of them.
 */
export const answererOf = ({ assignment, plan }: FollowedWork, of: Office): Person | null =>
  activePerson(of, assignment.personId) ??
  headOf(of, assignment.unitId) ??
  activePerson(of, plan?.controllerId) ??
  leadersAbove(of, assignment.unitId)[0] ??
  adminOf(of);

/** The one who runs the system, in an office that has one. */
export const adminOf = (of: Office): Person | null => [...of.people.values()].find((person) => hasRole(person, 'admin')) ?? null;

/** Whether somebody of the unit carries it, so that nobody must be named. */
export const isCarried = ({ assignment }: FollowedWork, of: Office): boolean => activePerson(of, assignment.personId) !== null;

/** Who hears of trouble with an assignment: the head of its unit; where the head carries it, the next who is not the same person. */
export const superiorOf = (work: FollowedWork, of: Office): Person | null => {
  const answerer = answererOf(work, of);
  const unit = of.tree.units.get(work.assignment.unitId);
  const parentHead = unit?.parentId == null ? null : headOf(of, unit.parentId);
  const candidates = [
    headOf(of, work.assignment.unitId),
    parentHead,
    activePerson(of, work.plan?.controllerId),
    ...leadersAbove(of, work.assignment.unitId),
  ];
  return candidates.find((person) => person !== null && person.id !== answerer?.id) ?? null;
};
