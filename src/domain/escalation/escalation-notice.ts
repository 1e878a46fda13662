import type { TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** Why somebody's word about late work of others was not recorded. */
export const ESCALATION_REFUSALS = ['not-late', 'own-lateness', 'too-far', 'no-clerk', 'no-letter'] as const;
export type EscalationRefusal = (typeof ESCALATION_REFUSALS)[number];

/** What a letter of urging is about, as whoever handles the letter may know it. */
export interface LetterAbout {
  readonly number: TaskId;
  readonly title: string;
  /** The units that are late. */
  readonly units: readonly string[];
}

/** What is said about late work that has come up to somebody. */
export type EscalationStep =
  /** To the one who has said so: nothing more is escalated before this day. */
  | { readonly what: 'acknowledged'; readonly until: Day }
  | { readonly what: 'refused'; readonly why: EscalationRefusal; readonly number: TaskId }
  /** Where the draft of the letter can be fetched; null for a reader to whom the pages do not open. */
  | ({ readonly what: 'letter-drafted'; readonly link: string | null } & LetterAbout)
  /** To the one who has handed it over: to whom it went. */
  | ({ readonly what: 'letter-handed'; readonly to: readonly string[] } & LetterAbout)
  /** To the clerk (văn thư): whose letter waits to be issued. */
  | ({ readonly what: 'letter-to-issue'; readonly by: string; readonly link: string | null } & LetterAbout)
  /** The letter has been issued; `by` is null for the one who says so. */
  | { readonly what: 'letter-issued'; readonly number: TaskId; readonly document: string; readonly by: string | null };

/** A message about late work that has come up; its lines are the work it speaks of. */
export interface EscalationNotice<Line> {
  readonly kind: 'escalation';
  readonly step: EscalationStep;
  readonly lines: readonly Line[];
}

/** Whether nobody has asked for it. */
export const isUnaskedStep = (step: EscalationStep): boolean =>
  step.what === 'letter-to-issue' || (step.what === 'letter-issued' && step.by !== null);
