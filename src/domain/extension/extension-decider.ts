import type { FollowedWork } from '../followed-work.ts';
import { answererOf, authorityOf } from '../office/answerer.ts';
import { leadersAbove, type Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';

/** Who is told that somebody asks for more time: to decide, or to say who decides where the task has no authority. */
export interface ExtensionDecider {
  readonly person: Person;
  readonly mayDecide: boolean;
}

/**
 * Whom a request for more time goes to: the task's authority; without one, a leader above the unit or else the plan's controller, who must
 * say first who the authority is. Nobody's deadline moves without one.
 */
export const extensionDecider = (work: FollowedWork, office: Office): ExtensionDecider | null => {
  const authority = authorityOf(work, office);
  if (authority !== null) return { person: authority, mayDecide: true };
  const answerer = answererOf(work, office)?.id;
  const controller = work.plan?.controllerId == null ? undefined : office.people.get(work.plan.controllerId);
  const candidates = [...leadersAbove(office, work.assignment.unitId, answerer), ...(controller?.active === true ? [controller] : [])];
  const person = candidates.find(({ id }) => id !== answerer);
  return person === undefined ? null : { person, mayDecide: false };
};
