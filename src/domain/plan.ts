import type { PersonId, PlanId } from './ids.ts';
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
}
