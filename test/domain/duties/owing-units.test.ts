import { describe, expect, it } from 'vitest';
import { owingUnits, receivingUnit } from '#domain/duties/owing-units.ts';
import { type Unit, unitTree } from '#domain/office/unit.ts';
import { day } from '#domain/time/day.ts';
import { aUnit, unitId } from '../support/builders.ts';

const [PROVINCE, FINANCE, PLANNING, HEALTH, OLD] = [1, 2, 3, 4, 5];
const closed = (unit: Unit, ...successors: readonly number[]): Unit => ({
  ...unit,
  validTo: day('2026-06-30'),
  successors: successors.map(unitId),
});

const TREE = unitTree([
  aUnit(PROVINCE, 'UBND tỉnh'),
  aUnit(FINANCE, 'Sở Tài chính', PROVINCE),
  closed(aUnit(PLANNING, 'Sở Kế hoạch và Đầu tư', PROVINCE), FINANCE),
  aUnit(HEALTH, 'Sở Y tế', PROVINCE),
  closed(aUnit(OLD, 'Ban Dân tộc', PROVINCE)),
]);

describe('who owes a report today', () => {
  it('is each unit that the duty names, once', () => {
    expect(owingUnits([FINANCE, HEALTH, FINANCE].map(unitId), { tree: TREE, receiver: null })).toEqual([FINANCE, HEALTH]);
  });

  it('is whoever took over a unit that was merged, once where it owes its own report too', () => {
    expect(owingUnits([PLANNING, HEALTH].map(unitId), { tree: TREE, receiver: null })).toEqual([FINANCE, HEALTH]);
    expect(owingUnits([PLANNING, FINANCE].map(unitId), { tree: TREE, receiver: null })).toEqual([FINANCE]);
  });

  it('is nobody for a unit that was closed without a successor', () => {
    expect(owingUnits([OLD].map(unitId), { tree: TREE, receiver: null })).toEqual([]);
  });

  it('is never the unit that receives it, nor the one that was merged into it', () => {
    expect(owingUnits([FINANCE, HEALTH].map(unitId), { tree: TREE, receiver: unitId(FINANCE) })).toEqual([HEALTH]);
    expect(owingUnits([PLANNING, HEALTH].map(unitId), { tree: TREE, receiver: unitId(FINANCE) })).toEqual([HEALTH]);
  });

  it('a report goes to whoever took over the unit that received it', () => {
    expect(receivingUnit(TREE, unitId(PLANNING))).toBe(FINANCE);
    expect(receivingUnit(TREE, unitId(OLD))).toBeNull();
  });

  it('a loop of successors ends, and owes nothing', () => {
    const loop = unitTree([closed(aUnit(1, 'A'), 2), closed(aUnit(2, 'B'), 1)]);
    expect(owingUnits([unitId(1)], { tree: loop, receiver: null })).toEqual([]);
  });
});
