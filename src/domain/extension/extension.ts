import type { Day } from '../time/day.ts';

/** A request for more time (xin gia hạn) that waits for a decision. */
export interface OpenExtension {
  /** The last day that is asked for. */
  readonly until: Day;
  readonly reason: string;
  /** Whether it was asked only after the last day in time. */
  readonly late: boolean;
  readonly askedOn: Day;
}

/** Where the authority has moved a deadline to. */
export interface MovedDeadline {
  readonly until: Day;
  /** The last day as it was written when it moved: a newer version of the plan that names another day counts instead. */
  readonly insteadOf: Day;
  readonly on: Day;
}

/** What happens about more time. Only `deadline-moved` moves a deadline, and only an authority causes it. */
export type ExtensionEvent =
  | { readonly kind: 'extension-asked'; readonly until: Day; readonly reason: string; readonly late: boolean; readonly on: Day }
  /** Whoever asked takes the open request back. */
  | { readonly kind: 'extension-withdrawn'; readonly on: Day }
  /** `asked` is the day that was asked for; null where nobody asked. */
  | {
      readonly kind: 'deadline-moved';
      readonly from: Day;
      readonly until: Day;
      readonly insteadOf: Day;
      readonly asked: Day | null;
      readonly on: Day;
    }
  | { readonly kind: 'extension-refused'; readonly reason: string; readonly on: Day };

/** What of a deadline must be known to decide about more time. */
export interface DeadlineStanding {
  /** The last day that counts now. */
  readonly lastDay: Day;
  /** The last day that still counts as in time: `lastDay`, or the working day after it. */
  readonly inTime: Day;
  /** The last day as it stands in the plan or the task. */
  readonly written: Day;
}

const KINDS: Readonly<Record<ExtensionEvent['kind'], true>> = {
  'extension-asked': true,
  'extension-withdrawn': true,
  'deadline-moved': true,
  'extension-refused': true,
};

/** Whether an event of an assignment is about more time. */
export const isExtensionEvent = <Event extends { readonly kind: string }>(
  event: Event,
): event is Extract<Event, { readonly kind: ExtensionEvent['kind'] }> => Object.hasOwn(KINDS, event.kind);
