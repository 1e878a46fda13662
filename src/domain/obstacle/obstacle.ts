import type { PersonId, UnitId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** Who must clear an obstacle away: a person, or a unit, which is its head. */
export type Resolver = { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'unit'; readonly unitId: UnitId };

/** What is known of an obstacle besides its cause (vướng mắc): who must clear it, by when, and who has passed it on. */
export interface Obstacle {
  /** Null until somebody says who; whoever hears of trouble with the work stands for it meanwhile. */
  readonly resolver: Resolver | null;
  /** The last day on which it is to be cleared. It is no deadline of the work. */
  readonly dueOn: Day;
  /** Since when it is this resolver's. */
  readonly namedOn: Day;
  /** Who had it and passed it on, oldest first. */
  readonly passedBy: readonly Resolver[];
  /** The two who pass it to each other; the resolver, who stands above both, decides between them. */
  readonly between?: readonly [Resolver, Resolver];
  /** Whoever stands above has decided whose it is; it is not passed on any more. */
  readonly decided?: true;
}

/** An obstacle that is over. */
export interface ClearedObstacle {
  readonly reason: string;
  readonly from: Day;
  /** The day on which it was cleared, which was worked on again. */
  readonly to: Day;
  readonly resolver: Resolver | null;
}

/** Working days in which an obstacle is to be cleared, where nobody says by when. */
export const OBSTACLE_WORKING_DAYS = 5;

/** Whether both are the same person, or the same unit. */
export const isSameResolver = (one: Resolver | null, other: Resolver | null): boolean => {
  if (one === null || other === null) return one === other;
  return one.kind === 'person'
    ? other.kind === 'person' && one.personId === other.personId
    : other.kind === 'unit' && one.unitId === other.unitId;
};
