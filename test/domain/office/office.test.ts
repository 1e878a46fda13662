import { describe, expect, it } from 'vitest';
import { headOf, leadersAbove, office, withRole } from '#domain/office/office.ts';
import { hasRole, ROLES } from '#domain/office/person.ts';
import { isValidOn, isWithin, lineage, unitTree } from '#domain/office/unit.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aPerson, aUnit, unitId } from '../support/builders.ts';
import { BUDGET_ROOM, FINANCE, FINANCE_HEAD, HEALTH, LEADER, PROVINCE, smallOffice } from '../support/small-office.ts';

const OFFICE = smallOffice();

describe('the tree of units', () => {
  it('leads from a unit up to the top', () => {
    expect(lineage(OFFICE.tree, unitId(BUDGET_ROOM)).map(({ id }) => Number(id))).toEqual([BUDGET_ROOM, FINANCE, PROVINCE]);
    expect(lineage(OFFICE.tree, unitId(99))).toEqual([]);
  });

  it.each([
    [BUDGET_ROOM, FINANCE, true],
    [BUDGET_ROOM, PROVINCE, true],
    [FINANCE, FINANCE, true],
    [FINANCE, BUDGET_ROOM, false],
    [BUDGET_ROOM, HEALTH, false],
    [99, PROVINCE, false],
  ])('unit %d lies within %d: %s', (unit, above, within) => {
    expect(isWithin(OFFICE.tree, unitId(unit), unitId(above))).toBe(within);
  });

  it('with a loop in the data is still walked to an end', () => {
    const loop = unitTree([aUnit(1, 'A', 2), aUnit(2, 'B', 1)]);
    expect(lineage(loop, unitId(1)).map(({ id }) => Number(id))).toEqual([1, 2]);
    expect(isWithin(loop, unitId(1), unitId(3))).toBe(false);
  });

  it('that lacks a parent ends there', () => {
    expect(lineage(unitTree([aUnit(1, 'A', 7)]), unitId(1)).map(({ id }) => Number(id))).toEqual([1]);
  });
});

describe('a unit', () => {
  const closed = { ...aUnit(1, 'UBND huyện'), validFrom: day('2020-01-01'), validTo: day('2025-06-30') };
  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('that lived from 2020 to June 2025 exists on %s: %s', (on, exists) => {
    expect(isValidOn(closed, day(on))).toBe(exists);
  });

  it('without dates exists always', () => {
    expect(isValidOn(aUnit(1, 'Sở Tài chính'), day('1990-01-01'))).toBe(true);
  });
});

describe('roles', () => {
  it('are held by those who are there only', () => {
    const all = aPerson({ id: 1, unit: 1, roles: ROLES });
    expect(ROLES.every((role) => hasRole(all, role))).toBe(true);
    expect(ROLES.some((role) => hasRole({ ...all, active: false }, role))).toBe(false);
    expect(hasRole(aPerson({ id: 1, unit: 1, roles: ['head'] }), 'leader')).toBe(false);
  });

  it('count in exactly the own unit', () => {
    expect(withRole(OFFICE, unitId(FINANCE), 'head').map(({ id }) => Number(id))).toEqual([FINANCE_HEAD]);
    expect(withRole(OFFICE, unitId(BUDGET_ROOM), 'head')).toEqual([]);
    expect(withRole(OFFICE, unitId(99), 'head')).toEqual([]);
  });

  it('of a head reach down to units without one', () => {
    expect(headOf(OFFICE, unitId(FINANCE))?.id).toBe(FINANCE_HEAD);
    expect(headOf(OFFICE, unitId(BUDGET_ROOM))?.id).toBe(FINANCE_HEAD);
    expect(headOf(OFFICE, unitId(PROVINCE))).toBeNull();
  });

  it('of a head who has left count for nothing', () => {
    const left = smallOffice({ people: [aPerson({ id: FINANCE_HEAD, unit: FINANCE, roles: ['head'], active: false })] });
    expect(headOf(left, unitId(FINANCE))).toBeNull();
  });

  it('of leaders are found in the nearest unit that has any, all of them', () => {
    const people = [aPerson({ id: 50, unit: FINANCE, roles: ['leader'] }), aPerson({ id: 51, unit: FINANCE, roles: ['leader', 'head'] })];
    const ids = (unit: number, of = smallOffice({ people })) => leadersAbove(of, unitId(unit)).map(({ id }) => Number(id));
    expect(ids(BUDGET_ROOM)).toEqual([50, 51]);
    expect(ids(FINANCE)).toEqual([50, 51]);
    expect(ids(HEALTH)).toEqual([LEADER]);
    expect(ids(BUDGET_ROOM, office(unitTree([]), [], WEEKENDS_ONLY))).toEqual([]);
  });
});
