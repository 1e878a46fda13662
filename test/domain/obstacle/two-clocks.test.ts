import { describe, expect, it } from 'vitest';
import type { AssignmentEvent, AssignmentState } from '#domain/assignment/assignment.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { twoClocks } from '#domain/obstacle/two-clocks.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { day } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { aWork, doneOn } from '../support/builders.ts';

const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));

type Happening = readonly [on: string, what: 'blocked' | 'unblocked' | 'submitted' | 'returned' | 'dropped'];

const eventOf = ([on, kind]: Happening): AssignmentEvent =>
  kind === 'blocked' || kind === 'returned' || kind === 'dropped' ? { kind, reason: 'kinh phí', on: day(on) } : { kind, on: day(on) };

interface Story {
  readonly from: string;
  readonly lastDay: string;
  readonly today: string;
  readonly happened: readonly Happening[];
}

const clocks = ({ from: followedFrom, lastDay, today, happened }: Story): readonly number[] => {
  const work = aWork({ followedFrom, lastDay });
  const assignment = happened.map(eventOf).reduce(evolve, work.assignment);
  const { working, blocked, late, blockedAndLate, total } = twoClocks({ ...work, assignment }, day(today), CALENDAR);
  return [working, blocked, late, blockedAndLate, total];
};

// Worked out by hand; June 2026 begins on a Monday, Tết takes 16 to 20 February.
const BY_HAND: readonly (readonly [what: string, story: Story, cells: readonly number[]])[] = [
  ['never blocked, in time', { from: '2026-06-01', lastDay: '2026-06-12', today: '2026-06-05', happened: [] }, [5, 0, 0, 0, 5]],
  ['never blocked, two days late', { from: '2026-06-01', lastDay: '2026-06-12', today: '2026-06-16', happened: [] }, [10, 0, 2, 0, 12]],
  [
    'late from the very day behind a Wednesday',
    { from: '2026-06-01', lastDay: '2026-06-10', today: '2026-06-12', happened: [] },
    [8, 0, 2, 0, 10],
  ],
  [
    'blocked on Wednesday, and today is Friday',
    { from: '2026-06-01', lastDay: '2026-06-12', today: '2026-06-05', happened: [['2026-06-03', 'blocked']] },
    [2, 3, 0, 0, 5],
  ],
  [
    'cleared on its very last day',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-12',
      happened: [
        ['2026-06-03', 'blocked'],
        ['2026-06-12', 'unblocked'],
      ],
    },
    [3, 7, 0, 0, 10],
  ],
  [
    'cleared on the day on which it was reported',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-05',
      happened: [
        ['2026-06-03', 'blocked'],
        ['2026-06-03', 'unblocked'],
      ],
    },
    [5, 0, 0, 0, 5],
  ],
  [
    'blocked over its last day, five days late, three of them blocked',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-19',
      happened: [
        ['2026-06-11', 'blocked'],
        ['2026-06-18', 'unblocked'],
      ],
    },
    [8, 2, 2, 3, 15],
  ],
  [
    'blocked twice',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-12',
      happened: [
        ['2026-06-02', 'blocked'],
        ['2026-06-04', 'unblocked'],
        ['2026-06-08', 'blocked'],
        ['2026-06-10', 'unblocked'],
      ],
    },
    [6, 4, 0, 0, 10],
  ],
  [
    'blocked on a Saturday: the clock runs from Monday',
    { from: '2026-06-01', lastDay: '2026-06-12', today: '2026-06-08', happened: [['2026-06-06', 'blocked']] },
    [5, 1, 0, 0, 6],
  ],
  [
    'blocked over Tết: days off are in no cell',
    {
      from: '2026-02-09',
      lastDay: '2026-02-27',
      today: '2026-02-25',
      happened: [
        ['2026-02-12', 'blocked'],
        ['2026-02-24', 'unblocked'],
      ],
    },
    [5, 3, 0, 0, 8],
  ],
  [
    'handed in while blocked: the clocks stop',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-30',
      happened: [
        ['2026-06-03', 'blocked'],
        ['2026-06-05', 'submitted'],
      ],
    },
    [3, 2, 0, 0, 5],
  ],
  [
    'returned: as if it had never been handed in',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-15',
      happened: [
        ['2026-06-03', 'blocked'],
        ['2026-06-05', 'submitted'],
        ['2026-06-09', 'returned'],
      ],
    },
    [8, 2, 1, 0, 11],
  ],
  [
    'ended while blocked',
    {
      from: '2026-06-01',
      lastDay: '2026-06-12',
      today: '2026-06-30',
      happened: [
        ['2026-06-03', 'blocked'],
        ['2026-06-05', 'dropped'],
      ],
    },
    [3, 2, 0, 0, 5],
  ],
];

describe('the clocks for blocked and for late', () => {
  it.each(BY_HAND)('%s', (_, story, cells) => {
    expect(clocks(story)).toEqual(cells);
  });

  it('show nothing for what was done before it was followed', () => {
    const state: AssignmentState = { kind: 'done', on: null };
    expect(twoClocks(aWork({ state }), day('2026-06-10'), CALENDAR).total).toBe(0);
  });
});

describe('the clocks of work', () => {
  it('that has no last day never run late', () => {
    const clocks = twoClocks(aWork({ followedFrom: '2026-06-01', lastDay: null }), day('2026-06-05'), CALENDAR);
    expect(clocks).toEqual({ total: 5, working: 5, blocked: 0, late: 0, blockedAndLate: 0 });
  });

  it('that was done before its plan came in have never run', () => {
    const clocks = twoClocks(aWork({ state: doneOn(null) }), day('2026-06-05'), CALENDAR);
    expect(clocks).toEqual({ total: 0, working: 0, blocked: 0, late: 0, blockedAndLate: 0 });
  });
});
