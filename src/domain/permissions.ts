import type { AssignmentCommand } from './assignment/decide.ts';
import { hasRole, type Person, type Role } from './office/person.ts';
import type { Relation } from './visibility.ts';

type Action = AssignmentCommand['kind'];

const OWN_WORK: readonly Action[] = ['accept', 'decline', 'submit', 'report-progress', 'report-block', 'unblock'];

/** What each relation allows; whatever is not listed is refused. A leader steers through the heads and does not answer for them. */
const ALLOWED: Record<Relation, readonly Action[]> = {
  carries: OWN_WORK,
  'heads-unit': [...OWN_WORK, 'name-person'],
  'leads-above': ['name-person'],
  'controls-plan': ['name-person', 'urge', 'drop', 'supersede'],
  authority: ['approve', 'return', 'urge', 'drop', 'supersede'],
  coordinates: [],
};

/** Whether somebody with these relations to an assignment may do this to it. */
export const mayDo = (relations: readonly Relation[], action: Action): boolean =>
  relations.some((relation) => ALLOWED[relation].includes(action));

const GROUP_BINDERS: readonly Role[] = ['head', 'leader', 'controller'];

/** Whether a person may bind a chat group to the own unit, so that the group is told its counts. */
export const mayBindGroup = (person: Person): boolean => GROUP_BINDERS.some((role) => hasRole(person, role));

// The admin runs the system and sees no content; the clerk (văn thư) is the one who receives documents.
const IMPORTERS: readonly Role[] = ['controller', 'clerk', 'leader'];

/** Whether a person may bring plans into the office. */
export const mayImportPlans = (person: Pick<Person, 'active' | 'roles'>): boolean => IMPORTERS.some((role) => hasRole(person, role));
