import { describe, expect, it } from 'vitest';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import { day } from '#domain/time/day.ts';
import { FINANCE_HEAD, FINANCE_OFFICIAL, LEADER } from '../support/small-office.ts';
import { type DecisionStory, decisionsOf } from './decisions-timeline.ts';

const asks = (until: string): AssignmentCommand => ({ kind: 'ask-extension', until: day(until), reason: 'chờ số liệu' });
const moves = (until: string | null = null): AssignmentCommand => ({ kind: 'move-deadline', until: until === null ? null : day(until) });
const REFUSES: AssignmentCommand = { kind: 'refuse-extension', reason: 'đã gia hạn' };
const WITHDRAWS: AssignmentCommand = { kind: 'withdraw-extension' };
const SUBMITS: AssignmentCommand = { kind: 'submit' };
const APPROVES: AssignmentCommand = { kind: 'approve' };
const RETURNS: AssignmentCommand = { kind: 'return', reason: 'thiếu số liệu' };

// Followed from Monday 15/6/2026, due on Friday 26/6; the official carries it, the head of the department has the authority.
const JUNE = { lastDay: '2026-06-26', followedFrom: '2026-06-15', importedOn: '2026-06-15' } as const;
const story = (to: string, steps: DecisionStory['steps'], more: Partial<DecisionStory> = {}): DecisionStory => ({
  ...{ work: JUNE, from: '2026-06-22', to, steps, ...more },
});

type Row = readonly [name: string, story: DecisionStory, rows: readonly string[]];

// Every expectation is worked out by hand: −7, −3, −1, 0 working days; whoever decides is reminded 2 working days after being told; 4 working
// days after the request, or the handing in, the leader above is told; again after 5.
const TIMELINES: readonly Row[] = [
  [
    'asked before the deadline and granted: the ladder follows the new one',
    story('2026-06-30', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-01')], ['2026-06-23', FINANCE_HEAD, moves()]]), // prettier-ignore
    // 1/7 less 3: 26/6; less 1: 30/6.
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '23/6 head → deadline-moved', '26/6 official: own', '30/6 official: own', 'openInTime, by the first deadline openOverdue'], // prettier-ignore
  ],
  [
    'asked late and granted: in time again, and overdue by the first deadline',
    story('2026-07-01', [['2026-06-29', FINANCE_OFFICIAL, asks('2026-07-03')], ['2026-06-30', FINANCE_HEAD, moves()]], { from: '2026-06-26' }), // prettier-ignore
    // 29/6 is late 1; granted until 3/7: less 3 is 30/6, of which the decision has told; less 1 is 2/7.
    ['26/6 official: own', '29/6 official: own', '29/6 head: escalations', '29/6 official → extension-asked (late)', '30/6 head → deadline-moved', 'openInTime, by the first deadline openOverdue'], // prettier-ignore
  ],
  [
    'granted until another day than the one that was asked for',
    story('2026-06-30', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-10')], ['2026-06-22', FINANCE_HEAD, moves('2026-06-29')]]), // prettier-ignore
    // 29/6 less 3: 24/6; less 1: 26/6; late 1: 30/6.
    ['22/6 official: own', '22/6 official → extension-asked', '22/6 head → deadline-moved', '24/6 official: own', '26/6 official: own', '29/6 official: own', '30/6 official: own', '30/6 head: escalations', 'openOverdue, by the first deadline openOverdue'], // prettier-ignore
  ],
  [
    'refused: the deadline stays, and the ladder goes on',
    story('2026-06-29', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-03')], ['2026-06-24', FINANCE_HEAD, REFUSES]]), // prettier-ignore
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '24/6 head: extensions', '24/6 head → extension-refused', '25/6 official: own', '26/6 official: own', '29/6 official: own', '29/6 head: escalations', 'openOverdue, by the first deadline openOverdue'], // prettier-ignore
  ],
  [
    'a silent authority is reminded twice, and then the leader above is told, once in five working days',
    story('2026-07-06', [['2026-06-22', FINANCE_OFFICIAL, SUBMITS]]),
    ['22/6 official: own', '22/6 official → submitted', '24/6 head: approvals', '26/6 head: approvals', '26/6 leader: silent', '30/6 head: approvals', '2/7 head: approvals', '3/7 leader: silent', '6/7 head: approvals', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'silent over a request: the deadline does not move by itself',
    story('2026-06-29', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-03')]]),
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '24/6 head: extensions', '25/6 official: own', '26/6 official: own', '26/6 head: extensions', '26/6 leader: silent', '29/6 official: own', '29/6 head: escalations', 'openOverdue, by the first deadline openOverdue'], // prettier-ignore
  ],
  [
    'an absent authority: the delegate decides',
    story('2026-06-24', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-01')], ['2026-06-24', 5, moves()]], { delegated: ['2026-06-22', '2026-06-30'] }), // prettier-ignore
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '24/6 delegate: extensions', '24/6 head: ', '24/6 delegate → deadline-moved', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'an authority on leave whom nobody stands in for: the leader above is told of the silence',
    story('2026-06-29', [['2026-06-22', FINANCE_OFFICIAL, SUBMITS]], { onLeave: ['2026-06-22', '2026-06-26'] }),
    // On return the head is asked.
    ['22/6 official: own', '22/6 official → submitted', '26/6 leader: silent', '29/6 head: approvals', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'returned, and handed in again: the silence is counted anew',
    story('2026-07-01', [['2026-06-22', FINANCE_OFFICIAL, SUBMITS], ['2026-06-24', FINANCE_HEAD, RETURNS], ['2026-06-25', FINANCE_OFFICIAL, SUBMITS]]), // prettier-ignore
    ['22/6 official: own', '22/6 official → submitted', '24/6 head: approvals', '24/6 head → returned', '25/6 official: own', '25/6 official → submitted', '29/6 head: approvals', '1/7 head: approvals', '1/7 leader: silent', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'handed in while the request waits: the time that it took may still be granted',
    story('2026-07-02', [['2026-06-26', FINANCE_OFFICIAL, asks('2026-06-30')], ['2026-06-30', FINANCE_OFFICIAL, SUBMITS], ['2026-07-01', FINANCE_HEAD, moves()], ['2026-07-02', FINANCE_HEAD, APPROVES]], { from: '2026-06-26' }), // prettier-ignore
    ['26/6 official: own', '26/6 official → extension-asked', '29/6 official: own', '29/6 head: escalations', '30/6 head: extensions', '30/6 official → submitted', '1/7 head → deadline-moved', '2/7 head: approvals', '2/7 head → approved', 'doneInTime, by the first deadline doneLate'], // prettier-ignore
  ],
  [
    'taken back: nobody is asked any more',
    story('2026-06-26', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-03')], ['2026-06-23', FINANCE_OFFICIAL, WITHDRAWS], ['2026-06-24', FINANCE_HEAD, moves()]]), // prettier-ignore
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '23/6 official → extension-withdrawn', '24/6 head → no-extension', '25/6 official: own', '26/6 official: own', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'over 30/4 and 1/5 no working day passes',
    story('2026-05-06', [['2026-04-28', FINANCE_OFFICIAL, SUBMITS]], { work: { ...JUNE, lastDay: '2026-05-05', followedFrom: '2026-04-20', importedOn: '2026-04-20' }, from: '2026-04-28' }), // prettier-ignore
    // After 28/4 the working days are 29/4, 4/5, 5/5, 6/5.
    ['28/4 official: own', '28/4 official → submitted', '4/5 head: approvals', '6/5 head: approvals', '6/5 leader: silent', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'nobody but the authority moves the deadline, closes or returns',
    story('2026-06-22', [['2026-06-22', FINANCE_OFFICIAL, moves('2026-07-03')], ['2026-06-22', LEADER, moves('2026-07-03')], ['2026-06-22', FINANCE_OFFICIAL, SUBMITS], ['2026-06-22', FINANCE_OFFICIAL, APPROVES], ['2026-06-22', LEADER, RETURNS]]), // prettier-ignore
    ['22/6 official: own', '22/6 official → not-allowed', '22/6 leader → not-allowed', '22/6 official → submitted', '22/6 official → not-allowed', '22/6 leader → not-allowed', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
  [
    'without an authority a leader above is asked who decides, and nothing moves',
    story('2026-06-26', [['2026-06-22', FINANCE_OFFICIAL, asks('2026-07-03')], ['2026-06-23', LEADER, moves()]], { work: { ...JUNE, authority: null } }), // prettier-ignore
    // Above the leader stands nobody but who follows the plan.
    ['22/6 official: own', '22/6 official → extension-asked', '23/6 official: own', '23/6 leader → not-allowed', '24/6 leader: extensions', '25/6 official: own', '26/6 official: own', '26/6 leader: extensions', '26/6 controller: silent', 'openInTime, by the first deadline openInTime'], // prettier-ignore
  ],
];

describe('decisions on the way', () => {
  it.each(TIMELINES)('%s', (_name, told, rows) => {
    expect(decisionsOf(told)).toEqual(rows);
  });
});
