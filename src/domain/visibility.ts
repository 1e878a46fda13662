import type { FollowedWork } from './followed-work.ts';
import type { PersonId, PlanId, UnitId } from './ids.ts';
import { receiverOf } from './duties/receiver.ts';
import { obstacleReceiverOf, resolverOf, standsAbove } from './obstacle/resolver.ts';
import { authorityOf } from './office/answerer.ts';
import type { Office } from './office/office.ts';
import { hasRole, type Person } from './office/person.ts';
import { isWithin, type UnitTree } from './office/unit.ts';
import { holdersFor, type OnDay } from './standing-in/reader.ts';

/**
 * Why somebody may see an assignment, in the order of the table (design §4, "Who sees").
 */
export const RELATIONS = [
  ...(['carries', 'heads-unit', 'leads-above', 'controls-plan', 'authority'] as const),
  ...(['coordinates', 'resolves-obstacle', 'receives-obstacles', 'receives-duty', 'acts-for'] as const),
] as const;
export type Relation = (typeof RELATIONS)[number];

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

/** Whether somebody is to clear the obstacle away, or stands directly above who is and hears when its day has passed. */
const resolves = (viewer: PersonId, work: FollowedWork, office: Office): boolean => {
  const resolver = resolverOf(work, office);
  return resolver !== null && (resolver.id === viewer || standsAbove(resolver, office)?.id === viewer);
};

const relationsByName = (viewer: PersonId, work: FollowedWork, office: Office): readonly (Relation | null)[] => {
  const { assignment, plan } = work;
  const named: readonly (readonly [PersonId | null | undefined, Relation])[] = [
    [assignment.personId, 'carries'],
    [authorityOf(work, office)?.id, 'authority'],
    [plan?.controllerId, 'controls-plan'],
    [resolves(viewer, work, office) ? viewer : null, 'resolves-obstacle'],
    [obstacleReceiverOf(work, office)?.id, 'receives-obstacles'],
    [receiverOf(work, office)?.id, 'receives-duty'],
  ];
  return named.map(([id, relation]) => (id === viewer ? relation : null));
};

/** The relations that a person has by themselves. */
export const ownRelationsTo = (viewer: PersonId, sighted: Sighted, office: Office): readonly Relation[] => {
  const person = office.people.get(viewer);
  if (person === undefined || !person.active) return [];
  const relations = [...relationsByName(viewer, sighted.work, office), ...relationsByUnit(person, sighted, office.tree)];
  return relations.filter((relation) => relation !== null);
};

const actsFor = (holder: Person, sighted: Sighted, { office }: OnDay): readonly Relation[] => {
  const relations = ownRelationsTo(holder.id, sighted, office);
  return relations.length === 0 ? [] : ['acts-for', ...relations];
};

/**
 * The one function that decides who sees what: every relation by which a person sees an assignment today; none is the default. Nothing else
 * grants sight: no role alone, no membership of a group. Who acts for somebody has the holder's relations beside `acts-for`.
 */
export const relationsTo = (viewer: PersonId, sighted: Sighted, onDay: OnDay): readonly Relation[] => {
  const { office } = onDay;
  if (office.people.get(viewer)?.active !== true) return [];
  const own = ownRelationsTo(viewer, sighted, office);
  if (office.absences.delegations.length === 0) return own;
  const lent = holdersFor(viewer, sighted.work, onDay).flatMap((holder) => actsFor(holder, sighted, onDay));
  return [...new Set([...own, ...lent])];
};

/** What an authorised person bound a chat group to; a group is a reader of its own and sees nothing else. */
export type GroupScope = { readonly kind: 'unit'; readonly unitId: UnitId } | { readonly kind: 'plan'; readonly planId: PlanId };

/** Whether a chat group may be told of an assignment; an unbound group is told of none. */
export const groupMaySee = (scope: GroupScope | null, work: FollowedWork, tree: UnitTree): boolean => {
  if (scope === null) return false;
  return scope.kind === 'unit' ? isWithin(tree, work.assignment.unitId, scope.unitId) : work.plan?.id === scope.planId;
};
