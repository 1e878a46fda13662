import { DECREE_DATA_DAY } from '#domain/duties/data-span.ts';
import { nextPeriodOf } from '#domain/duties/next-period.ts';
import type { DraftDuty } from '#domain/draft-plan.ts';
import type { ReviewedPlan } from '#domain/reviewing/reviewed-plan.ts';
import type { Day } from '#domain/time/day.ts';
import { dataWords, dueWords, periodWords } from '#language/duties/period-words.ts';
import { rhythmWords } from '#language/duties/rhythm-words.ts';

/** A periodic report as the review page shows it. */
export interface DutyView {
  /** Its place among those that were read, counted from 0. */
  readonly place: number;
  readonly duty: DraftDuty;
  /** How often it is owed, in words; null where the document does not say. */
  readonly rhythm: string | null;
  /** The first period that would become a task, in words. */
  readonly next: string | null;
  readonly isOut: boolean;
}

const nextOf = ({ recurrence }: DraftDuty, today: Day): string | null => {
  const next = recurrence === null ? null : nextPeriodOf({ recurrence, dataDay: null, endedOn: null }, today, DECREE_DATA_DAY);
  return next === null ? null : `${periodWords(next.about)}, ${dueWords(next)}, ${dataWords(next.data)}`;
};

/** The periodic reports of a draft, with what becomes of each. */
export const dutyViews = ({ plan, dutiesLeftOut }: ReviewedPlan, today: Day): readonly DutyView[] =>
  plan.duties.map((duty, place) => ({
    place,
    duty,
    rhythm: duty.recurrence === null ? null : rhythmWords(duty.recurrence),
    next: nextOf(duty, today),
    isOut: dutiesLeftOut.includes(place),
  }));
