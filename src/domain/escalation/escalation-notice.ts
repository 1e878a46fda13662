import type { TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** Why somebody's word about late work of others was not recorded. */
export const ESCALATION_REFUSALS = ['not-late', 'too-far'] as const;
export type EscalationRefusal = (typeof ESCALATION_REFUSALS)[number];

/** What is said about late work that has come up to somebody. */
export type EscalationStep =
  /** To the one who has said so: nothing more is escalated before this day. */
  | { readonly what: 'acknowledged'; readonly until: Day }
  | { readonly what: 'refused'; readonly why: EscalationRefusal; readonly number: TaskId };

/** An answer about late work that has come up; its lines are the work it speaks of. */
export interface EscalationNotice<Line> {
  readonly kind: 'escalation';
  readonly step: EscalationStep;
  readonly lines: readonly Line[];
}
