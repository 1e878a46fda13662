import { describe, expect, it } from 'vitest';
import { isTakenBySilence } from '#domain/duties/taken-by-silence.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aWork, OPEN, submittedOn, unitId, type WorkWish } from '../support/builders.ts';

const report = (wish: WorkWish, receiver: number | null = 2) => {
  const work = aWork(wish);
  return { ...work, task: { ...work.task, receiverUnitId: receiver === null ? null : unitId(receiver) } };
};

// Sent on Monday 1/6: the fifth working day after it is Monday 8/6.
const SENT = { state: submittedOn('2026-06-01') };

describe('a report that was sent counts as taken', () => {
  it.each([
    ['2026-06-08', report(SENT), false],
    ['2026-06-09', report(SENT), true],
    ['2026-06-09', report({ ...SENT, authority: 4 }), false],
    ['2026-06-09', report(SENT, null), false],
    ['2026-06-09', report({ state: OPEN }), false],
  ] as const)('on %s', (today, work, taken) => {
    expect(isTakenBySilence(work, day(today), WEEKENDS_ONLY)).toBe(taken);
  });
});
