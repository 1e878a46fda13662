import type { Recurrence } from '../deadline.ts';
import type { DutyId, PlanId, UnitId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** Who owes a report: a unit, or all members that a group has when the period's task is made (`members`: those of the day of import). */
export type Owing =
  { readonly kind: 'unit'; readonly id: UnitId } | { readonly kind: 'group'; readonly name: string; readonly members: readonly UnitId[] };

/** A report owed each period (chế độ báo cáo định kỳ). */
export interface Duty {
  readonly id: DutyId;
  readonly planId: PlanId;
  /** The words of the document. */
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly recurrence: Recurrence;
  readonly owing: readonly Owing[];
  /** Who receives it, where the office knows the unit. */
  readonly receiverUnitId: UnitId | null;
  /** No period whose last day lies before is made a task: what was owed before the plan came in is not asked for. */
  readonly startsOn: Day;
  /** From this day on no period is made a task any more. */
  readonly endedOn: Day | null;
  /** The day of the month with which the figures begin; null: as the office, or else the decree, has it. */
  readonly dataDay: number | null;
}
