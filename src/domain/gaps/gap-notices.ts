import type { TaskId } from '../ids.ts';
import type { Gap } from '../six-ro.ts';

/** What a person is asked about a task: one of the six rõ, or which unit takes over from one that was closed. */
export type AskedGap = Gap | 'successor';

/** An answer that can be pressed: a person, a unit or an authority by name. */
export interface GapOption {
  readonly gap: AskedGap;
  readonly name: string;
}

/** What one person is asked about one task. Notices are parted by subject; the line of work stands with those that every subject shows. */
export interface GapLine<Line> {
  readonly line: Line;
  /** How many of the six rõ are clear: 0–6. */
  readonly clear: number;
  readonly gaps: readonly AskedGap[];
  /** The lead units by name. */
  readonly leads: readonly string[];
  readonly options: readonly GapOption[];
}

/** How many tasks leave one of the six open. */
export interface GapCount {
  readonly gap: Gap;
  readonly count: number;
}

/** Why words that would fill a gap fill none. */
export type GapRefusal =
  /** There is a deadline: another one is an extension. */
  | 'deadline-stands'
  | 'deadline-unclear'
  | 'product-stands'
  | 'product-unclear'
  | 'work-stands'
  | 'work-unclear'
  | 'responsibility-stands'
  | 'not-a-lead'
  | 'authority-stands'
  | 'not-above'
  | 'not-a-successor';

/** What somebody must learn of the six rõ of tasks. */
export type GapNotice<Line> =
  /** A plan was confirmed, and its controller is asked for what it leaves open: once, in one message. */
  | {
      readonly kind: 'gaps-asked';
      readonly plan: string;
      /** Tasks of the plan. */
      readonly tasks: number;
      readonly counts: readonly GapCount[];
      readonly lines: readonly GapLine<Line>[];
    }
  /** A gap was filled; `by` is null for the one who filled it. */
  | {
      readonly kind: 'gap-filled';
      readonly gap: AskedGap;
      readonly lines: readonly Line[];
      /** What it was filled with, as it is understood. */
      readonly words: string;
      readonly by: string | null;
    }
  | { readonly kind: 'gap-refused'; readonly why: GapRefusal; readonly number: TaskId; readonly words: string }
  /** "Việc nào chưa rõ?": by unit, only what the one who asks may see. */
  | {
      readonly kind: 'gaps-by-unit';
      /** Null: any of the six. */
      readonly gap: Gap | null;
      readonly tasks: number;
      readonly unclear: number;
      readonly counts: readonly GapCount[];
      readonly units: readonly { readonly unit: string; readonly counts: readonly GapCount[]; readonly numbers: readonly TaskId[] }[];
    };
