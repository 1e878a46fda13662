import { type Assignment, isRunning } from '../assignment/assignment.ts';
import { leadersAboveAll, mayBeAuthority } from '../gaps/gap-fillers.ts';
import { leadsOf, type WholeTask } from '../gaps/whole-task.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Day } from '../time/day.ts';
import { answererOf, superiorOf } from './answerer.ts';
import { headOf, leadersAbove, type Office, withRole } from './office.ts';
import { hasRole, type Person, type Role } from './person.ts';
import { isClosed, type Unit } from './unit.ts';

/** Where somebody goes: to another unit of the office with these roles (null: those that belong to no post), or away. */
export type Going = { readonly kind: 'move'; readonly to: Unit; readonly roles: readonly Role[] | null } | { readonly kind: 'leave' };

export type GoingRefusal = 'in-the-future' | 'same-unit' | 'unit-closed' | 'last-admin';

/** Posts of a unit, which nobody takes along. */
const POSTS: readonly Role[] = ['head', 'leader'];

const rolesTakenAlong = ({ roles }: Person): readonly Role[] => {
  const kept = roles.filter((role) => !POSTS.includes(role));
  return kept.length === 0 ? ['official'] : kept;
};

const isLastAdmin = (person: Person, { people }: Office): boolean =>
  hasRole(person, 'admin') && ![...people.values()].some((other) => other.id !== person.id && hasRole(other, 'admin'));

const afterwards = (person: Person, going: Going): Person =>
  going.kind === 'leave' ? { ...person, active: false } : { ...person, unitId: going.to.id, roles: going.roles ?? rolesTakenAlong(person) };

const objectionTo = (person: Person, going: Going): GoingRefusal | null => {
  if (going.kind === 'leave') return null;
  if (going.to.id === person.unitId) return 'same-unit';
  return going.to.validTo === null ? null : 'unit-closed';
};

/**
 * The person as they are afterwards, or why it cannot be. `on` is the first day on which it holds; it is recorded on its day or later,
 * since rules ask who somebody is, and not who they will be.
 */
export const decideGoing = (
  person: Person,
  going: Going,
  { office, on, today }: { readonly office: Office; readonly on: Day; readonly today: Day },
): Result<Person, GoingRefusal> => {
  if (on > today) return refused('in-the-future');
  const objection = objectionTo(person, going);
  if (objection !== null) return refused(objection);
  const after = afterwards(person, going);
  return isLastAdmin(person, office) && !hasRole(after, 'admin') ? refused('last-admin') : accepted(after);
};

const followsTo = ({ tree }: Office, from: UnitId, to: UnitId): boolean =>
  from === to || (isClosed(tree, from) && tree.units.get(from)?.successors.includes(to) === true);

/** Whether the person gives this work up: running work of a unit that they do not belong to any more. That of a closed unit goes on into its successor. */
export const givesUp = ({ id, active, unitId }: Person, assignment: Assignment, office: Office): boolean =>
  assignment.personId === id && isRunning(assignment) && !(active && followsTo(office, assignment.unitId, unitId));

/** An office before and after somebody went, of whom `before` and `after` are what they were and are. */
export interface Went {
  readonly before: Person;
  readonly after: Person;
  /** As it is now. */
  readonly office: Office;
}

// What somebody accepts by a post ends with the post; who never had one is the authority in person.
const staysAuthority = ({ before, after, office }: Went, whole: WholeTask): boolean =>
  after.active && (mayBeAuthority(after, whole, office) || !mayBeAuthority(before, whole, office));

/**
 * Who accepts the product now, where somebody went who did: the nearest leader above all leads who does not do the work, or else who stands
 * above it. The same person where nothing changes; null in an office without anybody, where it is asked for.
 */
export const authorityAfter = (went: Went, whole: WholeTask): PersonId | null => {
  const { after, office } = went;
  if (staysAuthority(went, whole)) return after.id;
  const works = leadsOf(whole).map((assignment) => ({ assignment, task: whole.task, plan: whole.plan }));
  const doing = new Set(works.map((work) => answererOf(work, office)?.id));
  const candidates = [...leadersAboveAll(office, whole), ...works.slice(0, 1).map((work) => superiorOf(work, office))];
  return candidates.find((one) => one !== null && one.id !== after.id && !doing.has(one.id))?.id ?? null;
};

/** Whether the unit of somebody who headed it has no head now. */
export const isLeftHeadless = (before: Person, office: Office): boolean =>
  hasRole(before, 'head') && withRole(office, before.unitId, 'head').length === 0;

/** Who answers for what nobody of a unit carries: its head, a head above, or else a leader above; null for nobody. */
export const standsFor = (unitId: UnitId, office: Office): Person | null =>
  headOf(office, unitId) ?? leadersAbove(office, unitId)[0] ?? null;
