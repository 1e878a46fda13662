import { describe, expect, it } from 'vitest';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { commonLeader } from '#domain/obstacle/resolver.ts';
import type { Obstacle, Resolver } from '#domain/obstacle/obstacle.ts';
import { day } from '#domain/time/day.ts';
import { personId, unitId } from '../support/builders.ts';
import { after, given } from '../support/given.ts';
import { BUDGET_ROOM, FINANCE, HEALTH, HEALTH_OFFICIAL, LEADER, smallOffice } from '../support/small-office.ts';

const TODAY = day('2026-06-25');
const DUE = day('2026-06-29');
const A: Resolver = { kind: 'unit', unitId: unitId(FINANCE) };
const B: Resolver = { kind: 'unit', unitId: unitId(HEALTH) };
const BOSS: Resolver = { kind: 'person', personId: personId(LEADER) };

const assigned: AssignmentEvent = { kind: 'assigned', personId: personId(HEALTH_OFFICIAL), followedFrom: day('2026-06-01') };
const obstacleOf = (resolver: Resolver | null, more: Partial<Obstacle> = {}): Obstacle => ({
  ...{ resolver, dueOn: DUE, namedOn: day('2026-06-22'), passedBy: [] },
  ...more,
});
const blocked = (obstacle: Obstacle): AssignmentEvent => ({ kind: 'blocked', reason: 'kinh phí', obstacle, on: day('2026-06-22') });
const passing = (to: Resolver) => ({ kind: 'pass-obstacle', from: A, to, above: personId(LEADER), usualDue: day('2026-07-02') }) as const;

describe('an obstacle', () => {
  it('is passed on, and its day stays', () => {
    const obstacle = { resolver: B, dueOn: DUE, namedOn: TODAY, passedBy: [A] };
    given(assigned, blocked(obstacleOf(A)))
      .when(passing(B))
      .then({ kind: 'obstacle-passed', from: A, to: B, obstacle, on: TODAY });
  });

  it('comes back once, and the second time goes up to be decided', () => {
    const once = obstacleOf(B, { passedBy: [A] });
    given(assigned, blocked(once))
      .when({ ...passing(A), from: B })
      .then({ kind: 'obstacle-passed', from: B, to: A, obstacle: { ...obstacleOf(A, { namedOn: TODAY, passedBy: [A, B] }) }, on: TODAY });
    const twice = obstacleOf(A, { passedBy: [A, B] });
    const up: Obstacle = { resolver: BOSS, dueOn: DUE, namedOn: TODAY, passedBy: [A, B, A], between: [A, B] };
    given(assigned, blocked(twice)).when(passing(B)).then({ kind: 'obstacle-passed', from: A, to: B, obstacle: up, on: TODAY });
  });

  it('that was decided on gets the usual days, stays with whom it was given to, and is not passed on again', () => {
    const up = obstacleOf(BOSS, { passedBy: [A, B, A], between: [A, B] });
    const decided: Obstacle = { resolver: B, dueOn: day('2026-07-02'), namedOn: TODAY, passedBy: [A, B, A], decided: true };
    given(assigned, blocked(up)).when(passing(B)).then({ kind: 'resolver-named', obstacle: decided, on: TODAY });
    given(assigned, blocked(decided)).when(passing(A)).refuses({ kind: 'decided-above' });
  });

  it('is not passed to who has it, nor where nothing is in the way', () => {
    given(assigned, blocked(obstacleOf(A)))
      .when(passing(A))
      .refuses({ kind: 'same-resolver' });
    given(assigned).when(passing(B)).refuses({ kind: 'not-blocked' });
  });

  it('gets another resolver, or another day, by who answers for the work', () => {
    const name = (resolver: Resolver | null, dueOn: string | null) =>
      ({ kind: 'name-resolver', resolver, dueOn: dueOn === null ? null : day(dueOn), usualDue: day('2026-07-02') }) as const;
    given(assigned, blocked(obstacleOf(A, { passedBy: [B] })))
      .when(name(B, null))
      .then({ kind: 'resolver-named', obstacle: obstacleOf(B, { namedOn: TODAY }), on: TODAY });
    given(assigned, blocked(obstacleOf(A)))
      .when(name(null, '2026-06-30'))
      .then({ kind: 'resolver-named', obstacle: obstacleOf(A, { dueOn: day('2026-06-30') }), on: TODAY });
    given(assigned, blocked(obstacleOf(A)))
      .when(name(A, null))
      .refuses({ kind: 'same-resolver' });
  });

  it('that is told again without a name keeps the one who was named, and its first day', () => {
    const again: AssignmentEvent = { kind: 'blocked', reason: 'thiếu vốn', obstacle: obstacleOf(null), on: TODAY };
    expect(after(assigned, blocked(obstacleOf(A)), again).state).toMatchObject({
      reason: 'thiếu vốn',
      since: '2026-06-22',
      obstacle: { resolver: A },
    });
  });

  it('is kept when it is over, with its cause, its days and who was to clear it', () => {
    const cleared = after(assigned, blocked(obstacleOf(A)), { kind: 'unblocked', on: TODAY }).cleared;
    expect(cleared).toEqual([{ reason: 'kinh phí', from: '2026-06-22', to: TODAY, resolver: A }]);
  });

  it.each([
    ['two departments have the leader of the province above both', [A, B], LEADER],
    [
      'a room and its department have nobody above both but the leader of the province',
      [{ kind: 'unit', unitId: unitId(BUDGET_ROOM) }, A],
      LEADER,
    ],
    ['a department and the leader above it have nobody', [A, BOSS], null],
  ] as const)('%s', (_, [one, other], leader) => {
    expect(commonLeader(one, other, smallOffice())).toBe(leader);
  });
});
