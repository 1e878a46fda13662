import type { AssignmentEvent, AssignmentState } from '../assignment/assignment.ts';
import type { PersonId } from '../ids.ts';
import { accepted, refused, type Result } from '../result.ts';
import { type Day, laterDay } from '../time/day.ts';
import { isSameResolver, type Obstacle, type Resolver } from './obstacle.ts';
import { decidedFor, passedOn } from './pass-on.ts';

/** What somebody wants of the obstacle of an assignment, besides reporting and clearing it. */
export type ObstacleCommand =
  /** Says who is to clear it, by when, or both; what is null stays. */
  | {
      readonly kind: 'name-resolver';
      readonly resolver: Resolver | null;
      readonly dueOn: Day | null;
      /** The usual day, for an obstacle that has none yet. */
      readonly usualDue: Day;
    }
  /** It is not mine: another is to clear it. `from` is who says so, where nobody was named; `above` the nearest who stands above both. */
  | {
      readonly kind: 'pass-obstacle';
      readonly from: Resolver;
      readonly to: Resolver;
      readonly above: PersonId | null;
      /** By when, where whoever passes it on decides between two. */
      readonly usualDue: Day;
    };

export type ObstacleRefusal = { readonly kind: 'not-blocked' | 'same-resolver' | 'decided-above' };

type Naming = Extract<ObstacleCommand, { kind: 'name-resolver' }>;
type PassingOn = Extract<ObstacleCommand, { kind: 'pass-obstacle' }>;
type Decision = Result<readonly AssignmentEvent[], ObstacleRefusal>;

const nameResolver = (present: Obstacle, { resolver, dueOn }: Naming, on: Day): Decision => {
  const isNew = resolver !== null && !isSameResolver(resolver, present.resolver);
  if (!isNew && (dueOn === null || dueOn === present.dueOn)) return refused({ kind: 'same-resolver' });
  const due = dueOn ?? present.dueOn;
  const obstacle: Obstacle = isNew ? { resolver, dueOn: due, namedOn: on, passedBy: [] } : { ...present, dueOn: due };
  return accepted([{ kind: 'resolver-named', obstacle, on }]);
};

const passOn = (present: Obstacle, { to, above, usualDue, ...said }: PassingOn, on: Day): Decision => {
  const from = present.resolver ?? said.from;
  if (isSameResolver(from, to)) return refused({ kind: 'same-resolver' });
  // Whoever was asked to decide between two has decided; it stays with whom they name.
  if (present.between !== undefined)
    return accepted([{ kind: 'resolver-named', obstacle: decidedFor(present, { to, dueOn: laterDay(present.dueOn, usualDue), on }), on }]);
  if (present.decided === true) return refused({ kind: 'decided-above' });
  return accepted([{ kind: 'obstacle-passed', from, to, obstacle: passedOn(present, { from, to, above, on }), on }]);
};

/** What happens to an obstacle when this is asked of it, or why it cannot be. */
export const decideOnObstacle = (state: AssignmentState, command: ObstacleCommand, on: Day): Decision => {
  if (state.kind !== 'blocked') return refused({ kind: 'not-blocked' });
  const unknown: Obstacle = { resolver: null, dueOn: command.usualDue, namedOn: state.since, passedBy: [] };
  const present = state.obstacle ?? unknown;
  return command.kind === 'name-resolver' ? nameResolver(present, command, on) : passOn(present, command, on);
};
