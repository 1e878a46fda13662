import type { AssignmentState } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { superiorOf } from '../office/answerer.ts';
import type { Plan } from '../plan.ts';
import { headOf, leadersAbove, type Office, withRole } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { lineage, mergedInto, openUnitAbove, type UnitTree, unitLabel } from '../office/unit.ts';
import { workingDaysLate } from '../reminders/ladder.ts';
import type { Day } from '../time/day.ts';
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts';
import { type Obstacle, OBSTACLE_WORKING_DAYS, type Resolver } from './obstacle.ts';

type Blocked = Extract<AssignmentState, { kind: 'blocked' }>;

/** What is known of the obstacle; one that was reported before resolvers were kept has nobody's name and the usual days. */
export const obstacleIn = ({ obstacle, since }: Blocked, calendar: WorkCalendar): Obstacle =>
  obstacle ?? { resolver: null, dueOn: addWorkingDays(since, OBSTACLE_WORKING_DAYS, calendar), namedOn: since, passedBy: [] };

/** The unit that has it now: of one that was merged, the unit that took over; of one that was split or dissolved, the nearest above. */
export const unitNow = (tree: UnitTree, id: UnitId): UnitId => {
  const now = mergedInto(tree, id);
  // Two that are recorded as having taken over from each other lead nowhere.
  if (tree.units.get(now)?.successors.length === 1) return now;
  return openUnitAbove(tree, now)?.id ?? now;
};

const headOfUnit = (unit: UnitId, of: Office): Person | null => {
  const now = unitNow(of.tree, unit);
  return headOf(of, now) ?? leadersAbove(of, now)[0] ?? null;
};

const personNamed = (resolver: Resolver, of: Office): Person | null => {
  if (resolver.kind === 'unit') return headOfUnit(resolver.unitId, of);
  const person = of.people.get(resolver.personId);
  if (person === undefined) return null;
  // Who has left the office is followed by whoever heads the unit that they left.
  return person.active ? person : headOfUnit(person.unitId, of);
};

/** The person who must clear the obstacle away; who hears of trouble with the work, where nobody is named; null while nothing is in the way. */
export const resolverOf = ({ assignment, task, plan }: FollowedWork, of: Office): Person | null => {
  const { state } = assignment;
  if (state.kind !== 'blocked') return null;
  const resolver = state.obstacle?.resolver ?? null;
  return (resolver === null ? null : personNamed(resolver, of)) ?? superiorOf({ assignment, task, plan }, of);
};

/** Whoever heads the unit to which the obstacles of a plan go; null where they go to no unit. */
export const obstacleReceiverOfPlan = ({ obstaclesUnitId }: Pick<Plan, 'obstaclesUnitId'>, of: Office): Person | null =>
  obstaclesUnitId == null ? null : headOfUnit(obstaclesUnitId, of);

/** Who collects the obstacles of its plan: whoever heads the unit to which they go; null where they go to no unit, and while nothing is in the way. */
export const obstacleReceiverOf = ({ assignment, plan }: FollowedWork, of: Office): Person | null =>
  assignment.state.kind !== 'blocked' || plan === null ? null : obstacleReceiverOfPlan(plan, of);

/** Whether the day on which its obstacle was to be cleared has passed. */
export const isLateObstacle = (
  { assignment: { state } }: FollowedWork,
  { office, today }: { readonly office: Office; readonly today: Day },
): boolean =>
  state.kind === 'blocked' && workingDaysLate({ lastDay: obstacleIn(state, office.calendar).dueOn }, today, office.calendar) > 0;

/** Who stands directly above somebody, and hears when the day of an obstacle of theirs has passed; null where nobody does. */
export const standsAbove = (person: Person, of: Office): Person | null => {
  const heads = lineage(of.tree, person.unitId).flatMap((unit) => withRole(of, unit.id, 'head'));
  const candidates = [...heads, ...leadersAbove(of, person.unitId, person.id)];
  return candidates.find((one) => one.id !== person.id) ?? null;
};

/** Who the resolver is called: the person's name, or the unit's. */
export const resolverName = (resolver: Resolver | null, of: Office): string | null => {
  if (resolver === null) return null;
  return resolver.kind === 'unit' ? unitLabel(of.tree, resolver.unitId) : (of.people.get(resolver.personId)?.name ?? null);
};

const homeOf = (resolver: Resolver, of: Office): UnitId | null =>
  resolver.kind === 'unit' ? unitNow(of.tree, resolver.unitId) : (of.people.get(resolver.personId)?.unitId ?? null);

/** The nearest who leads above both, to decide whose it is; null where nobody does. */
export const commonLeader = (one: Resolver, other: Resolver, of: Office): PersonId | null => {
  const [home, otherHome] = [homeOf(one, of), homeOf(other, of)];
  if (home === null || otherHome === null) return null;
  const above = new Set(lineage(of.tree, otherHome).map(({ id }) => id));
  const isParty = (person: Person): boolean =>
    [one, other].some((party) => (party.kind === 'person' ? party.personId === person.id : personNamed(party, of)?.id === person.id));
  for (const { id } of lineage(of.tree, home)) {
    if (!above.has(id)) continue;
    const leader = [...withRole(of, id, 'leader'), ...withRole(of, id, 'head')].find((person) => !isParty(person));
    if (leader !== undefined) return leader.id;
  }
  return null;
};
