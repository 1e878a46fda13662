import type { FollowedWork } from './followed-work.ts';
import type { PersonId, PlanId, UnitId } from './ids.ts';
import { authorityOf } from './office/answerer.ts';
import type { Office } from './office/office.ts';
import { hasRole, type Person } from './office/person.ts';
import { isWithin, type UnitTree } from './office/unit.ts';

/** Why somebody may see an assignment. `coordinates` shows title, deadline, lead and the own part only. */
export type Relation = 'carries' | 'heads-unit' | 'leads-above' | 'controls-plan' | 'authority' | 'coordinates';

/** What of one task must be known to decide who sees an assignment of it. */
export interface Sighted {
  readonly work: FollowedWork;
  /** Who shares the task: unit and person of each of its assignments, this one among them. */
  readonly sharers: readonly { readonly unitId: UnitId; readonly personId: PersonId | null }[];
}

const relationsByUnit = (person: Person, { work, sharers }: Sighted, tree: UnitTree): readonly (Relation | null)[] => {
  const above = isWithin(tree, work.assignment.unitId, person.unitId);
  const shares = sharers.some(
    (sharer) => sharer.personId === person.id || (hasRole(person, 'head') && isWithin(tree, sharer.unitId, person.unitId)),
  );
  return [
    above && hasRole(person, 'head') ? 'heads-unit' : null,
    above && hasRole(person, 'leader') ? 'leads-above' : null,
    shares ? 'coordinates' : null,
  ];
};

/**
 * The one function that decides who sees what: every relation by which a person sees an assignment; none is the default. Nothing else
 * grants sight: no role alone, no membership of a group.
 */
export const relationsTo = (viewer: PersonId, sighted: Sighted, office: Office): readonly Relation[] => {
  const person = office.people.get(viewer);
  if (person === undefined || !person.active) return [];
  const { assignment, plan } = sighted.work;
  const relations: readonly (Relation | null)[] = [
    assignment.personId === viewer ? 'carries' : null,
    authorityOf(sighted.work, office)?.id === viewer ? 'authority' : null,
    plan !== null && plan.controllerId === viewer ? 'controls-plan' : null,
    ...relationsByUnit(person, sighted, office.tree),
  ];
  return relations.filter((relation) => relation !== null);
};

/** Whether a person may see an assignment at all. */
export const maySee = (viewer: PersonId, sighted: Sighted, office: Office): boolean => relationsTo(viewer, sighted, office).length > 0;

/** What an authorised person bound a chat group to; a group is a reader of its own and sees nothing else. */
export type GroupScope = { readonly kind: 'unit'; readonly unitId: UnitId } | { readonly kind: 'plan'; readonly planId: PlanId };

/** Whether a chat group may be told of an assignment; an unbound group is told of none. */
export const groupMaySee = (scope: GroupScope | null, work: FollowedWork, tree: UnitTree): boolean => {
  if (scope === null) return false;
  return scope.kind === 'unit' ? isWithin(tree, work.assignment.unitId, scope.unitId) : work.plan?.id === scope.planId;
};
