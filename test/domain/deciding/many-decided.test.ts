import { describe, expect, it } from 'vitest';
import { tallyOf } from '#domain/deciding/many-decided.ts';
import { blockedSince, doneOn, droppedOn, OPEN, submittedOn } from '../support/builders.ts';

describe('how far a task is that several units hand in', () => {
  it('counts each part once, and those that were dropped for nothing', () => {
    const states = [
      doneOn('2026-06-01'),
      doneOn(null),
      submittedOn('2026-06-02'),
      OPEN,
      blockedSince('2026-06-03'),
      droppedOn('2026-06-04'),
    ];
    expect(tallyOf(states.map((state) => ({ state })))).toEqual({ approved: 2, waiting: 1, open: 2, of: 5 });
  });

  it('is nothing of nothing where no unit has a part', () => {
    expect(tallyOf([])).toEqual({ approved: 0, waiting: 0, open: 0, of: 0 });
  });
});
