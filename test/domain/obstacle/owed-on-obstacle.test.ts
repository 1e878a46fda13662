import { describe, expect, it } from 'vitest';
import { type ObstacleAspect, owedOnObstacle } from '#domain/obstacle/owed-on-obstacle.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import { day } from '#domain/time/day.ts';
import { aPerson, aWork, OPEN, personId, unitId, type WorkWish } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

// The obstacle was to be cleared by Monday 22/6/2026; today is Wednesday 24/6, and whoever is to clear it has been told this morning.
const TODAY = day('2026-06-24');
const unit = (id: number): Resolver => ({ kind: 'unit', unitId: unitId(id) });
const person = (id: number): Resolver => ({ kind: 'person', personId: personId(id) });

const blocked = (resolver: Resolver | null, wish: WorkWish = {}) => {
  const obstacle = { resolver, dueOn: day('2026-06-22'), namedOn: day('2026-06-15'), passedBy: [] };
  const state = { kind: 'blocked', reason: 'kinh phí', since: day('2026-06-15'), percent: null, obstacle } as const;
  return aWork({ unit: office.HEALTH, person: office.HEALTH_OFFICIAL, controller: office.CONTROLLER, state, ...wish });
};

type Told = Readonly<Partial<Record<ObstacleAspect, string>>>;

const lateListeners = (work: ReturnType<typeof blocked>, told: Told = {}, of = office.smallOffice()): readonly number[] =>
  owedOnObstacle(work, {
    today: TODAY,
    office: of,
    toldOn: (_, __, aspect) => {
      const on = aspect === 'blocked' ? '2026-06-24' : told[aspect];
      return on === undefined ? null : day(on);
    },
  })
    .filter(({ aspect }) => aspect === 'obstacle-late')
    .map(({ personId: id }) => id);

describe('when the day of an obstacle has passed', () => {
  it('who stands above and who follows the plan hear of it', () => {
    expect(lateListeners(blocked(unit(office.FINANCE)))).toEqual([office.LEADER, office.CONTROLLER]);
  });

  it('nobody hears of it twice, whatever they were told before it was late', () => {
    expect(lateListeners(blocked(unit(office.FINANCE)), { 'obstacle-late': '2026-06-23' })).toEqual([]);
    expect(lateListeners(blocked(unit(office.FINANCE)), { 'obstacle-late': '2026-06-22' })).toEqual([office.LEADER, office.CONTROLLER]);
  });

  it('nobody hears of it as another’s who is to clear it, or carries the work', () => {
    expect(lateListeners(blocked(person(office.CONTROLLER)))).toEqual([office.LEADER]);
    const ofHead = { unit: office.FINANCE, person: office.FINANCE_HEAD };
    expect(lateListeners(blocked(person(office.FINANCE_OFFICIAL), ofHead))).toEqual([office.CONTROLLER]);
  });

  it('nobody hears of it who has left, or where nobody follows the plan', () => {
    const left = aPerson({ id: office.CONTROLLER, unit: office.PROVINCE, roles: ['controller'], active: false });
    const of = office.smallOffice({ people: [left] });
    expect(lateListeners(blocked(unit(office.FINANCE)), {}, of)).toEqual([office.LEADER]);
    expect(lateListeners(blocked(unit(office.FINANCE), { controller: null }))).toEqual([office.LEADER]);
  });

  it('nobody is owed anything once nothing is in the way', () => {
    const nothing = { today: TODAY, office: office.smallOffice(), toldOn: () => null };
    expect(owedOnObstacle(blocked(null, { state: OPEN }), nothing)).toEqual([]);
  });
});
