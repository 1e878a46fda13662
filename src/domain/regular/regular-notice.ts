import type { Period, Recurrence } from '../deadline.ts';
import type { DraftIndicator } from '../draft-plan.ts';
import type { DataSpan } from '../duties/data-span.ts';
import type { DutyRelation } from '../duties/duty-sight.ts';
import type { ReportPeriod } from '../duties/report-period.ts';
import type { DutyId, IndicatorId, TaskId } from '../ids.ts';
import type { Distance } from '../indicators/distance.ts';
import type { Day } from '../time/day.ts';

/** The period of a duty that comes next, or runs. */
export interface NextPeriod {
  readonly about: ReportPeriod;
  readonly due: Day;
  readonly lastDay: Day;
  readonly data: DataSpan;
  /** The task that it became already; null: not yet. */
  readonly task: TaskId | null;
}

/** A duty as its reader sees it. */
export interface DutyLine {
  readonly number: DutyId;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly plan: string | null;
  readonly recurrence: Recurrence;
  /** The nearest relation of the reader. */
  readonly relation: DutyRelation;
  /** Null where no period is to come. */
  readonly next: NextPeriod | null;
  readonly hasEnded: boolean;
}

/** How many units have sent a report. */
export interface CountedReport {
  readonly number: TaskId;
  readonly title: string;
  readonly done: number;
  readonly of: number;
}

/** An indicator as its reader sees it; `values` are the newest, newest first, of `of` in all. */
export interface IndicatorCard {
  readonly number: IndicatorId;
  readonly text: string;
  readonly comparator: DraftIndicator['comparator'];
  readonly target: DraftIndicator['value'];
  readonly unit: string | null;
  readonly plan: string | null;
  readonly reporter: string | null;
  readonly every: Period | null;
  readonly values: readonly { readonly value: number; readonly unit: string | null; readonly on: Day; readonly by: string }[];
  readonly of: number;
  readonly distance: Distance;
}

/** `deadline-missing` and `subject-missing` stand in messages of an earlier version alone: what is missing is asked for. */
export const REGULAR_REFUSALS = [
  ...(['no-report', 'no-duty', 'may-not-change-duty', 'deadline-missing', 'receiver-missing', 'subject-missing'] as const),
  ...(['no-indicator', 'may-not-report', 'may-not-steer', 'may-not-set', 'target-missing', 'no-plan', 'no-value'] as const),
] as const;
export type RegularRefusal = (typeof REGULAR_REFUSALS)[number];

export const INDICATOR_OUTCOMES = ['shown', 'reported', 'taken-back', 'set', 'steered'] as const;
export type IndicatorOutcome = (typeof INDICATOR_OUTCOMES)[number];

/** What is said of what is owed regularly: periodic reports and the values of indicators. */
export type RegularNotice =
  | {
      readonly kind: 'duties-told';
      readonly outcome: 'list' | 'figures-set' | 'ended';
      readonly duties: readonly DutyLine[];
      /** The reader may ask others for a report at once. */
      readonly mayDemand?: true;
    }
  | { readonly kind: 'reports-counted'; readonly reports: readonly CountedReport[] }
  | { readonly kind: 'indicator-told'; readonly outcome: IndicatorOutcome; readonly indicator: IndicatorCard; readonly mayReport: boolean }
  /** `maySet`: the reader may set one. */
  | { readonly kind: 'indicators-listed'; readonly indicators: readonly IndicatorCard[]; readonly maySet?: true }
  /** Asks whoever reports them for the values of a period. */
  | { readonly kind: 'indicators-asked'; readonly until: Day; readonly indicators: readonly IndicatorCard[] }
  | { readonly kind: 'regular-refused'; readonly why: RegularRefusal; readonly number: number | null; readonly said: string };

type Kind = RegularNotice['kind'];

const KINDS: Record<Kind, true> = {
  'duties-told': true,
  'reports-counted': true,
  'indicator-told': true,
  'indicators-listed': true,
  'indicators-asked': true,
  'regular-refused': true,
};

/** Whether a notice is about what is owed regularly; it shows no piece of work. */
export const isRegular = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { readonly kind: Kind }> =>
  Object.hasOwn(KINDS, notice.kind);
