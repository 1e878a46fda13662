import type { Day } from '../time/day.ts';

/** Who did what is told, and for whom they acted where it was not their own to do. */
interface By {
  readonly by: string;
  readonly insteadOf?: string;
}

/** What was decided about more time, or that nothing is to be decided any more. `asked` is the day that was asked for. */
export type ExtensionOutcome =
  | { readonly what: 'moved'; readonly until: Day; readonly asked: Day | null }
  | { readonly what: 'refused'; readonly reason: string }
  | { readonly what: 'withdrawn' };

/** What was written down of what the reader has just said. */
export type ExtensionDone =
  | ExtensionOutcome
  | {
      readonly what: 'asked';
      readonly until: Day;
      readonly late: boolean;
      /** Whether the one who is told decides, or must say first who does. */
      readonly mayDecide: boolean;
    };

/** Notices about more time (gia hạn); `Line` is how a piece of work is shown. */
export type ExtensionNotice<Line> =
  /** Somebody asks for more time. `self` is set where nobody has the authority: the reader, by name, is to say who decides. `newlyNamed`: it waited before the reader had the authority. */
  | ({
      readonly kind: 'extension-asked';
      readonly line: Line;
      readonly until: Day;
      readonly reason: string;
      readonly late: boolean;
      readonly self?: string;
      readonly newlyNamed?: true;
    } & By)
  | ({ readonly kind: 'extension-told'; readonly line: Line; readonly outcome: ExtensionOutcome } & By)
  | {
      readonly kind: 'extension-recorded';
      readonly line: Line;
      readonly done: ExtensionDone;
      readonly toldName: string | null;
      readonly insteadOf?: string;
    }
  /** Until when? `days` can be pressed. */
  | { readonly kind: 'extension-until'; readonly line: Line; readonly days: readonly Day[] };

export type ExtensionKind = ExtensionNotice<unknown>['kind'];

const KINDS: Record<ExtensionKind, true> = {
  'extension-asked': true,
  'extension-told': true,
  'extension-recorded': true,
  'extension-until': true,
};

/** Whether a notice is about more time. */
export const isAboutTime = <Notice extends { readonly kind: string }>(
  notice: Notice,
): notice is Extract<Notice, { readonly kind: ExtensionKind }> => Object.hasOwn(KINDS, notice.kind);
