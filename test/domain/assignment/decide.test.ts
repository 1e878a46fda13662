import { describe, expect, it } from 'vitest';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import { day } from '#domain/time/day.ts';
import { personId, taskId, unitId } from '../support/builders.ts';
import { after, given } from '../support/given.ts';

const MONDAY = day('2026-06-22');
const TODAY = day('2026-06-25');
const NAM = personId(4);
const HOA = personId(5);

const assigned: AssignmentEvent = { kind: 'assigned', personId: NAM, followedFrom: MONDAY };
const blocked: AssignmentEvent = { kind: 'blocked', reason: 'kinh phí', on: MONDAY };
const submitted: AssignmentEvent = { kind: 'submitted', on: MONDAY };
const completed: AssignmentEvent = { kind: 'completed', on: MONDAY };
const dropped: AssignmentEvent = { kind: 'dropped', reason: 'trùng việc', on: MONDAY };

const HISTORIES = {
  open: [assigned],
  blocked: [assigned, blocked],
  submitted: [assigned, submitted],
  done: [assigned, completed],
  'imported done': [assigned, { kind: 'imported-done' }],
  dropped: [assigned, dropped],
} satisfies Record<string, readonly AssignmentEvent[]>;

const COMMANDS = {
  accept: { kind: 'accept' },
  decline: { kind: 'decline', reason: 'ngoài chức năng', target: 'Sở Nội vụ' },
  submit: { kind: 'submit' },
  'report-progress': { kind: 'report-progress', percent: 40 },
  'report-block': { kind: 'report-block', reason: 'chờ thẩm định' },
  unblock: { kind: 'unblock' },
  'name-person': { kind: 'name-person', personId: HOA },
  move: { kind: 'move', unitId: unitId(2), personId: null },
  urge: { kind: 'urge' },
  acknowledge: { kind: 'acknowledge', by: HOA, until: day('2026-12-31') },
  approve: { kind: 'approve' },
  return: { kind: 'return', reason: 'thiếu số liệu' },
  drop: { kind: 'drop', reason: 'trùng việc' },
  supersede: { kind: 'supersede', replacedBy: taskId(20) },
  'name-resolver': { kind: 'name-resolver', resolver: { kind: 'unit', unitId: unitId(2) }, dueOn: null, usualDue: day('2026-06-29') },
  'pass-obstacle': {
    ...{ kind: 'pass-obstacle', from: { kind: 'person', personId: HOA }, to: { kind: 'unit', unitId: unitId(2) } },
    ...{ above: null, usualDue: day('2026-06-29') },
  },
  'ask-extension': { kind: 'ask-extension', until: day('2026-06-30'), reason: 'chờ số liệu' },
  'withdraw-extension': { kind: 'withdraw-extension' },
  'move-deadline': { kind: 'move-deadline', until: day('2026-06-29') },
  'refuse-extension': { kind: 'refuse-extension', reason: 'đã gia hạn' },
  'give-evidence': { kind: 'give-evidence', evidence: [{ kind: 'document', number: '345/STC-NS', issuedOn: null }] },
} satisfies Record<AssignmentCommand['kind'], AssignmentCommand>;

// Written by hand: for each state, what each command brings about; "✗" marks a refusal.
const TABLE: Record<keyof typeof HISTORIES, Record<keyof typeof COMMANDS, string>> = {
  open: {
    accept: 'accepted',
    decline: 'declined',
    submit: 'submitted',
    'report-progress': 'progress-reported',
    'report-block': 'blocked',
    unblock: '✗ not-blocked',
    'name-person': 'person-named',
    move: 'moved',
    urge: 'urged',
    acknowledge: 'acknowledged',
    approve: '✗ not-submitted',
    return: '✗ not-submitted',
    drop: 'dropped',
    supersede: 'superseded',
    'name-resolver': '✗ not-blocked',
    'pass-obstacle': '✗ not-blocked',
    'ask-extension': '✗ no-deadline',
    'withdraw-extension': '✗ no-extension',
    'move-deadline': '✗ no-deadline',
    'refuse-extension': '✗ no-extension',
    'give-evidence': 'evidence-given',
  },
  blocked: {
    accept: 'accepted',
    decline: 'declined',
    submit: 'submitted',
    'report-progress': 'progress-reported',
    'report-block': 'blocked',
    unblock: 'unblocked',
    'name-person': 'person-named',
    move: 'moved',
    urge: 'urged',
    acknowledge: 'acknowledged',
    approve: '✗ not-submitted',
    return: '✗ not-submitted',
    drop: 'dropped',
    supersede: 'superseded',
    'name-resolver': 'resolver-named',
    'pass-obstacle': 'obstacle-passed',
    'ask-extension': '✗ no-deadline',
    'withdraw-extension': '✗ no-extension',
    'move-deadline': '✗ no-deadline',
    'refuse-extension': '✗ no-extension',
    'give-evidence': 'evidence-given',
  },
  submitted: {
    accept: '✗ already-finished submitted',
    decline: '✗ already-finished submitted',
    submit: '✗ already-finished submitted',
    'report-progress': '✗ already-finished submitted',
    'report-block': '✗ already-finished submitted',
    unblock: '✗ not-blocked',
    'name-person': '✗ already-finished submitted',
    move: '✗ already-finished submitted',
    urge: '✗ already-finished submitted',
    acknowledge: '✗ already-finished submitted',
    approve: 'approved',
    return: 'returned',
    drop: 'dropped',
    supersede: 'superseded',
    'name-resolver': '✗ not-blocked',
    'pass-obstacle': '✗ not-blocked',
    'ask-extension': '✗ already-finished submitted',
    'withdraw-extension': '✗ no-extension',
    'move-deadline': '✗ no-deadline',
    'refuse-extension': '✗ no-extension',
    'give-evidence': 'evidence-given',
  },
  done: {
    accept: '✗ already-finished done',
    decline: '✗ already-finished done',
    submit: '✗ already-finished done',
    'report-progress': '✗ already-finished done',
    'report-block': '✗ already-finished done',
    unblock: '✗ not-blocked',
    'name-person': '✗ already-finished done',
    move: '✗ already-finished done',
    urge: '✗ already-finished done',
    acknowledge: '✗ already-finished done',
    approve: '✗ not-submitted',
    return: '✗ not-submitted',
    drop: '✗ already-finished done',
    supersede: '✗ already-finished done',
    'name-resolver': '✗ not-blocked',
    'pass-obstacle': '✗ not-blocked',
    'ask-extension': '✗ already-finished done',
    'withdraw-extension': '✗ already-finished done',
    'move-deadline': '✗ already-finished done',
    'refuse-extension': '✗ already-finished done',
    'give-evidence': '✗ already-finished done',
  },
  'imported done': {
    accept: '✗ already-finished done',
    decline: '✗ already-finished done',
    submit: '✗ already-finished done',
    'report-progress': '✗ already-finished done',
    'report-block': '✗ already-finished done',
    unblock: '✗ not-blocked',
    'name-person': '✗ already-finished done',
    move: '✗ already-finished done',
    urge: '✗ already-finished done',
    acknowledge: '✗ already-finished done',
    approve: '✗ not-submitted',
    return: '✗ not-submitted',
    drop: '✗ already-finished done',
    supersede: '✗ already-finished done',
    'name-resolver': '✗ not-blocked',
    'pass-obstacle': '✗ not-blocked',
    'ask-extension': '✗ already-finished done',
    'withdraw-extension': '✗ already-finished done',
    'move-deadline': '✗ already-finished done',
    'refuse-extension': '✗ already-finished done',
    'give-evidence': '✗ already-finished done',
  },
  dropped: {
    accept: '✗ already-finished dropped',
    decline: '✗ already-finished dropped',
    submit: '✗ already-finished dropped',
    'report-progress': '✗ already-finished dropped',
    'report-block': '✗ already-finished dropped',
    unblock: '✗ not-blocked',
    'name-person': '✗ already-finished dropped',
    move: '✗ already-finished dropped',
    urge: '✗ already-finished dropped',
    acknowledge: '✗ already-finished dropped',
    approve: '✗ not-submitted',
    return: '✗ not-submitted',
    drop: '✗ already-finished dropped',
    supersede: '✗ already-finished dropped',
    'name-resolver': '✗ not-blocked',
    'pass-obstacle': '✗ not-blocked',
    'ask-extension': '✗ already-finished dropped',
    'withdraw-extension': '✗ already-finished dropped',
    'move-deadline': '✗ already-finished dropped',
    'refuse-extension': '✗ already-finished dropped',
    'give-evidence': '✗ already-finished dropped',
  },
};

const outcomeOf = (history: readonly AssignmentEvent[], command: AssignmentCommand): string => {
  const decision = decide(after(...history), command, { on: TODAY, hasAuthority: true });
  if (decision.ok) return decision.value.map(({ kind }) => kind).join(' ');
  const { refusal } = decision;
  return `✗ ${refusal.kind}${refusal.kind === 'already-finished' ? ` ${refusal.state}` : ''}`;
};

describe('every command on every state', () => {
  for (const [state, row] of Object.entries(TABLE))
    for (const [command, outcome] of Object.entries(row))
      it(`${command} on what is ${state}: ${outcome}`, () => {
        const history = HISTORIES[state as keyof typeof HISTORIES]; // -- a key of the table, which has the same keys
        expect(outcomeOf(history, COMMANDS[command as keyof typeof COMMANDS])).toBe(outcome); // -- a key of the table too
      });
});

describe('xong', () => {
  it('waits for approval where somebody must accept the product', () => {
    given(assigned).when({ kind: 'submit' }, { hasAuthority: true }).then({ kind: 'submitted', on: TODAY });
  });

  it('ends the assignment at once where nobody must accept it', () => {
    given(assigned).when({ kind: 'submit' }, { hasAuthority: false }).then({ kind: 'completed', on: TODAY });
  });

  it('ends a blocked assignment too', () => {
    given(assigned, blocked).when({ kind: 'submit' }, { hasAuthority: false }).then({ kind: 'completed', on: TODAY });
  });

  it('said twice is refused the second time', () => {
    given(assigned, submitted).when({ kind: 'submit' }).refuses({ kind: 'already-finished', state: 'submitted' });
  });

  it('is taken again after a return', () => {
    given(assigned, submitted, { kind: 'returned', reason: 'thiếu', on: MONDAY })
      .when({ kind: 'submit' })
      .then({ kind: 'submitted', on: TODAY });
  });
});

describe('progress', () => {
  it.each([0, 1, 99.5, 100])('takes %d percent', (percent) => {
    given(assigned).when({ kind: 'report-progress', percent }).then({ kind: 'progress-reported', percent, on: TODAY });
  });

  it.each([-1, 100.1, 250, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d percent', (percent) => {
    given(assigned).when({ kind: 'report-progress', percent }).refuses({ kind: 'percent-out-of-range' });
  });

  it('needs no number', () => {
    given(assigned).when({ kind: 'report-progress', percent: null }).then({ kind: 'progress-reported', percent: null, on: TODAY });
  });

  it('may be reported on what is blocked', () => {
    given(assigned, blocked).when({ kind: 'report-progress', percent: 60 }).then({ kind: 'progress-reported', percent: 60, on: TODAY });
  });
});

describe('an obstacle', () => {
  it('is written down with its reason, without the spaces around it', () => {
    given(assigned).when({ kind: 'report-block', reason: '  kinh phí ' }).then({ kind: 'blocked', reason: 'kinh phí', on: TODAY });
  });

  it.each(['', '   ', '\n\t'])('is refused without a reason: %j', (reason) => {
    given(assigned).when({ kind: 'report-block', reason }).refuses({ kind: 'reason-missing' });
  });

  it('asks nobody for the reason of what cannot be blocked any more', () => {
    given(assigned, submitted).when({ kind: 'report-block', reason: '' }).refuses({ kind: 'already-finished', state: 'submitted' });
  });

  it('may change its reason', () => {
    given(assigned, blocked).when({ kind: 'report-block', reason: 'mặt bằng' }).then({ kind: 'blocked', reason: 'mặt bằng', on: TODAY });
  });

  it('is lifted once only', () => {
    given(assigned, blocked, { kind: 'unblocked', on: MONDAY }).when({ kind: 'unblock' }).refuses({ kind: 'not-blocked' });
  });
});

describe('a person', () => {
  it('is named in the place of another', () => {
    given(assigned).when({ kind: 'name-person', personId: HOA }).then({ kind: 'person-named', personId: HOA, on: TODAY });
  });

  it('is not named twice over', () => {
    given(assigned).when({ kind: 'name-person', personId: NAM }).refuses({ kind: 'same-person' });
  });

  it('may be named while the work is blocked, and it stays blocked', () => {
    given(assigned, blocked).when({ kind: 'name-person', personId: HOA }).then({ kind: 'person-named', personId: HOA, on: TODAY });
    expect(after(assigned, blocked, { kind: 'person-named', personId: HOA, on: TODAY }).state.kind).toBe('blocked');
  });
});

describe('a return', () => {
  it('tells its reason', () => {
    given(assigned, submitted)
      .when({ kind: 'return', reason: ' thiếu số liệu ' })
      .then({ kind: 'returned', reason: 'thiếu số liệu', on: TODAY });
  });

  it('is refused without a reason', () => {
    given(assigned, submitted).when({ kind: 'return', reason: ' ' }).refuses({ kind: 'reason-missing' });
  });

  it('opens the assignment again, unfinished', () => {
    expect(after(assigned, submitted, { kind: 'returned', reason: 'thiếu', on: TODAY }).state).toEqual({ kind: 'open', percent: null });
  });

  it('of what was never handed in is refused', () => {
    given(assigned).when({ kind: 'return', reason: 'thiếu' }).refuses({ kind: 'not-submitted' });
  });
});
