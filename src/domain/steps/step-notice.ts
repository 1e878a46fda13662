import type { IndicatorId, TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** What the bot asks next of somebody who has pressed a button and typed nothing yet. */
export type AskedStep =
  /** The number and day of the document that shows the work done. */
  | { readonly asks: 'document'; readonly number: TaskId; readonly title: string }
  /** Under which number a letter of urging was issued. */
  | { readonly asks: 'letter-number'; readonly number: TaskId }
  | { readonly asks: 'value'; readonly number: IndicatorId; readonly text: string; readonly unit: string | null }
  /** What a report is to be about, by when, and whose: of a report asked for at once. */
  | { readonly asks: 'report-subject' }
  | { readonly asks: 'report-deadline'; readonly days: readonly Day[] }
  | { readonly asks: 'report-units'; readonly units: readonly string[] };

/** Questions that lead through something step by step. `unread`: what was said and is no answer to it. */
export type StepNotice =
  { readonly kind: 'step-asked'; readonly step: AskedStep; readonly unread: string | null } | { readonly kind: 'steps-dropped' };

/** Whether a notice is such a question, or ends one; it shows no piece of work. */
export const isStep = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { readonly kind: StepNotice['kind'] }> =>
  notice.kind === 'step-asked' || notice.kind === 'steps-dropped';
