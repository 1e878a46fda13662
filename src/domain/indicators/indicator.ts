import type { Period } from '../deadline.ts';
import type { DraftIndicator } from '../draft-plan.ts';
import type { IndicatorId, PersonId, PlanId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** A figure to reach (chỉ tiêu), with who reports it and how often. */
export interface Indicator {
  /** The number that people type: "chỉ tiêu 7". */
  readonly id: IndicatorId;
  readonly planId: PlanId | null;
  readonly ordinal: string | null;
  readonly text: string;
  readonly comparator: DraftIndicator['comparator'];
  readonly value: DraftIndicator['value'];
  readonly unit: string | null;
  /** Null: nobody is reminded. */
  readonly every: Period | null;
  readonly reporterId: PersonId | null;
  readonly createdBy: PersonId | null;
  readonly endedOn: Day | null;
}

/** A value that somebody has reported. */
export interface ReportedValue {
  readonly value: number;
  readonly unit: string | null;
  readonly on: Day;
  readonly by: PersonId;
}
