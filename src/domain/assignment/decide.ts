import type { PersonId, TaskId, UnitId } from '../ids.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { decideExtension, type ExtensionCommand, type ExtensionRefusal } from '../extension/decide-extension.ts';
import type { DeadlineStanding } from '../extension/extension.ts';
import type { Obstacle } from '../obstacle/obstacle.ts';
import { decideOnObstacle, type ObstacleCommand, type ObstacleRefusal } from '../obstacle/decide-on-obstacle.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Day } from '../time/day.ts';
import type { Assignment, AssignmentEvent, AssignmentState } from './assignment.ts';

/** What somebody wants of an assignment; whether this person may ask it is the business of `permissions.ts`. */
export type AssignmentCommand =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: string; readonly target: string | null }
  | { readonly kind: 'submit'; readonly evidence?: readonly Evidence[] }
  | { readonly kind: 'report-progress'; readonly percent: number | null; readonly note?: string; readonly evidence?: readonly Evidence[] }
  | { readonly kind: 'give-evidence'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'report-block'; readonly reason: string; readonly obstacle?: Obstacle }
  | ObstacleCommand
  | { readonly kind: 'unblock' }
  | { readonly kind: 'name-person'; readonly personId: PersonId }
  | { readonly kind: 'move'; readonly unitId: UnitId; readonly personId: PersonId | null }
  | { readonly kind: 'urge' }
  | { readonly kind: 'acknowledge'; readonly by: PersonId; readonly until: Day }
  | { readonly kind: 'approve' }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string }
  | { readonly kind: 'supersede'; readonly replacedBy: TaskId }
  | ExtensionCommand;

export type AssignmentRefusal =
  | { readonly kind: 'already-finished'; readonly state: 'submitted' | 'done' | 'dropped' }
  | { readonly kind: 'not-blocked' }
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'same-person' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'percent-out-of-range' }
  | { readonly kind: 'day-not-ahead' }
  | { readonly kind: 'evidence-missing' }
  | ExtensionRefusal
  | ObstacleRefusal;

export interface Circumstances {
  readonly on: Day;
  /** Whether somebody must accept the product; where nobody must, "xong" ends the assignment at once. */
  readonly hasAuthority: boolean;
  /** Not set where the work has no last day. */
  readonly deadline?: DeadlineStanding | undefined;
  /** Whether it can be handed in only with something that shows what was done. */
  readonly needsEvidence?: boolean;
}

type Decision = Result<readonly AssignmentEvent[], AssignmentRefusal>;

/** What happens when this is asked of the assignment as it stands, or why it cannot be. */
// eslint-disable-next-line max-lines-per-function -- one case for each command
export const decide = (assignment: Assignment, command: AssignmentCommand, circumstances: Circumstances): Decision => {
  const { on, deadline } = circumstances;
  const { state } = assignment;
  switch (command.kind) {
    case 'accept':
      return whileUnfinished(state, { kind: 'accepted', on });
    case 'decline':
      return withReason(command.reason, (reason) => whileUnfinished(state, { kind: 'declined', reason, target: command.target, on }));
    case 'submit':
      return decideSubmission(assignment, command.evidence ?? [], circumstances);
    case 'report-progress':
      return decideProgress(state, command, on);
    case 'give-evidence':
      return whileRunning(state, ...given(command.evidence, on));
    case 'report-block':
      return withReason(command.reason, (reason) => whileUnfinished(state, blockedEvent(reason, command.obstacle, on)));
    case 'name-resolver':
    case 'pass-obstacle':
      return decideOnObstacle(state, command, on);
    case 'unblock':
      return state.kind === 'blocked' ? accepted([{ kind: 'unblocked', on }]) : refused({ kind: 'not-blocked' });
    case 'name-person':
      return decidePerson(assignment, command.personId, on);
    case 'move':
      return whileUnfinished(state, { kind: 'moved', from: assignment.unitId, unitId: command.unitId, personId: command.personId, on });
    case 'urge':
      return whileUnfinished(state, { kind: 'urged', on });
    case 'acknowledge':
      return decideAcknowledgement(state, command, on);
    case 'approve':
      return whileSubmitted(state, { kind: 'approved', on });
    case 'return':
      return withReason(command.reason, (reason) => whileSubmitted(state, { kind: 'returned', reason, on }));
    case 'drop':
      return withReason(command.reason, (reason) => whileRunning(state, { kind: 'dropped', reason, on }));
    case 'supersede':
      return whileRunning(state, { kind: 'superseded', replacedBy: command.replacedBy, on });
    case 'ask-extension':
    case 'withdraw-extension':
    case 'move-deadline':
    case 'refuse-extension':
      return decideTime(assignment, command, { on, deadline });
  }
};

const blockedEvent = (reason: string, obstacle: Obstacle | undefined, on: Day): AssignmentEvent => ({
  kind: 'blocked',
  reason,
  ...(obstacle === undefined ? {} : { obstacle }),
  on,
});

const withReason = (given: string, decided: (reason: string) => Decision): Decision => {
  const reason = given.trim();
  const decision = decided(reason);
  // What is refused anyway is refused at once; nobody is asked for a reason first.
  return decision.ok && reason === '' ? refused({ kind: 'reason-missing' }) : decision;
};

// More time is asked for while something is still to do; what was handed in may still be granted the time that it took.
const decideTime = (
  assignment: Assignment,
  command: ExtensionCommand,
  { on, deadline }: Pick<Circumstances, 'on' | 'deadline'>,
): Decision => {
  const { state, extension } = assignment;
  if (state.kind === 'done' || state.kind === 'dropped' || (state.kind === 'submitted' && command.kind === 'ask-extension'))
    return refused({ kind: 'already-finished', state: state.kind });
  return decideExtension(command, { on, deadline, open: extension ?? null });
};

const decidePerson = ({ state, personId: present }: Assignment, personId: PersonId, on: Day): Decision =>
  present === personId ? refused({ kind: 'same-person' }) : whileUnfinished(state, { kind: 'person-named', personId, on });

const decideAcknowledgement = (state: AssignmentState, { by, until }: { by: PersonId; until: Day }, on: Day): Decision =>
  until <= on ? refused({ kind: 'day-not-ahead' }) : whileUnfinished(state, { kind: 'acknowledged', by, until, on });

const whileSubmitted = (state: AssignmentState, event: AssignmentEvent): Decision =>
  state.kind === 'submitted' ? accepted([event]) : refused({ kind: 'not-submitted' });

const given = (evidence: readonly Evidence[], on: Day): readonly AssignmentEvent[] =>
  evidence.map((one) => ({ kind: 'evidence-given', evidence: one, on }));

const decideSubmission = (
  { state, hasEvidence }: Assignment,
  evidence: readonly Evidence[],
  { on, hasAuthority, needsEvidence }: Circumstances,
): Decision => {
  const decided = whileUnfinished(state, ...given(evidence, on), { kind: hasAuthority ? 'submitted' : 'completed', on });
  const isShown = hasEvidence === true || evidence.length > 0;
  return decided.ok && needsEvidence === true && !isShown ? refused({ kind: 'evidence-missing' }) : decided;
};

type Progress = Extract<AssignmentCommand, { kind: 'report-progress' }>;

const decideProgress = (state: AssignmentState, { percent, note = '', evidence = [] }: Progress, on: Day): Decision => {
  if (percent !== null && !(percent >= 0 && percent <= 100)) return refused({ kind: 'percent-out-of-range' });
  const said = note.trim() === '' ? {} : { note: note.trim() };
  return whileUnfinished(state, ...given(evidence, on), { kind: 'progress-reported', percent, ...said, on });
};

const whileRunning = (state: AssignmentState, ...events: readonly AssignmentEvent[]): Decision =>
  state.kind === 'done' || state.kind === 'dropped' ? refused({ kind: 'already-finished', state: state.kind }) : accepted(events);

const whileUnfinished = (state: AssignmentState, ...events: readonly AssignmentEvent[]): Decision =>
  state.kind === 'open' || state.kind === 'blocked' ? accepted(events) : refused({ kind: 'already-finished', state: state.kind });
