import { describe, expect, it } from 'vitest';
import { dutyRelations } from '#domain/duties/duty-sight.ts';
import { receiverOf } from '#domain/duties/receiver.ts';
import { aPerson, aWork, personId, unitId } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const OFFICE = office.smallOffice();
const personOf = (id: number) => OFFICE.people.get(personId(id)) ?? aPerson({ id, unit: office.PROVINCE });

describe('who sees a report that the two departments owe to the province', () => {
  const around = {
    office: office.smallOffice({ people: [aPerson({ id: 30, unit: office.PROVINCE, roles: ['head'] })] }),
    owing: [unitId(office.FINANCE), unitId(office.HEALTH)],
    controllerId: personId(office.CONTROLLER),
  };
  const of = (id: number) =>
    dutyRelations(around.office.people.get(personId(id)) ?? personOf(id), { receiverUnitId: unitId(office.PROVINCE) }, around);

  it.each([
    ['an official of a department', office.FINANCE_OFFICIAL, ['owes']],
    ['an official of a room below', office.BUDGET_OFFICIAL, ['owes']],
    ['the head of a department', office.HEALTH_HEAD, ['owes', 'leads-above']],
    ['the head of the unit that receives it', 30, ['receives', 'leads-above']],
    ['the leader of the province', office.LEADER, ['leads-above']],
    ['whoever follows the plan', office.CONTROLLER, ['controls-plan']],
    ['the clerk of the province', office.CLERK, []],
  ] as const)('%s', (_, id, relations) => {
    expect(of(id)).toEqual(relations);
  });

  it('nobody who has left', () => {
    const left = aPerson({ id: office.CONTROLLER, unit: office.FINANCE, roles: ['head'], active: false });
    expect(dutyRelations(left, { receiverUnitId: null }, around)).toEqual([]);
  });

  it('nobody receives what goes to no unit', () => {
    const head = aPerson({ id: office.FINANCE_HEAD, unit: office.FINANCE, roles: ['head'] });
    expect(dutyRelations(head, { receiverUnitId: null }, { ...around, owing: [] })).toEqual([]);
  });

  it('a leader of one department sees nothing of what another owes', () => {
    const head = personOf(office.HEALTH_HEAD);
    expect(dutyRelations(head, { receiverUnitId: null }, { ...around, owing: [unitId(office.FINANCE)] })).toEqual([]);
  });
});

describe('who receives a report', () => {
  it('is whoever heads the unit to which it goes, and nobody where the work is no report', () => {
    const { task } = aWork();
    expect(receiverOf({ task: { ...task, receiverUnitId: unitId(office.HEALTH) } }, OFFICE)?.id).toBe(office.HEALTH_HEAD);
    expect(receiverOf({ task }, OFFICE)).toBeNull();
  });
});
