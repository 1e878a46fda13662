import type { PersonId, PlanId, UnitId } from './ids.ts';
import type { Ladder } from './reminders/ladder.ts';
import type { Day } from './time/day.ts';

/** An issued document that gives tasks (kế hoạch). Known again by number, date and issuer, else by the hash of its content. */
export interface Plan {
  readonly id: PlanId;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly issuer: string | null;
  readonly title: string;
  readonly replaces: readonly string[];
  readonly contentHash: string;
  /** Who follows the plan (người theo dõi). */
  readonly controllerId: PersonId | null;
  readonly importedOn: Day;
  /** The unit to which its obstacles go; null or not set: to whoever follows the plan. */
  readonly obstaclesUnitId?: UnitId | null;
  /** The plan's own reminder ladder; null or not set: the house's. */
  readonly ladder?: Ladder | null;
  /** Whether work of it can be handed in only with something that shows what was done; not set: it can be handed in without. */
  readonly evidenceRequired?: boolean;
}
