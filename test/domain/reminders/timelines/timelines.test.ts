import { describe, expect, it } from 'vitest';
import { blockedSince, doneOn, submittedOn } from '../../support/builders.ts';
import { BUDGET_OFFICIAL, BUDGET_ROOM, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH, LEADER } from '../../support/small-office.ts';
import { type Story, timelineOf } from './timeline.ts';

/** A story, and each message of it: the day, the hour where it is not 07:45, who, and what. */
type Timeline = readonly [name: string, story: Story, rows: readonly string[]];

const due = (lastDay: string, followedFrom: string, more: Story['work'] = {}): Story['work'] => ({
  lastDay,
  followedFrom,
  importedOn: followedFrom,
  ...more,
});

// Every expectation is worked out by hand from the calendar and the rules of the ladder: −7, −3, −1, 0 working days before the working day
// that is aimed at; late counts after the next working day; late 1, 3, 5 … is told; the head at late 1, controller and leader at late 3,
// the controller once more at the third urging, when a letter is due.

/** Off: Monday 16 – Friday 20 February 2026. */
const TET: readonly Timeline[] = [
  [
    'due on the second day after Tết: the ladder steps over the holiday',
    { work: due('2026-02-24', '2026-02-02'), from: '2026-02-02', to: '2026-03-03' },
    // 24 less 1: 23; less 3: 23, 13, 12; less 7: 11, 10, 9, 6.
    ['2/2 official: fresh', '6/2 official: own', '12/2 official: own', '23/2 official: own', '24/2 official: own', '24/2 14:00 official: last call', '25/2 official: own', '25/2 head: escalations', '27/2 official: own', '27/2 controller: escalations', '27/2 leader: escalations', '3/3 official: own', '3/3 controller: escalations'], // prettier-ignore
  ],
  [
    'due within Tết: aimed at the Friday before, late only after the Monday that follows',
    { work: due('2026-02-18', '2026-02-02'), from: '2026-02-02', to: '2026-02-27' },
    ['2/2 official: fresh', '4/2 official: own', '10/2 official: own', '12/2 official: own', '13/2 official: own', '13/2 14:00 official: last call', '24/2 official: own', '24/2 head: escalations', '26/2 official: own', '26/2 controller: escalations', '26/2 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the Saturday on which Tết begins: the same as within it',
    { work: due('2026-02-14', '2026-02-02'), from: '2026-02-09', to: '2026-02-24' },
    ['9/2 official: own', '10/2 official: own', '12/2 official: own', '13/2 official: own', '13/2 14:00 official: last call', '24/2 official: own', '24/2 head: escalations'], // prettier-ignore
  ],
  [
    'due on the first day after Tết: the day before is the Friday before it',
    { work: due('2026-02-23', '2026-02-02'), from: '2026-02-02', to: '2026-02-26' },
    ['2/2 official: fresh', '5/2 official: own', '11/2 official: own', '13/2 official: own', '23/2 official: own', '23/2 14:00 official: last call', '24/2 official: own', '24/2 head: escalations', '26/2 official: own', '26/2 controller: escalations', '26/2 leader: escalations'], // prettier-ignore
  ],
];

/** Off: Monday 27/4, Thursday 30/4 and Friday 1/5/2026. */
const APRIL: readonly Timeline[] = [
  [
    'due on 30/4: aimed at Wednesday 29, in time until Monday 4/5',
    { work: due('2026-04-30', '2026-04-13'), from: '2026-04-13', to: '2026-05-08' },
    ['13/4 official: fresh', '17/4 official: own', '23/4 official: own', '28/4 official: own', '29/4 official: own', '29/4 14:00 official: last call', '5/5 official: own', '5/5 head: escalations', '7/5 official: own', '7/5 controller: escalations', '7/5 leader: escalations'], // prettier-ignore
  ],
  [
    'due on Monday 4/5: the day before it is Wednesday 29/4',
    { work: due('2026-05-04', '2026-04-13'), from: '2026-04-13', to: '2026-05-05' },
    ['13/4 official: fresh', '20/4 official: own', '24/4 official: own', '29/4 official: own', '4/5 official: own', '4/5 14:00 official: last call', '5/5 official: own', '5/5 head: escalations'], // prettier-ignore
  ],
  [
    'due on Sunday 26/4: Monday is off in its place, so that Tuesday is still in time',
    { work: due('2026-04-26', '2026-04-13'), from: '2026-04-13', to: '2026-05-07' },
    ['13/4 official: fresh', '15/4 official: own', '21/4 official: own', '23/4 official: own', '24/4 official: own', '24/4 14:00 official: last call', '29/4 official: own', '29/4 head: escalations', '5/5 official: own', '5/5 controller: escalations', '5/5 leader: escalations', '7/5 official: own', '7/5 controller: escalations'], // prettier-ignore
  ],
];

/** Off: Monday 31/8 – Wednesday 2/9/2026; Saturday 22/8 is worked. */
const SEPTEMBER: readonly Timeline[] = [
  [
    'due on Thursday 3/9: seven working days before it are counted over the Saturday',
    { work: due('2026-09-03', '2026-08-17'), from: '2026-08-17', to: '2026-09-08' },
    ['17/8 official: fresh', '21/8 official: own', '26/8 official: own', '28/8 official: own', '3/9 official: own', '3/9 14:00 official: last call', '4/9 official: own', '4/9 head: escalations', '8/9 official: own', '8/9 controller: escalations', '8/9 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the Saturday that is worked: an ordinary last day',
    { work: due('2026-08-22', '2026-08-10'), from: '2026-08-10', to: '2026-08-27' },
    ['10/8 official: fresh', '13/8 official: own', '19/8 official: own', '21/8 official: own', '22/8 official: own', '22/8 14:00 official: last call', '24/8 official: own', '24/8 head: escalations', '26/8 official: own', '26/8 controller: escalations', '26/8 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the day that was swapped away: aimed at the Friday before',
    { work: due('2026-08-31', '2026-08-17'), from: '2026-08-17', to: '2026-09-08' },
    ['17/8 official: fresh', '20/8 official: own', '25/8 official: own', '27/8 official: own', '28/8 official: own', '28/8 14:00 official: last call', '4/9 official: own', '4/9 head: escalations', '8/9 official: own', '8/9 controller: escalations', '8/9 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the Sunday after it: aimed at the Saturday, in time until Monday',
    { work: due('2026-08-23', '2026-08-10'), from: '2026-08-10', to: '2026-08-27' },
    ['10/8 official: fresh', '13/8 official: own', '19/8 official: own', '21/8 official: own', '22/8 official: own', '22/8 14:00 official: last call', '25/8 official: own', '25/8 head: escalations', '27/8 official: own', '27/8 controller: escalations', '27/8 leader: escalations'], // prettier-ignore
  ],
];

const LEAP_AND_YEAR: readonly Timeline[] = [
  [
    'due on the leap day, a Tuesday',
    { work: due('2028-02-29', '2028-02-14'), from: '2028-02-14', to: '2028-03-03' },
    ['14/2 official: fresh', '18/2 official: own', '24/2 official: own', '28/2 official: own', '29/2 official: own', '29/2 14:00 official: last call', '1/3 official: own', '1/3 head: escalations', '3/3 official: own', '3/3 controller: escalations', '3/3 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the day after the leap day',
    { work: due('2028-03-01', '2028-02-14'), from: '2028-02-14', to: '2028-03-06' },
    ['14/2 official: fresh', '21/2 official: own', '25/2 official: own', '29/2 official: own', '1/3 official: own', '1/3 14:00 official: last call', '2/3 official: own', '2/3 head: escalations', '6/3 official: own', '6/3 controller: escalations', '6/3 leader: escalations'], // prettier-ignore
  ],
  [
    'due on the last day of 2026: Monday 4/1/2027 is the first late day',
    { work: due('2026-12-31', '2026-12-14'), from: '2026-12-14', to: '2027-01-06' },
    ['14/12 official: fresh', '22/12 official: own', '28/12 official: own', '30/12 official: own', '31/12 official: own', '31/12 14:00 official: last call', '4/1 official: own', '4/1 head: escalations', '6/1 official: own', '6/1 controller: escalations', '6/1 leader: escalations'], // prettier-ignore
  ],
  [
    'due on New Year’s Day 2027: aimed at the last day of the year, in time until Monday',
    { work: due('2027-01-01', '2026-12-14'), from: '2026-12-28', to: '2027-01-07' },
    ['28/12 official: own', '30/12 official: own', '31/12 official: own', '31/12 14:00 official: last call', '5/1 official: own', '5/1 head: escalations', '7/1 official: own', '7/1 controller: escalations', '7/1 leader: escalations'], // prettier-ignore
  ],
  [
    'due on Friday 2/1/2026, swapped for Saturday 10/1, which counts as a late working day',
    { work: due('2026-01-02', '2025-12-15'), from: '2025-12-15', to: '2026-01-12' },
    ['15/12 official: fresh', '22/12 official: own', '26/12 official: own', '30/12 official: own', '31/12 official: own', '31/12 14:00 official: last call', '6/1 official: own', '6/1 head: escalations', '8/1 official: own', '8/1 controller: escalations', '8/1 leader: escalations', '10/1 official: own', '10/1 controller: escalations'], // prettier-ignore
  ],
  [
    'due on that Saturday 10/1/2026',
    { work: due('2026-01-10', '2025-12-15'), from: '2025-12-29', to: '2026-01-14' },
    ['29/12 official: fresh', '30/12 official: own', '7/1 official: own', '9/1 official: own', '10/1 official: own', '10/1 14:00 official: last call', '12/1 official: own', '12/1 head: escalations', '14/1 official: own', '14/1 controller: escalations', '14/1 leader: escalations'], // prettier-ignore
  ],
];

const IMPORTS: readonly Timeline[] = [
  [
    'imported on Monday 15/6, late since the 5th: the late clock starts with the import, nobody above hears of it in the first three working days',
    { work: due('2026-06-05', '2026-06-15'), from: '2026-06-15', to: '2026-06-22' },
    ['15/6 official: fresh', '16/6 official: own', '18/6 official: own', '19/6 head: escalations', '19/6 controller: escalations', '19/6 leader: escalations', '22/6 official: own', '22/6 controller: escalations'], // prettier-ignore
  ],
  [
    'imported on the day before its last day: at a rung at once; late on Monday 22, the head hears on Wednesday',
    { work: due('2026-06-19', '2026-06-18'), from: '2026-06-18', to: '2026-06-24' },
    ['18/6 official: own', '19/6 official: own', '19/6 14:00 official: last call', '22/6 official: own', '24/6 official: own', '24/6 head: escalations', '24/6 controller: escalations', '24/6 leader: escalations'], // prettier-ignore
  ],
  [
    'given in chat and not by a plan: no such grace, and no controller',
    { work: due('2026-06-19', '2026-06-18', { importedOn: null }), from: '2026-06-18', to: '2026-06-24' },
    ['18/6 official: own', '19/6 official: own', '19/6 14:00 official: last call', '22/6 official: own', '22/6 head: escalations', '24/6 official: own', '24/6 leader: escalations'], // prettier-ignore
  ],
];

/** Due on Friday 26/6/2026: the rungs are Wednesday 17, Tuesday 23, Thursday 25 and the day itself; late from Monday 29 on. */
const JUNE = due('2026-06-26', '2026-06-01');
const CALL = '26/6 14:00 official: last call';

const OWN_WISHES: readonly Timeline[] = [
  [
    'an own hour later than the house’s',
    { work: JUNE, from: '2026-06-01', to: '2026-06-29', ownHour: '09:00' },
    ['1/6 09:00 official: fresh', '17/6 09:00 official: own', '23/6 09:00 official: own', '25/6 09:00 official: own', '26/6 09:00 official: own', CALL, '29/6 09:00 official: own', '29/6 head: escalations'], // prettier-ignore
  ],
  [
    'an own hour earlier than the house’s',
    { work: JUNE, from: '2026-06-22', to: '2026-06-25', ownHour: '07:15' },
    ['22/6 07:15 official: own', '23/6 07:15 official: own', '25/6 07:15 official: own'],
  ],
  [
    'put off on Tuesday until Wednesday morning, which is no rung',
    { work: JUNE, from: '2026-06-23', to: '2026-06-26', snoozes: [['2026-06-23T08:00', '2026-06-24T07:45']] },
    ['23/6 official: own', '24/6 official: own', '25/6 official: own', '26/6 official: own', CALL],
  ],
  [
    'put off until the afternoon: a message of its own, and the ladder goes on',
    { work: JUNE, from: '2026-06-23', to: '2026-06-25', snoozes: [['2026-06-23T08:00', '2026-06-23T14:00']] },
    ['23/6 official: own', '23/6 14:00 official: told again', '25/6 official: own'],
  ],
  [
    'put off over two rungs and the last day: no rung and no last call, but the head hears of it in time',
    { work: JUNE, from: '2026-06-23', to: '2026-07-01', snoozes: [['2026-06-23T08:00', '2026-06-30T07:45']] },
    ['23/6 official: own', '29/6 head: escalations', '30/6 official: own', '1/7 official: own', '1/7 controller: escalations', '1/7 leader: escalations'], // prettier-ignore
  ],
  [
    'put off until the afternoon of the last day: the last call tells it, and nothing else',
    { work: JUNE, from: '2026-06-23', to: '2026-06-26', snoozes: [['2026-06-23T08:00', '2026-06-26T14:00']] },
    ['23/6 official: own', CALL],
  ],
  [
    'put off twice: the later word holds',
    { work: JUNE, from: '2026-06-23', to: '2026-06-25', snoozes: [['2026-06-23T08:00', '2026-06-24T07:45'], ['2026-06-24T08:00', '2026-06-26T07:45']] }, // prettier-ignore
    ['23/6 official: own', '24/6 official: own'],
  ],
];

const LADDERS: readonly Timeline[] = [
  [
    'a task’s own ladder: 10, 5 and 1 working days before',
    { work: JUNE, from: '2026-06-01', to: '2026-06-29', ladder: { task: [10, 5, 1] } },
    ['1/6 official: fresh', '12/6 official: own', '19/6 official: own', '25/6 official: own', CALL, '29/6 official: own', '29/6 head: escalations'], // prettier-ignore
  ],
  [
    'a plan’s ladder that speaks seldom: 5 working days before, the day itself, every fifth late day',
    { work: JUNE, from: '2026-06-01', to: '2026-07-06', ladder: { plan: [5, 0], everyWhenLate: 5 } },
    ['1/6 official: fresh', '19/6 official: own', '26/6 official: own', CALL, '29/6 official: own', '29/6 head: escalations', '1/7 controller: escalations', '1/7 leader: escalations', '6/7 official: own'], // prettier-ignore
  ],
  [
    'a task’s own ladder goes before its plan’s',
    { work: JUNE, from: '2026-06-01', to: '2026-06-26', ladder: { task: [2], plan: [10, 7, 5, 3, 2, 1, 0] } },
    ['1/6 official: fresh', '24/6 official: own', CALL],
  ],
];

const EVENTS: readonly Timeline[] = [
  [
    'blocked on Wednesday 24/6 and free again on Thursday 2/7: the head hears instead, again when the five working days for clearing it end',
    { work: JUNE, from: '2026-06-23', to: '2026-07-03', changes: { '2026-06-24': { state: blockedSince('2026-06-24'), heardOn: '2026-06-24' }, '2026-07-02': { state: { kind: 'open', percent: null }, heardOn: '2026-07-02' } } }, // prettier-ignore
    ['23/6 official: own', '24/6 head: blocked', '30/6 head: blocked', '1/7 head: blocked', '2/7 head: escalations', '2/7 controller: escalations', '2/7 leader: escalations', '3/7 official: own'], // prettier-ignore
  ],
  [
    'the deadline moves from 26/6 to 10/7: the ladder begins anew',
    { work: JUNE, from: '2026-06-23', to: '2026-07-10', changes: { '2026-06-24': { lastDay: '2026-07-10' } } },
    ['23/6 official: own', '1/7 official: own', '7/7 official: own', '9/7 official: own', '10/7 official: own', '10/7 14:00 official: last call'], // prettier-ignore
  ],
  [
    'the deadline moves from 26/6 to 17/6, said on the 15th: the rung that has passed is told at once',
    { work: JUNE, from: '2026-06-01', to: '2026-06-22', changes: { '2026-06-15': { lastDay: '2026-06-17' } } },
    ['1/6 official: fresh', '15/6 official: own', '16/6 official: own', '17/6 official: own', '17/6 14:00 official: last call', '18/6 official: own', '18/6 head: escalations', '22/6 official: own', '22/6 controller: escalations', '22/6 leader: escalations'], // prettier-ignore
  ],
  [
    'answered on the morning of a rung: that rung is not told',
    { work: JUNE, from: '2026-06-23', to: '2026-06-26', changes: { '2026-06-25': { heardOn: '2026-06-25' } } },
    ['23/6 official: own', '26/6 official: own', CALL],
  ],
  [
    'done on 24/6: nothing more',
    { work: JUNE, from: '2026-06-23', to: '2026-07-01', changes: { '2026-06-24': { state: doneOn('2026-06-24') } } },
    ['23/6 official: own'],
  ],
  [
    'handed in on 24/6 and returned on Monday 29: the authority is asked every second working day, then it is late',
    { work: { ...JUNE, authority: LEADER }, from: '2026-06-23', to: '2026-06-29', changes: { '2026-06-24': { state: submittedOn('2026-06-24'), heardOn: '2026-06-24' }, '2026-06-29': { state: { kind: 'open', percent: null } } } }, // prettier-ignore
    ['23/6 official: own', '24/6 leader: approvals', '26/6 leader: approvals', '29/6 official: own', '29/6 head: escalations'],
  ],
  [
    'carried by nobody: the head is asked for a name, and is told once that it is late by being asked again',
    { work: { ...JUNE, person: null }, from: '2026-06-01', to: '2026-06-29' },
    ['1/6 head: unassigned', '17/6 head: unassigned', '23/6 head: unassigned', '25/6 head: unassigned', '26/6 head: unassigned', '26/6 14:00 head: last call', '29/6 head: unassigned'], // prettier-ignore
  ],
];

const ROUNDS: readonly Timeline[] = [
  [
    'the server is down from 17 to 24/6: one message on the 25th',
    { work: JUNE, from: '2026-06-01', to: '2026-06-26', down: ['2026-06-17', '2026-06-18', '2026-06-19', '2026-06-22', '2026-06-23', '2026-06-24'] }, // prettier-ignore
    ['1/6 official: fresh', '25/6 official: own', '26/6 official: own', CALL],
  ],
  [
    'the server is down on the last day and the day after it: both are told on Tuesday, and the ladder goes on',
    { work: JUNE, from: '2026-06-25', to: '2026-07-01', down: ['2026-06-26', '2026-06-29'] },
    ['25/6 official: own', '30/6 official: own', '30/6 head: escalations', '1/7 official: own', '1/7 controller: escalations', '1/7 leader: escalations'], // prettier-ignore
  ],
  [
    'every round runs twice: the same as once',
    { work: JUNE, from: '2026-06-22', to: '2026-06-29', doubled: true },
    ['22/6 official: own', '23/6 official: own', '25/6 official: own', '26/6 official: own', CALL, '29/6 official: own', '29/6 head: escalations'], // prettier-ignore
  ],
];

/** The official is not there. */
const LEAVES: readonly Timeline[] = [
  [
    'on leave from Monday 22 to Wednesday 24/6 over a rung, with nobody named: one message on return',
    { work: JUNE, from: '2026-06-17', to: '2026-06-26', leaves: [[FINANCE_OFFICIAL, '2026-06-22', '2026-06-24']] },
    ['17/6 official: own', '25/6 official: own', '26/6 official: own', CALL],
  ],
  [
    'on leave on the last two days: no last call, and on Monday it is late',
    { work: JUNE, from: '2026-06-23', to: '2026-06-29', leaves: [[FINANCE_OFFICIAL, '2026-06-25', '2026-06-26']] },
    ['23/6 official: own', '29/6 official: own', '29/6 head: escalations'],
  ],
  [
    'on leave until Wednesday 1/7: those above hear in time, the official on the first day back, which is no rung, and then by the ladder',
    { work: JUNE, from: '2026-06-23', to: '2026-07-03', leaves: [[FINANCE_OFFICIAL, '2026-06-25', '2026-07-01']] },
    ['23/6 official: own', '29/6 head: escalations', '1/7 controller: escalations', '1/7 leader: escalations', '2/7 official: own', '3/7 official: own'], // prettier-ignore
  ],
  [
    'the head on leave on the first late days: hears on return',
    { work: JUNE, from: '2026-06-29', to: '2026-07-01', leaves: [[FINANCE_HEAD, '2026-06-29', '2026-06-30']] },
    ['29/6 official: own', '1/7 official: own', '1/7 head: escalations', '1/7 controller: escalations', '1/7 leader: escalations'],
  ],
  [
    'on leave in the last days before Tết: the rung of the 12th is missed, the one on the first day after it is not',
    { work: due('2026-02-24', '2026-02-02'), from: '2026-02-02', to: '2026-02-24', leaves: [[FINANCE_OFFICIAL, '2026-02-11', '2026-02-13']] }, // prettier-ignore
    ['2/2 official: fresh', '6/2 official: own', '23/2 official: own', '24/2 official: own', '24/2 14:00 official: last call'],
  ],
];

/** Another acts for somebody: whoever reads for the first time is told what has been reached, and the holder at work is told of it. */
const DELEGATIONS: readonly Timeline[] = [
  [
    'the official at work is stood in for from Monday 22 to Wednesday 24/6',
    { work: JUNE, from: '2026-06-17', to: '2026-06-26', delegations: [[FINANCE_OFFICIAL, BUDGET_OFFICIAL, '2026-06-22', '2026-06-24']] },
    ['17/6 official: own', '22/6 deputy: own', '22/6 official: handled', '23/6 deputy: own', '23/6 official: handled', '25/6 official: own', '26/6 official: own', CALL], // prettier-ignore
  ],
  [
    'the official on leave is stood in for until the last day, and is told on return that it is late',
    { work: JUNE, from: '2026-06-17', to: '2026-06-29', leaves: [[FINANCE_OFFICIAL, '2026-06-22', '2026-06-26']], delegations: [[FINANCE_OFFICIAL, BUDGET_OFFICIAL, '2026-06-22', '2026-06-26']] }, // prettier-ignore
    ['17/6 official: own', '22/6 deputy: own', '23/6 deputy: own', '25/6 deputy: own', '26/6 deputy: own', '26/6 14:00 deputy: last call', '29/6 official: own', '29/6 head: escalations'], // prettier-ignore
  ],
  [
    'the delegate is away on Tuesday 23: the official at work is asked that day, the delegate on the next',
    { work: JUNE, from: '2026-06-22', to: '2026-06-25', leaves: [[BUDGET_OFFICIAL, '2026-06-23', '2026-06-23']], delegations: [[FINANCE_OFFICIAL, BUDGET_OFFICIAL, '2026-06-22', '2026-06-26']] }, // prettier-ignore
    ['22/6 deputy: own', '22/6 official: handled', '23/6 official: own', '24/6 deputy: own', '24/6 official: handled', '25/6 deputy: own', '25/6 official: handled'], // prettier-ignore
  ],
  [
    'the head stands in for the official on the first late days: one line says both, and Tuesday says nothing again',
    { work: JUNE, from: '2026-06-29', to: '2026-07-01', delegations: [[FINANCE_OFFICIAL, FINANCE_HEAD, '2026-06-29', '2026-06-30']] },
    ['29/6 head: own', '29/6 official: handled', '1/7 official: own', '1/7 controller: escalations', '1/7 leader: escalations'],
  ],
  [
    'the head is stood in for from Monday 29/6 to Friday 3/7: the delegate hears of late work, the head on the Monday after; the third urging on 3/7 calls for a letter',
    { work: JUNE, from: '2026-06-29', to: '2026-07-06', delegations: [[FINANCE_HEAD, BUDGET_OFFICIAL, '2026-06-29', '2026-07-03']] },
    ['29/6 official: own', '29/6 deputy: escalations', '29/6 head: handled', '1/7 official: own', '1/7 controller: escalations', '1/7 leader: escalations', '3/7 official: own', '3/7 controller: escalations', '6/7 head: escalations'], // prettier-ignore
  ],
];

/** The unit of finance is re-organised on Wednesday 24/6, or its official is not there any more. */
const UNITS: readonly Timeline[] = [
  [
    'merged: the official goes on, the head of the other unit hears that it is late',
    { work: JUNE, from: '2026-06-23', to: '2026-07-01', closed: { on: '2026-06-24', into: [HEALTH] }, changes: { '2026-06-24': { unit: HEALTH } } }, // prettier-ignore
    ['23/6 official: own', '25/6 official: own', '26/6 official: own', CALL, '29/6 official: own', '29/6 head of health: escalations', '1/7 official: own', '1/7 controller: escalations', '1/7 leader: escalations'], // prettier-ignore
  ],
  [
    'split, and on the last day it is said who takes over: until then the leader is asked',
    { work: JUNE, from: '2026-06-23', to: '2026-06-29', closed: { on: '2026-06-24', into: [HEALTH, BUDGET_ROOM] }, changes: { '2026-06-26': { unit: HEALTH } } }, // prettier-ignore
    ['23/6 official: own', '24/6 leader: own', '25/6 leader: own', '26/6 official: own', CALL, '29/6 official: own', '29/6 head of health: escalations'], // prettier-ignore
  ],
  [
    'the official has left on Wednesday 24: the head is asked for a name, with the rung that nobody else will answer',
    { work: JUNE, from: '2026-06-23', to: '2026-06-29', officialLeaves: '2026-06-24' },
    ['23/6 official: own', '24/6 head: unassigned', '25/6 head: unassigned', '26/6 head: unassigned', '26/6 14:00 head: last call', '29/6 head: unassigned'], // prettier-ignore
  ],
];

/** Tuesday 24/11/2026 is off only where the office has switched it on. */
const POLICY: readonly Timeline[] = [
  [
    'due on it where it is off: aimed at the Monday before, in time until Wednesday',
    { work: due('2026-11-24', '2026-11-09'), from: '2026-11-09', to: '2026-11-30', withPolicyDays: true },
    ['9/11 official: fresh', '12/11 official: own', '18/11 official: own', '20/11 official: own', '23/11 official: own', '23/11 14:00 official: last call', '26/11 official: own', '26/11 head: escalations', '30/11 official: own', '30/11 controller: escalations', '30/11 leader: escalations'], // prettier-ignore
  ],
  [
    'due on it where it is worked: an ordinary last day',
    { work: due('2026-11-24', '2026-11-09'), from: '2026-11-09', to: '2026-11-27' },
    ['9/11 official: fresh', '13/11 official: own', '19/11 official: own', '23/11 official: own', '24/11 official: own', '24/11 14:00 official: last call', '25/11 official: own', '25/11 head: escalations', '27/11 official: own', '27/11 controller: escalations', '27/11 leader: escalations'], // prettier-ignore
  ],
];

describe.each([
  ['Tết 2026', TET],
  ['30/4 and 1/5/2026', APRIL],
  ['2/9/2026 with its swap', SEPTEMBER],
  ['the leap day of 2028 and the turn of the year', LEAP_AND_YEAR],
  ['imports', IMPORTS],
  ['own hours and snoozes', OWN_WISHES],
  ['ladders', LADDERS],
  ['what happens to the work', EVENTS],
  ['rounds missed and doubled', ROUNDS],
  ['leave', LEAVES],
  ['delegation', DELEGATIONS],
  ['units that change, people who leave', UNITS],
  ['a day off of mere policy', POLICY],
] as const)('who is told what: %s', (_, timelines) => {
  it.each(timelines)('%s', (__, story, rows) => {
    expect(timelineOf(story)).toEqual(rows);
  });
});
