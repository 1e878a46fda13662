import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import { commonLeader, obstacleReceiverOf, resolverName, resolverOf, standsAbove, unitNow } from '#domain/obstacle/resolver.ts';
import { office as officeOf } from '#domain/office/office.ts';
import { type Unit, unitTree } from '#domain/office/unit.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aPerson, aUnit, aWork, OPEN, personId, unitId } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const OFFICE = office.smallOffice();
const person = (id: number): Resolver => ({ kind: 'person', personId: personId(id) });
const unit = (id: number): Resolver => ({ kind: 'unit', unitId: unitId(id) });

const WISH = { unit: office.HEALTH, person: office.HEALTH_OFFICIAL, controller: office.CONTROLLER } as const;
const blocked = (resolver: Resolver | null): FollowedWork => {
  const obstacle = { resolver, dueOn: day('2026-06-29'), namedOn: day('2026-06-22'), passedBy: [] };
  return aWork({ ...WISH, state: { kind: 'blocked', reason: 'kinh phí', since: day('2026-06-22'), percent: null, obstacle } });
};

const closed = (one: Unit, ...successors: readonly number[]): Unit => ({
  ...one,
  validTo: day('2026-06-01'),
  successors: successors.map(unitId),
});

describe('the unit that has an obstacle now', () => {
  const now = (...units: readonly Unit[]) => unitNow(unitTree([aUnit(1, 'tỉnh'), ...units]), unitId(2));

  it('is the unit itself while it stands', () => {
    expect(now(aUnit(2, 'sở', 1))).toBe(2);
  });

  it('is whichever took over, also where that one was merged again', () => {
    expect(now(closed(aUnit(2, 'sở', 1), 3), closed(aUnit(3, 'sở mới', 1), 4), aUnit(4, 'sở mới nhất', 1))).toBe(4);
  });

  it('is the nearest above where it was split, or dissolved', () => {
    expect(now(closed(aUnit(2, 'sở', 1), 3, 4), aUnit(3, 'một', 1), aUnit(4, 'hai', 1))).toBe(1);
    expect(now(closed(aUnit(2, 'sở', 1)))).toBe(1);
  });

  it('is found though two are recorded as having taken over from each other', () => {
    expect([2, 3]).toContain(now(closed(aUnit(2, 'sở', 1), 3), closed(aUnit(3, 'sở khác', 1), 2)));
  });

  it('stays the closed one where nobody took over and nothing stands above', () => {
    expect(unitNow(unitTree([closed(aUnit(2, 'sở'))]), unitId(2))).toBe(2);
  });
});

describe('who is to clear an obstacle', () => {
  it.each<readonly [named: string, resolver: Resolver | null, who: number]>([
    ['the person who was named', person(office.FINANCE_OFFICIAL), office.FINANCE_OFFICIAL],
    ['whoever heads the unit that was named', unit(office.FINANCE), office.FINANCE_HEAD],
    ['whoever heads the nearest above, for a room without a head', unit(office.BUDGET_ROOM), office.FINANCE_HEAD],
    ['the leader, for a unit that nobody heads', unit(office.PROVINCE), office.LEADER],
    ['whoever hears of trouble with the work, where nobody was named', null, office.HEALTH_HEAD],
    ['the same, where the person is not known any more', person(99), office.HEALTH_HEAD],
  ])('is %s', (_, resolver, who) => {
    expect(resolverOf(blocked(resolver), OFFICE)?.id).toBe(who);
  });

  it('is whoever heads the unit that the named person has left', () => {
    const left = aPerson({ id: office.FINANCE_OFFICIAL, unit: office.FINANCE, active: false });
    const of = office.smallOffice({ people: [left] });
    expect(resolverOf(blocked(person(office.FINANCE_OFFICIAL)), of)?.id).toBe(office.FINANCE_HEAD);
  });

  it('is nobody while nothing is in the way', () => {
    expect(resolverOf(aWork({ ...WISH, state: OPEN }), OFFICE)).toBeNull();
  });

  it('is called by the person’s name or the unit’s, where the office knows one', () => {
    const names = [person(office.FINANCE_HEAD), unit(office.FINANCE), person(99), null].map((one) => resolverName(one, OFFICE));
    expect(names).toEqual([`người ${office.FINANCE_HEAD}`, 'Sở Tài chính', null, null]);
  });
});

describe('who collects the obstacles of a plan', () => {
  const toFinance = (work: FollowedWork): FollowedWork => ({
    ...work,
    plan: work.plan === null ? null : { ...work.plan, obstaclesUnitId: unitId(office.FINANCE) },
  });

  it('is whoever heads the unit that the plan names, while something is in the way', () => {
    expect(obstacleReceiverOf(toFinance(blocked(null)), OFFICE)?.id).toBe(office.FINANCE_HEAD);
    expect(obstacleReceiverOf(toFinance(aWork({ ...WISH, state: OPEN })), OFFICE)).toBeNull();
  });

  it('is no unit where the plan names none, or the work has no plan', () => {
    expect(obstacleReceiverOf(blocked(null), OFFICE)).toBeNull();
    expect(obstacleReceiverOf({ ...blocked(null), plan: null }, OFFICE)).toBeNull();
  });
});

describe('who stands above', () => {
  const personOf = (id: number) => OFFICE.people.get(personId(id)) ?? aPerson({ id, unit: office.PROVINCE });

  it.each([
    [office.HEALTH_OFFICIAL, office.HEALTH_HEAD],
    [office.HEALTH_HEAD, office.LEADER],
    [office.BUDGET_OFFICIAL, office.FINANCE_HEAD],
  ])('person %i is person %i', (who, above) => {
    expect(standsAbove(personOf(who), OFFICE)?.id).toBe(above);
  });

  it('the leader of the whole office is nobody', () => {
    expect(standsAbove(personOf(office.LEADER), OFFICE)).toBeNull();
  });

  it.each<readonly [one: Resolver, other: Resolver, leader: number | null]>([
    [unit(office.FINANCE), unit(office.HEALTH), office.LEADER],
    [person(office.FINANCE_OFFICIAL), person(office.FINANCE_HEAD), office.LEADER],
    [person(office.FINANCE_OFFICIAL), unit(office.BUDGET_ROOM), office.LEADER],
    [unit(office.BUDGET_ROOM), person(office.BUDGET_OFFICIAL), office.LEADER],
    [person(office.FINANCE_OFFICIAL), person(office.BUDGET_OFFICIAL), office.FINANCE_HEAD],
    [person(office.FINANCE_OFFICIAL), unit(office.HEALTH), office.LEADER],
    [person(office.LEADER), unit(office.HEALTH), null],
    [person(99), unit(office.HEALTH), null],
    [unit(office.HEALTH), person(99), null],
  ])('both %j and %j: %s decides between them', (one, other, leader) => {
    expect(commonLeader(one, other, OFFICE)).toBe(leader);
  });

  it('nobody where the two have no unit in common', () => {
    const apart = officeOf(
      unitTree([aUnit(1, 'một'), aUnit(2, 'hai')]),
      [aPerson({ id: 1, unit: 1, roles: ['leader'] }), aPerson({ id: 2, unit: 2, roles: ['leader'] })],
      WEEKENDS_ONLY,
    );
    expect(commonLeader(unit(1), unit(2), apart)).toBeNull();
  });
});
