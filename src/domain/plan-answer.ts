import type { Gap } from './six-ro.ts';

/** How much was read from a plan, and where it is confirmed; nothing of it is stored as a task yet. */
export interface PlanSummary {
  readonly title: string;
  readonly tasks: number;
  /** How many tasks leave each of the six rõ open; those that leave none are not named. */
  readonly gaps: readonly { readonly gap: Gap; readonly count: number }[];
  readonly late: number;
  readonly unknownUnits: number;
  /** The page for it, for this reader alone. */
  readonly link: string;
}

/** Why a file that somebody has sent does not become a draft; `sentence` is Vietnamese, and whole. */
export type PlanNotRead = { readonly kind: 'may-not-import' } | { readonly kind: 'unreadable'; readonly sentence: string };
