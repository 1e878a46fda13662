import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentState } from '#domain/assignment/assignment.ts';
import { type Cell, cellOf, countCells, isOverdue } from '#domain/counts.ts';
import { addDays, day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aWork, blockedSince, doneOn, droppedOn, OPEN, submittedOn } from './support/builders.ts';
import { OF_2026 } from './support/calendars.ts';
import { after } from './support/given.ts';

const cell = (today: string, state: AssignmentState, lastDay: string | null = '2026-06-26'): Cell | null =>
  cellOf(aWork({ state, lastDay }), day(today), WEEKENDS_ONLY);

describe('the cell of a piece of work due on Friday 26 June', () => {
  it.each<[string, AssignmentState, Cell | null]>([
    ['2026-06-26', OPEN, 'openInTime'],
    ['2026-06-27', OPEN, 'openOverdue'],
    ['2026-06-29', OPEN, 'openOverdue'],
    ['2026-06-26', blockedSince('2026-06-22'), 'openInTime'],
    ['2026-06-29', blockedSince('2026-06-22'), 'openOverdue'],
    ['2026-06-26', submittedOn('2026-06-25'), 'openInTime'],
    ['2026-06-29', submittedOn('2026-06-29'), 'openOverdue'],
    ['2026-07-30', doneOn('2026-06-26'), 'doneInTime'],
    ['2026-07-30', doneOn('2026-06-29'), 'doneLate'],
    ['2026-07-30', doneOn(null), 'doneInTime'],
    ['2026-07-30', droppedOn('2026-06-22'), null],
  ])('on %s, %o: %s', (today, state, expected) => {
    expect(cell(today, state)).toBe(expected);
  });
});

describe('a last day on the weekend', () => {
  it.each<[string, AssignmentState, Cell]>([
    ['2026-06-29', OPEN, 'openInTime'],
    ['2026-06-30', OPEN, 'openOverdue'],
    ['2026-07-30', doneOn('2026-06-29'), 'doneInTime'],
    ['2026-07-30', doneOn('2026-06-30'), 'doneLate'],
  ])('on %s, %o: %s', (today, state, expected) => {
    expect(cell(today, state, '2026-06-27')).toBe(expected);
  });
});

it('work without a deadline is never late', () => {
  expect(cell('2027-01-01', OPEN, null)).toBe('openInTime');
  expect(cell('2027-01-01', doneOn('2026-12-31'), null)).toBe('doneInTime');
});

it('what was handed in in time is done in time, on whatever day it is approved', () => {
  const assignment = after(
    { kind: 'assigned', personId: null, followedFrom: day('2026-06-01') },
    { kind: 'submitted', on: day('2026-06-26') },
    { kind: 'approved', on: day('2026-06-30') },
  );
  expect(cell('2026-07-01', assignment.state)).toBe('doneInTime');
});

it('what was handed in in time is not overdue while it waits for approval', () => {
  expect(cell('2026-06-30', submittedOn('2026-06-26'))).toBe('openInTime');
  expect(isOverdue(aWork({ state: submittedOn('2026-06-26') }), day('2026-06-30'), WEEKENDS_ONLY)).toBe(false);
});

describe('overdue work', () => {
  it.each<[AssignmentState, boolean]>([
    [OPEN, true],
    [blockedSince('2026-06-22'), true],
    [doneOn('2026-06-30'), false],
    [droppedOn('2026-06-30'), false],
  ])('%o on the Monday after: %s', (state, overdue) => {
    expect(isOverdue(aWork({ state }), day('2026-06-29'), WEEKENDS_ONLY)).toBe(overdue);
  });
});

describe('the four cells', () => {
  const near = fc.integer({ min: -40, max: 40 }).map((offset) => String(addDays(day('2026-06-22'), offset)));
  const state = fc.oneof(
    fc.constant(OPEN),
    near.map(blockedSince),
    near.map(submittedOn),
    fc.option(near).map(doneOn),
    near.map(droppedOn),
  );
  const works = fc.array(fc.record({ state, lastDay: fc.option(near) }).map(aWork));

  it('add up to all the work that was not dropped', () => {
    fc.assert(
      fc.property(works, near, fc.constantFrom(WEEKENDS_ONLY, OF_2026), (all, today, calendar) => {
        const { doneInTime, doneLate, openInTime, openOverdue } = countCells(all, day(today), calendar);
        const kept = all.filter(({ assignment }) => assignment.state.kind !== 'dropped');
        const done = kept.filter(({ assignment }) => assignment.state.kind === 'done');
        expect(doneInTime + doneLate).toBe(done.length);
        expect(openInTime + openOverdue).toBe(kept.length - done.length);
      }),
    );
  });

  it('hold what is overdue in a cell of its own', () => {
    fc.assert(
      fc.property(works, near, (all, today) => {
        const overdue = all.filter((work) => isOverdue(work, day(today), WEEKENDS_ONLY));
        expect(countCells(all, day(today), WEEKENDS_ONLY).openOverdue).toBe(overdue.length);
      }),
    );
  });

  it('of no work are empty', () => {
    expect(countCells([], day('2026-06-22'), WEEKENDS_ONLY)).toEqual({ doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 });
  });
});
