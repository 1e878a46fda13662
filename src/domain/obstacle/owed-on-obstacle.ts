import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { type Ladder, lastDayInTime, latestRung } from '../reminders/ladder.ts';
import type { Day } from '../time/day.ts';
import type { Obstacle } from './obstacle.ts';
import { isLateObstacle, obstacleIn, resolverOf, standsAbove } from './resolver.ts';

/** In which capacity somebody is told of an obstacle: to clear it away, or since its day has passed. */
export type ObstacleAspect = 'blocked' | 'obstacle-late';

/** As of when, in which office, and what has been told already. */
interface AsOf {
  readonly today: Day;
  readonly office: Office;
  readonly toldOn: (personId: PersonId, assignmentId: AssignmentId, aspect: ObstacleAspect) => Day | null;
}

interface Owed {
  readonly personId: PersonId;
  readonly aspect: ObstacleAspect;
}

/** Whoever is to clear it hears the working day before its last day, on it, and then every second working day. */
const OBSTACLE_LADDER: Ladder = { before: [1, 0], everyWhenLate: 2 };

const isReminded = ({ dueOn, namedOn }: Obstacle, told: Day | null, { today, office }: AsOf): boolean => {
  // Of an obstacle before this one, or before it was theirs.
  if (told === null || told < namedOn) return true;
  const rung = latestRung({ lastDay: dueOn, followedFrom: namedOn, ladder: OBSTACLE_LADDER }, today, office.calendar);
  return rung !== null && told < rung;
};

const listenersWhenLate = (work: FollowedWork, { office }: AsOf): readonly (PersonId | null | undefined)[] => {
  const resolver = resolverOf(work, office);
  return [resolver === null ? null : standsAbove(resolver, office)?.id, work.plan?.controllerId];
};

/**
 * Who must be told today of the obstacle of blocked work: whoever is to clear it, by the steps of its own day; once that day has passed, who
 * stands above them and who follows the plan, once. Where nobody else is there, whoever answers for the work is reminded of the own obstacle.
 */
export const owedOnObstacle = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const { assignment } = work;
  const { office, toldOn } = asOf;
  if (assignment.state.kind !== 'blocked') return [];
  const obstacle = obstacleIn(assignment.state, office.calendar);
  const answerer = answererOf(work, office);
  const listener = resolverOf(work, office) ?? answerer;
  const isDue = listener !== null && isReminded(obstacle, toldOn(listener.id, assignment.id, 'blocked'), asOf);
  const isLate = isLateObstacle(work, asOf);
  const since = lastDayInTime(obstacle.dueOn, office.calendar);
  const hear = isLate ? listenersWhenLate(work, asOf) : [];
  return [
    ...(isDue ? [{ personId: listener.id, aspect: 'blocked' as const }] : []),
    ...[...new Set(hear)]
      .filter((id) => id !== undefined && id !== null)
      .filter((id) => id !== listener?.id && id !== answerer?.id && office.people.get(id)?.active === true)
      .filter((id) => (toldOn(id, assignment.id, 'obstacle-late') ?? '') <= since)
      .map((personId) => ({ personId, aspect: 'obstacle-late' as const })),
  ];
};
