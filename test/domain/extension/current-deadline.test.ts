import { describe, expect, it } from 'vitest';
import { countCells, countCellsAtFirst } from '#domain/counts.ts';
import {
  asFirst,
  asWritten,
  deadlineStanding,
  firstDayOf,
  withAssignment,
  withCurrentDeadline,
} from '#domain/extension/current-deadline.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aWork, doneOn, until } from '../support/builders.ts';

const written = aWork({ lastDay: '2026-06-26' });
const granted = (insteadOf: string) => ({
  ...written,
  assignment: { ...written.assignment, moved: { until: day('2026-07-03'), insteadOf: day(insteadOf), on: day('2026-06-24') } },
});

describe('the deadline that counts', () => {
  it('is the written one where nothing was granted', () => {
    expect(withCurrentDeadline(written, null)).toEqual(written);
  });

  it('is where the authority has moved it to, and the first one stays known', () => {
    const work = withCurrentDeadline(granted('2026-06-26'), null);
    expect(work.task.deadline).toMatchObject({ lastDay: '2026-07-03', kind: 'date' });
    expect(firstDayOf(work)).toBe('2026-06-26');
    expect(asWritten(work).task.deadline).toEqual(written.task.deadline);
    expect(deadlineStanding(work, WEEKENDS_ONLY)).toEqual({ lastDay: '2026-07-03', inTime: '2026-07-03', written: '2026-06-26' });
  });

  it('is the one of a newer version of the plan where that names another day than the one that was moved', () => {
    const work = withCurrentDeadline(granted('2026-06-19'), until('2026-06-19'));
    expect(work.task.deadline.lastDay).toBe('2026-06-26');
    expect(firstDayOf(work)).toBe('2026-06-19');
  });

  it('is brought up to date with the assignment, however often it moves', () => {
    const once = withAssignment(written, granted('2026-06-26').assignment);
    const twice = withAssignment(once, {
      ...once.assignment,
      moved: { until: day('2026-07-10'), insteadOf: day('2026-06-26'), on: day('2026-07-01') },
    });
    expect([once, twice].map((work) => work.task.deadline.lastDay)).toEqual(['2026-07-03', '2026-07-10']);
    expect([once, twice].map(firstDayOf)).toEqual(['2026-06-26', '2026-06-26']);
  });

  it('counts done by the time that was granted as in time, and by the first deadline as late', () => {
    const work = withAssignment(written, { ...granted('2026-06-26').assignment, state: doneOn('2026-07-02') });
    const today = day('2026-07-06');
    expect(countCells([work], today, WEEKENDS_ONLY)).toEqual({ doneInTime: 1, doneLate: 0, openInTime: 0, openOverdue: 0 });
    expect(countCellsAtFirst([work], today, WEEKENDS_ONLY)).toEqual({ doneInTime: 0, doneLate: 1, openInTime: 0, openOverdue: 0 });
    expect(countCells([asFirst(work)], today, WEEKENDS_ONLY)).toMatchObject({ doneLate: 1 });
    expect(countCellsAtFirst([written], today, WEEKENDS_ONLY)).toBeNull();
  });

  it('is none where no last day is said', () => {
    expect(deadlineStanding(aWork({ lastDay: null }), WEEKENDS_ONLY)).toBeUndefined();
  });

  it('keeps the first one of an earlier plan, whatever happens to the assignment since', () => {
    const work = withCurrentDeadline(written, until('2026-06-19'));
    expect(firstDayOf(withAssignment(work, { ...work.assignment, heardOn: day('2026-06-22') }))).toBe('2026-06-19');
  });
});
