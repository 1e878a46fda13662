import { describe, expect, it } from 'vitest';
import { isSameResolver, type Resolver } from '#domain/obstacle/obstacle.ts';
import { obstacleIn } from '#domain/obstacle/resolver.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { personId, unitId } from '../support/builders.ts';

const person = (id: number): Resolver => ({ kind: 'person', personId: personId(id) });
const unit = (id: number): Resolver => ({ kind: 'unit', unitId: unitId(id) });

describe('who clears an obstacle', () => {
  it.each<readonly [one: Resolver | null, other: Resolver | null, same: boolean]>([
    [person(1), person(1), true],
    [person(1), person(2), false],
    [unit(1), unit(1), true],
    [unit(1), unit(2), false],
    [person(1), unit(1), false],
    [unit(1), person(1), false],
    [null, null, true],
    [person(1), null, false],
    [null, unit(1), false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(isSameResolver(one, other)).toBe(same);
  });

  // By hand: Monday 22/6/2026, five working days later is Monday 29/6.
  it('has five working days where nobody said by when', () => {
    const state = { kind: 'blocked', reason: 'kinh phí', since: day('2026-06-22'), percent: null } as const;
    expect(obstacleIn(state, WEEKENDS_ONLY)).toEqual({ resolver: null, dueOn: '2026-06-29', namedOn: '2026-06-22', passedBy: [] });
  });
});
