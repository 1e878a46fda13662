import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { byPlanAndCause, planObstacleWeek } from '#domain/obstacle/plan-obstacles.ts';
import { day } from '#domain/time/day.ts';
import { line } from '../../bot/render/sample-line.ts';
import { aPerson, aWork, OPEN, unitId, type WorkWish } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const causeOf = (reason: string): 'money' | 'other' => (reason === 'kinh phí' ? 'money' : 'other');

describe('the obstacles of plans', () => {
  const blocked = (number: number, reason: string | null, blockedDays?: number) =>
    line(number, { state: 'blocked', reason, ...(blockedDays === undefined ? {} : { blockedDays }) });

  it('stand by plan and by cause, what has lasted longest first, and then by number', () => {
    const told = byPlanAndCause(
      [
        { plan: '91/KH-UBND', line: blocked(3, 'kinh phí') },
        { plan: '91/KH-UBND', line: blocked(2, 'kinh phí', 4) },
        { plan: null, line: blocked(9, 'kinh phí', 1) },
        { plan: '91/KH-UBND', line: blocked(4, 'mặt bằng', 2) },
        { plan: '91/KH-UBND', line: blocked(1, 'kinh phí') },
        { plan: '91/KH-UBND', line: blocked(8, null, 3) },
      ],
      causeOf,
    );
    const numbers = told.map(({ plan, causes }) => [plan, causes.map(({ cause, lines }) => [cause, lines.map(({ number }) => number)])]);
    expect(numbers).toEqual([
      [
        '91/KH-UBND',
        [
          ['money', [2, 1, 3]],
          ['other', [8, 4]],
        ],
      ],
      [null, [['money', [9]]]],
    ]);
  });
});

describe('obstacles of which nobody knows how long they have lasted', () => {
  const unknown = (number: number) => ({ plan: null, line: line(number, { state: 'blocked', reason: 'kinh phí' }) });

  it.each([[[1, 3, 2]], [[3, 2, 1]], [[2, 1, 3]]])('stand by number, in whatever order they come: %j', (numbers) => {
    const [told] = byPlanAndCause(numbers.map(unknown), causeOf);
    expect(told?.causes.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 2, 3]);
  });
});

describe('the obstacles of the week', () => {
  const since = { kind: 'blocked', reason: 'kinh phí', since: day('2026-06-22'), percent: null } as const;
  const WISH = { unit: office.HEALTH, person: office.HEALTH_OFFICIAL, controller: office.CONTROLLER, state: since } as const;
  const toFinance = (work: FollowedWork): FollowedWork => ({
    ...work,
    plan: work.plan === null ? null : { ...work.plan, obstaclesUnitId: unitId(office.FINANCE) },
  });

  const toldTo = (works: readonly FollowedWork[], of = office.smallOffice()) =>
    planObstacleWeek(works, { office: of, week: day('2026-06-22'), today: day('2026-06-26'), causeOf }).map(
      ({ recipient, key, notice }) => {
        const plans = notice.kind === 'obstacle-week' ? notice.plans : [];
        const lines = plans.flatMap(({ causes }) => causes.flatMap(({ lines: own }) => own));
        return { who: recipient.id, key, plans: plans.map(({ plan }) => plan), numbers: lines.map(({ number }) => number) };
      },
    );

  it('go to whoever follows the plan in one message, or to the unit that the plan names', () => {
    const works = [aWork({ id: 1, ...WISH }), toFinance(aWork({ id: 2, ...WISH, plan: 2 })), aWork({ id: 3, ...WISH })];
    const told = toldTo(works);
    expect(told.map(({ who, numbers }) => [who, numbers])).toEqual([
      [office.CONTROLLER, [1, 3]],
      [office.FINANCE_HEAD, [2]],
    ]);
    expect(told[0]?.plans).toEqual(['91/KH-UBND']);
    expect(told[0]?.key).toContain('2026-06-22');
  });

  it.each<readonly [what: string, wish: WorkWish]>([
    ['is not in the way any more', { state: OPEN }],
    ['is in the way of who only helps', { part: 'coordinating' }],
    ['belongs to no plan', { importedOn: null }],
    ['belongs to a plan that nobody follows', { controller: null }],
  ])('leave out what %s', (_, wish) => {
    expect(toldTo([aWork({ ...WISH, ...wish })])).toEqual([]);
  });

  it('go to nobody where whoever followed the plan has left', () => {
    const left = aPerson({ id: office.CONTROLLER, unit: office.PROVINCE, roles: ['controller'], active: false });
    expect(toldTo([aWork(WISH)], office.smallOffice({ people: [left] }))).toEqual([]);
  });
});
