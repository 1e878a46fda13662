import type { Obstacle } from '../obstacle/obstacle.ts';
import type { Day } from '../time/day.ts';
import { type ExtensionEvent, isExtensionEvent } from '../extension/extension.ts';
import type { Assignment, AssignmentEvent, AssignmentState } from './assignment.ts';

type Changeable =
  'unitId' | 'state' | 'personId' | 'heardOn' | 'followedFrom' | 'extension' | 'moved' | 'hasEvidence' | 'acknowledged' | 'cleared';
type Change = Partial<Pick<Assignment, Changeable>>;

const percentOf = (state: AssignmentState): number | null => (state.kind === 'open' || state.kind === 'blocked' ? state.percent : null);

const changeByExtension = (event: ExtensionEvent): Change => {
  switch (event.kind) {
    case 'extension-asked': {
      const { until, reason, late, on } = event;
      return { heardOn: on, extension: { until, reason, late, askedOn: on } };
    }
    case 'deadline-moved': {
      const { until, insteadOf, on } = event;
      return { extension: null, moved: { until, insteadOf, on } };
    }
    case 'extension-withdrawn':
    case 'extension-refused':
      return { extension: null };
  }
};

/** What those above say of it changes nothing of the work. */
type FromAbove = Extract<AssignmentEvent, { kind: 'urged' | 'acknowledged' | 'letter-issued' }>;

const isFromAbove = (event: AssignmentEvent): event is FromAbove =>
  event.kind === 'urged' || event.kind === 'acknowledged' || event.kind === 'letter-issued';

const changeFromAbove = (event: FromAbove): Change =>
  event.kind === 'acknowledged' ? { acknowledged: { by: event.by, until: event.until } } : {};

// eslint-disable-next-line max-lines-per-function -- one case for each kind of event
const changeOfWork = (assignment: Assignment, event: Exclude<AssignmentEvent, ExtensionEvent | FromAbove>): Change => {
  switch (event.kind) {
    case 'assigned':
      return { personId: event.personId, followedFrom: event.followedFrom, state: { kind: 'open', percent: null } };
    case 'imported-done':
      return { state: { kind: 'done', on: null }, extension: null };
    case 'person-named':
      return { personId: event.personId };
    case 'moved':
      return { unitId: event.unitId, personId: event.personId };
    case 'accepted':
      return { heardOn: event.on };
    case 'declined':
      return { heardOn: event.on, personId: null };
    case 'progress-reported':
      return { heardOn: event.on, state: withPercent(assignment.state, event.percent) };
    case 'blocked':
      return { heardOn: event.on, state: blockedBy(assignment.state, event) };
    case 'resolver-named':
    case 'obstacle-passed':
      return { state: withObstacle(assignment.state, event.obstacle) };
    case 'unblocked':
      return { heardOn: event.on, state: { kind: 'open', percent: percentOf(assignment.state) } };
    case 'submitted':
      return { heardOn: event.on, state: { kind: 'submitted', on: event.on } };
    case 'completed':
      return { heardOn: event.on, state: { kind: 'done', on: event.on }, extension: null };
    case 'approved':
      // What was handed in in time is done in time, however long the approval took.
      return { state: { kind: 'done', on: assignment.state.kind === 'submitted' ? assignment.state.on : event.on }, extension: null };
    case 'returned':
      // What was shown did not suffice.
      return { state: { kind: 'open', percent: null }, hasEvidence: false };
    case 'dropped':
      return { state: { kind: 'dropped', on: event.on, reason: event.reason }, extension: null };
    case 'superseded':
      return { state: { kind: 'dropped', on: event.on, reason: '' }, extension: null };
    case 'released':
      return { personId: null };
    case 'handed-on':
      return { unitId: event.to };
    case 'taken-back':
      return event.before;
    case 'evidence-given':
      return { hasEvidence: true };
  }
};

const changeBy = (assignment: Assignment, event: Exclude<AssignmentEvent, FromAbove>): Change =>
  isExtensionEvent(event) ? changeByExtension(event) : changeOfWork(assignment, event);
type Blocked = Extract<AssignmentEvent, { kind: 'blocked' }>;

// Of a second word on the same obstacle the resolver that it names counts, and not that it names none.
const obstacleAfter = (state: AssignmentState, said: Obstacle | undefined): Obstacle | undefined => {
  const known = state.kind === 'blocked' ? state.obstacle : undefined;
  return said === undefined || (said.resolver === null && known !== undefined) ? known : said;
};

// A second word on the same obstacle does not start its clock anew.
const blockedBy = (state: AssignmentState, { reason, obstacle: said, on }: Blocked): AssignmentState => {
  const obstacle = obstacleAfter(state, said);
  return {
    kind: 'blocked',
    reason,
    since: state.kind === 'blocked' ? state.since : on,
    percent: percentOf(state),
    ...(obstacle === undefined ? {} : { obstacle }),
  };
};

const withObstacle = (state: AssignmentState, obstacle: Obstacle): AssignmentState =>
  state.kind === 'blocked' ? { ...state, obstacle } : state;

/** An obstacle ends with being cleared, and with whatever else ends the work's being blocked. */
const clearedBy = ({ state, cleared }: Assignment, after: AssignmentState | undefined, on: Day): Pick<Change, 'cleared'> =>
  state.kind !== 'blocked' || after === undefined || after.kind === 'blocked'
    ? {}
    : {
        cleared: [...(cleared ?? []), { reason: state.reason, from: state.since, to: on, resolver: state.obstacle?.resolver ?? null }],
      };

const endOfObstacle = (assignment: Assignment, event: AssignmentEvent, change: Change): Pick<Change, 'cleared'> =>
  'on' in event && event.kind !== 'taken-back' ? clearedBy(assignment, change.state, event.on) : {};

const withPercent = (state: AssignmentState, percent: number | null): AssignmentState =>
  state.kind === 'blocked' ? { ...state, percent: percent ?? state.percent } : { kind: 'open', percent: percent ?? percentOf(state) };

/** The assignment after an event. An event is a fact: it is never refused here. */
export const evolve = (assignment: Assignment, event: AssignmentEvent): Assignment => {
  const change = isFromAbove(event) ? changeFromAbove(event) : changeBy(assignment, event);
  return { ...assignment, ...change, ...endOfObstacle(assignment, event, change), version: assignment.version + 1 };
};
