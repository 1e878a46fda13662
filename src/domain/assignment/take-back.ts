import { accepted, refused, type Result } from '../result.ts';
import { addMs, HOUR_MS, type Instant } from '../time/instant.ts';
import type { PersonId } from '../ids.ts';
import type { Day } from '../time/day.ts';
import type { Assignment, AssignmentEvent } from './assignment.ts';
import { evolve } from './evolve.ts';

/** Something that has happened, with when. */
export interface Past {
  readonly event: AssignmentEvent;
  readonly at: Instant;
}

/** The same, with who did it. */
export interface PastBy extends Past {
  readonly by: PersonId | null;
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

const takenBack = (assignment: Assignment, history: readonly Past[], on: Day): AssignmentEvent => {
  const { state, personId, heardOn, extension = null, hasEvidence = false, cleared } = asBefore(assignment, history);
  // Where no obstacle was ever cleared there is nothing to put back.
  const ofObstacles = assignment.cleared == null ? {} : { cleared: cleared ?? null };
  return { kind: 'taken-back', before: { state, personId, heardOn, extension, hasEvidence, ...ofObstacles }, on };
};

/**
 * Takes back the last answer (“nhầm”): appends that what it changed stands as before. Refused where something else has happened since: the
 * answer must be the last of the history, which begins with "assigned".
 */
export const takeBack = (
  assignment: Assignment,
  { history, answered, on }: { readonly history: readonly Past[]; readonly answered: Past; readonly on: Day },
): Result<AssignmentEvent, TakeBackRefusal> =>
  history.at(-1)?.event === answered.event ? accepted(takenBack(assignment, history, on)) : refused({ kind: 'answered-since' });

/** What of a history still stands: without what was taken back, and without the taking back, which always takes the last that stood. */
const standing = <P extends Past>(history: readonly P[]): readonly P[] =>
  history.reduce<readonly P[]>((kept, past) => (past.event.kind === 'taken-back' ? kept.slice(0, -1) : [...kept, past]), []);

const OF_ONE_OBSTACLE: readonly AssignmentEvent['kind'][] = ['blocked', 'resolver-named'];

/**
 * The report of the obstacle that stands, and who was named to clear it after it, as far as this person may still take both back: oldest
 * first. Empty where another has acted on it since, the hour is over, or nothing is blocked.
 */
export const obstacleToTakeBack = <P extends PastBy>(
  history: readonly P[],
  { by, now }: { readonly by: PersonId; readonly now: Instant },
): readonly P[] => {
  const stands = standing(history);
  const from = stands.findLastIndex(({ event }) => event.kind === 'blocked');
  const said = from < 0 ? [] : stands.slice(from);
  const isTheirs = (past: P): boolean => past.by === by && OF_ONE_OBSTACLE.includes(past.event.kind) && canBeTakenBack(past, now);
  return said.every(isTheirs) ? said : [];
};

/** Takes back so many of the last answers that stand, the newest first, each by an event of its own. */
export const takeBackSeveral = (
  assignment: Assignment,
  { history, count, on }: { readonly history: readonly Past[]; readonly count: number; readonly on: Day },
): readonly AssignmentEvent[] => {
  const stands = standing(history);
  return Array.from({ length: count }, (_, back) => takenBack(assignment, stands.slice(0, stands.length - back), on));
};
