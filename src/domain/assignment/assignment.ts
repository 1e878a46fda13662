import type { AssignmentId, PersonId, TaskId, UnitId } from '../ids.ts';
import type { EvidenceGiven } from '../evidence/evidence.ts';
import type { ExtensionEvent, MovedDeadline, OpenExtension } from '../extension/extension.ts';
import type { ClearedObstacle, Obstacle, Resolver } from '../obstacle/obstacle.ts';
import type { Day } from '../time/day.ts';

/** lead = chủ trì, who answers; coordinating = phối hợp, who helps. */
export type Part = 'lead' | 'coordinating';

export type AssignmentState =
  | { readonly kind: 'open'; readonly percent: number | null }
  | {
      readonly kind: 'blocked';
      readonly reason: string;
      readonly since: Day;
      readonly percent: number | null;
      /** Not set where it was reported before resolvers were kept. */
      readonly obstacle?: Obstacle;
    }
  | { readonly kind: 'submitted'; readonly on: Day }
  /** `on` is null where it was already done before the plan came into the system. */
  | { readonly kind: 'done'; readonly on: Day | null }
  | { readonly kind: 'dropped'; readonly on: Day; readonly reason: string };

/** "Đã biết": nothing is escalated before this day. */
export interface Acknowledgement {
  readonly by: PersonId;
  readonly until: Day;
}

/** One unit's share of a task (phần việc): state, person and answers belong to it. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly taskId: TaskId;
  readonly unitId: UnitId;
  readonly part: Part;
  readonly personId: PersonId | null;
  readonly state: AssignmentState;
  /** The day from which the ladder and the late clock run, so that an old plan does not flood people. */
  readonly followedFrom: Day;
  /** The day of the last answer about it. */
  readonly heardOn: Day | null;
  /** Who above it has said last that they know of its lateness, and when they want to hear again; not set where nobody has. */
  readonly acknowledged?: Acknowledgement | null;
  /** The request for more time that waits for a decision; null or not set: none. */
  readonly extension?: OpenExtension | null;
  /** The last day that the authority has granted; null or not set: the deadline stands as it was written. */
  readonly moved?: MovedDeadline | null;
  /** Whether something shows what was done since the work was given or came back. */
  readonly hasEvidence?: boolean;
  /** The obstacles that are over, oldest first; null or not set: there were none. */
  readonly cleared?: readonly ClearedObstacle[] | null;
  /** Counts the events; a change made on an older version is refused by the database. */
  readonly version: number;
}

/** What has happened to an assignment; told in the past, written once, never changed. */
export type AssignmentEvent =
  | { readonly kind: 'assigned'; readonly personId: PersonId | null; readonly followedFrom: Day }
  | { readonly kind: 'imported-done' }
  | { readonly kind: 'person-named'; readonly personId: PersonId; readonly on: Day }
  /** Another unit has it now, with its state and answers. */
  | { readonly kind: 'moved'; readonly from: UnitId; readonly unitId: UnitId; readonly personId: PersonId | null; readonly on: Day }
  /** Somebody who follows it has asked for it; the state stays as it is. */
  | { readonly kind: 'urged'; readonly on: Day }
  /** "Đã biết": somebody above knows of the lateness, and asks to hear again on a day. */
  | { readonly kind: 'acknowledged'; readonly by: PersonId; readonly until: Day; readonly on: Day }
  /** A letter of urging about the lateness went out under this number. */
  | { readonly kind: 'letter-issued'; readonly document: string; readonly on: Day }
  /** "Nhận việc": whoever answers for it has read and takes it. */
  | { readonly kind: 'accepted'; readonly on: Day }
  /** Whoever was to do it does not; it goes back to who stands above, with the reason and perhaps a better unit. */
  | { readonly kind: 'declined'; readonly reason: string; readonly target: string | null; readonly on: Day }
  /** `note`: what was said besides the figure. */
  | { readonly kind: 'progress-reported'; readonly percent: number | null; readonly note?: string; readonly on: Day }
  /** Something that shows what was done: an issued document, or a file. */
  | EvidenceGiven
  | ExtensionEvent
  | { readonly kind: 'blocked'; readonly reason: string; readonly obstacle?: Obstacle; readonly on: Day }
  /** Who must clear the obstacle, or by when, was said. */
  | { readonly kind: 'resolver-named'; readonly obstacle: Obstacle; readonly on: Day }
  /** Whoever was to clear it has passed it on; `obstacle.between` is set where it went up instead, to be decided. */
  | { readonly kind: 'obstacle-passed'; readonly from: Resolver; readonly to: Resolver; readonly obstacle: Obstacle; readonly on: Day }
  | { readonly kind: 'unblocked'; readonly on: Day }
  | { readonly kind: 'submitted'; readonly on: Day }
  | { readonly kind: 'completed'; readonly on: Day }
  | { readonly kind: 'approved'; readonly on: Day }
  | { readonly kind: 'returned'; readonly reason: string; readonly on: Day }
  | { readonly kind: 'dropped'; readonly reason: string; readonly on: Day }
  /** Dropped, because another task stands in its place. */
  | { readonly kind: 'superseded'; readonly replacedBy: TaskId; readonly on: Day }
  /** The unit was merged, or split, and another takes over; whoever carries it goes on. */
  | { readonly kind: 'handed-on'; readonly from: UnitId; readonly to: UnitId; readonly on: Day }
  /** Who carried it works in another unit now, or (`left`) not in the office any more. */
  | { readonly kind: 'released'; readonly personId: PersonId; readonly left: boolean; readonly on: Day }
  /** "Nhầm": the last answer is taken back, and what it changed stands as before. The answer itself stays in the history. */
  | { readonly kind: 'taken-back'; readonly before: AnswerableState; readonly on: Day };

/** What an answer changes, as it stood before. */
export type AnswerableState = Pick<Assignment, 'state' | 'personId' | 'heardOn' | 'extension' | 'hasEvidence' | 'cleared'>;

interface Standing {
  readonly state: { readonly kind: AssignmentState['kind'] };
}

/** Whether somebody still has to do something. */
export const isUnfinished = ({ state }: Standing): boolean => state.kind === 'open' || state.kind === 'blocked';

/** Whether it is neither done nor dropped; what waits for approval is still running. */
export const isRunning = (assignment: Standing): boolean => isUnfinished(assignment) || assignment.state.kind === 'submitted';
