import type { AssignmentEvent } from '../assignment/assignment.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Day } from '../time/day.ts';
import type { DeadlineStanding, OpenExtension } from './extension.ts';

/** What somebody wants of the time that work has. */
export type ExtensionCommand =
  /** `until` is null where no day was said. */
  | { readonly kind: 'ask-extension'; readonly until: Day | null; readonly reason: string }
  | { readonly kind: 'withdraw-extension' }
  /** `until` is null for the day that was asked for. */
  | { readonly kind: 'move-deadline'; readonly until: Day | null }
  | { readonly kind: 'refuse-extension'; readonly reason: string };

export type ExtensionRefusal =
  | { readonly kind: 'no-deadline' }
  | { readonly kind: 'date-missing' }
  | { readonly kind: 'not-later' }
  | { readonly kind: 'no-extension' }
  | { readonly kind: 'reason-missing' };

type Decision = Result<readonly AssignmentEvent[], ExtensionRefusal>;

/** What the decision hangs on: the day, the deadline (not set: there is none) and the open request. */
export interface AboutTime {
  readonly on: Day;
  readonly deadline: DeadlineStanding | undefined;
  readonly open: OpenExtension | null;
}

const ask = (until: Day | null, given: string, { on, deadline }: AboutTime): Decision => {
  if (deadline === undefined) return refused({ kind: 'no-deadline' });
  if (until === null) return refused({ kind: 'date-missing' });
  if (until <= deadline.lastDay || until < on) return refused({ kind: 'not-later' });
  const reason = given.trim();
  if (reason === '') return refused({ kind: 'reason-missing' });
  return accepted([{ kind: 'extension-asked', until, reason, late: on > deadline.inTime, on }]);
};

// The authority may name another day than the one that was asked for, and may move a deadline that nobody asked to be moved.
const move = (said: Day | null, { on, deadline, open }: AboutTime): Decision => {
  if (deadline === undefined) return refused({ kind: 'no-deadline' });
  const asked = open === null ? null : open.until;
  const until = said ?? asked;
  if (until === null) return refused({ kind: 'no-extension' });
  const { lastDay: from, written: insteadOf } = deadline;
  return until <= from ? refused({ kind: 'not-later' }) : accepted([{ kind: 'deadline-moved', from, until, insteadOf, asked, on }]);
};

const refuse = (given: string, { on, open }: AboutTime): Decision => {
  if (open === null) return refused({ kind: 'no-extension' });
  const reason = given.trim();
  return reason === '' ? refused({ kind: 'reason-missing' }) : accepted([{ kind: 'extension-refused', reason, on }]);
};

/** What follows from a wish about the time of work that still runs, or why nothing does. */
export const decideExtension = (command: ExtensionCommand, about: AboutTime): Decision => {
  switch (command.kind) {
    case 'ask-extension':
      return ask(command.until, command.reason, about);
    case 'withdraw-extension':
      return about.open === null ? refused({ kind: 'no-extension' }) : accepted([{ kind: 'extension-withdrawn', on: about.on }]);
    case 'move-deadline':
      return move(command.until, about);
    case 'refuse-extension':
      return refuse(command.reason, about);
  }
};
