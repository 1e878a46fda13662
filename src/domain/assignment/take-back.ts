import { accepted, refused, type Result } from '../result.ts';
import { addMs, HOUR_MS, type Instant } from '../time/instant.ts';
import type { Day } from '../time/day.ts';
import type { Assignment, AssignmentEvent } from './assignment.ts';
import { evolve } from './evolve.ts';

/** Something that has happened, with when. */
export interface Past {
  readonly event: AssignmentEvent;
  readonly at: Instant;
}

/** One's own answers; a decision of an authority, and what others have acted on since, stay as they are. */
const ANSWERS: readonly AssignmentEvent['kind'][] = [
  ...(['accepted', 'declined', 'progress-reported', 'blocked', 'unblocked', 'submitted', 'completed'] as const),
  ...(['resolver-named', 'obstacle-passed'] as const),
  ...(['extension-asked', 'extension-withdrawn', 'evidence-given'] as const),
];

/** So long after it was given an answer can be taken back. */
const TAKE_BACK_WITHIN_MS = HOUR_MS;

/** Whether an event is an answer that can still be taken back. */
export const canBeTakenBack = ({ event, at }: Past, now: Instant): boolean =>
  ANSWERS.includes(event.kind) && now <= addMs(at, TAKE_BACK_WITHIN_MS);

export type TakeBackRefusal = { readonly kind: 'answered-since' };

/** The assignment as it was before its last event; every event before is played again from the start. */
const asBefore = (assignment: Assignment, history: readonly Past[]): Assignment =>
  history.slice(0, -1).reduce<Assignment>((state, { event }) => evolve(state, event), {
    ...assignment,
    ...{ heardOn: null, extension: null, moved: null, hasEvidence: false, cleared: null, version: 0 },
  });

/**
 * Takes back the last answer (“nhầm”): appends that what it changed stands as before. Refused where something else has happened since: the
 * answer must be the last of the history, which begins with "assigned".
 */
export const takeBack = (
  assignment: Assignment,
  { history, answered, on }: { readonly history: readonly Past[]; readonly answered: Past; readonly on: Day },
): Result<AssignmentEvent, TakeBackRefusal> => {
  if (history.at(-1)?.event !== answered.event) return refused({ kind: 'answered-since' });
  const { state, personId, heardOn, extension = null, hasEvidence = false, cleared } = asBefore(assignment, history);
  // Where no obstacle was ever cleared there is nothing to put back.
  const ofObstacles = assignment.cleared == null ? {} : { cleared: cleared ?? null };
  return accepted({ kind: 'taken-back', before: { state, personId, heardOn, extension, hasEvidence, ...ofObstacles }, on });
};
