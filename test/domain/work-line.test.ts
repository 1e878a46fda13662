import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { workLine } from '#domain/work-line.ts';
import { aWork, blockedSince, doneOn, submittedOn, type WorkWish } from './support/builders.ts';
import { FINANCE, FINANCE_OFFICIAL, smallOffice } from './support/small-office.ts';

const line = (today: string, wish: WorkWish = {}) =>
  workLine(aWork({ id: 12, unit: FINANCE, person: FINANCE_OFFICIAL, ...wish }), smallOffice(), day(today));

describe('the line of a piece of work', () => {
  it('tells what a reader must know', () => {
    expect(line('2026-06-24')).toEqual({
      assignmentId: 12,
      number: 12,
      title: 'Lập báo cáo số 12',
      part: 'lead',
      unit: 'Sở Tài chính',
      person: 'người 4',
      deadlineText: 'ngày 2026-06-26',
      lastDay: '2026-06-26',
      daysLate: 0,
      product: 'Báo cáo',
      state: 'open',
      percent: null,
      reason: null,
    });
  });

  it('tells why the work is blocked, and how far it has come', () => {
    expect(line('2026-06-24', { state: blockedSince('2026-06-22') })).toMatchObject({ state: 'blocked', reason: 'kinh phí' });
    expect(line('2026-06-24', { state: { kind: 'open', percent: 40 } })).toMatchObject({ percent: 40, reason: null });
    expect(line('2026-06-24', { state: submittedOn('2026-06-22') })).toMatchObject({ state: 'submitted', percent: null });
  });

  it('names nobody where nobody carries it', () => {
    expect(line('2026-06-24', { person: null }).person).toBeNull();
  });

  it.each([
    ['2026-06-26', '2026-06-26', 0],
    ['2026-06-28', '2026-06-26', 0],
    ['2026-06-29', '2026-06-26', 1],
    ['2026-06-29', '2026-06-27', 0],
    ['2026-06-30', '2026-06-27', 1],
  ])('on %s tells of what was due on %s that it is %d working days late', (today, lastDay, late) => {
    expect(line(today, { lastDay }).daysLate).toBe(late);
  });

  it('tells the true lateness of work that is followed since its import only', () => {
    expect(line('2026-06-22', { lastDay: '2026-06-05', followedFrom: '2026-06-22' }).daysLate).toBe(11);
  });

  it('is never late without a deadline', () => {
    expect(line('2027-01-01', { lastDay: null }).daysLate).toBe(0);
  });

  it('does not call late what was done in time, however long ago', () => {
    expect(line('2026-07-10', { state: doneOn('2026-06-26') }).daysLate).toBe(0);
  });
});
