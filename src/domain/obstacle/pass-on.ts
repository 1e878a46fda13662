import type { PersonId } from '../ids.ts';
import type { Day } from '../time/day.ts';
import { isSameResolver, type Obstacle, type Resolver } from './obstacle.ts';

/** An obstacle that goes from one to another who is to clear it. */
export interface Passing {
  readonly from: Resolver;
  readonly to: Resolver;
  /** Who stands above both; null where nobody does. */
  readonly above: PersonId | null;
  readonly on: Day;
}

/** So often it may come back to somebody who had it before; the next time whoever stands above both decides. */
const RETURNS_BEFORE_DECISION = 1;

/** How often the obstacle has come back to somebody who had it before. */
const returnsIn = (holders: readonly Resolver[]): number =>
  holders.filter((holder, at) => holders.slice(0, at).some((earlier) => isSameResolver(earlier, holder))).length;

/**
 * The obstacle after its resolver has passed it on. Two who pass it to each other do not do so for ever: at the second return it goes to the
 * nearest who stands above both. Its day stays: passing on gains nobody time.
 */
export const passedOn = (obstacle: Obstacle, { from, to, above, on }: Passing): Obstacle => {
  const had = [...obstacle.passedBy, from];
  const goesUp = above !== null && returnsIn([...had, to]) > RETURNS_BEFORE_DECISION;
  const resolver: Resolver = goesUp ? { kind: 'person', personId: above } : to;
  return { resolver, dueOn: obstacle.dueOn, namedOn: on, passedBy: had, ...(goesUp ? { between: [from, to] } : {}) };
};

/** The obstacle after whoever stands above has said whose it is; it is not passed on any more. */
export const decidedFor = (
  obstacle: Obstacle,
  { to, dueOn, on }: { readonly to: Resolver; readonly dueOn: Day; readonly on: Day },
): Obstacle => ({
  resolver: to,
  dueOn,
  namedOn: on,
  passedBy: obstacle.passedBy,
  decided: true,
});
