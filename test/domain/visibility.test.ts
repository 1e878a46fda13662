import { describe, expect, it } from 'vitest';
import { mayDo } from '#domain/permissions.ts';
import { day } from '#domain/time/day.ts';
import { groupMaySee, relationsTo } from '#domain/visibility.ts';
import { aPerson, aWork, personId, planId, unitId } from './support/builders.ts';
import {
  ADMIN,
  BUDGET_OFFICIAL,
  BUDGET_ROOM,
  CLERK,
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  HEALTH,
  HEALTH_COLLEAGUE,
  HEALTH_HEAD,
  HEALTH_OFFICIAL,
  LEADER,
  PROVINCE,
  smallOffice,
} from './support/small-office.ts';

const OFFICE = smallOffice();
// The department of finance leads, that of health helps.
const LED = aWork({ id: 1, task: 1, unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER, authority: LEADER });
const HELPED = aWork({ id: 2, task: 1, unit: HEALTH, person: HEALTH_OFFICIAL, part: 'coordinating', controller: CONTROLLER });
const ON_DAY = { office: OFFICE, today: day('2026-06-22') };
const sharers = [LED.assignment, HELPED.assignment];

const relations = (viewer: number, work = LED, of = OFFICE): readonly string[] =>
  relationsTo(personId(viewer), { work, sharers }, { ...ON_DAY, office: of });

describe('who sees the share of finance', () => {
  it.each<[string, number, readonly string[]]>([
    ['the one who carries it', FINANCE_OFFICIAL, ['carries', 'coordinates']],
    ['the head of the unit', FINANCE_HEAD, ['heads-unit', 'coordinates']],
    ['the leader above, who is its authority too', LEADER, ['authority', 'leads-above']],
    ['the controller of its plan', CONTROLLER, ['controls-plan']],
    ['the one who carries the part that helps', HEALTH_OFFICIAL, ['coordinates']],
    ['the head of the unit that helps', HEALTH_HEAD, ['coordinates']],
    ['not a colleague in the unit that helps', HEALTH_COLLEAGUE, []],
    ['not somebody in a room below', BUDGET_OFFICIAL, []],
    ['not the clerk', CLERK, []],
    ['not the admin', ADMIN, []],
    ['not somebody who does not exist', 99, []],
  ])('%s', (_title, viewer, expected) => {
    expect([...relations(viewer)].sort()).toEqual([...expected].sort());
    expect(mayDo(relationsTo(personId(viewer), { work: LED, sharers }, ON_DAY), 'see-title')).toBe(expected.length > 0);
  });
});

describe('sight', () => {
  it('reaches down to the rooms of a department, not up', () => {
    const inRoom = aWork({ unit: BUDGET_ROOM, person: BUDGET_OFFICIAL });
    const alone = { work: inRoom, sharers: [inRoom.assignment] };
    expect(relationsTo(personId(FINANCE_HEAD), alone, ON_DAY)).toContain('heads-unit');
    const above = aWork({ unit: PROVINCE, person: CLERK });
    expect(relationsTo(personId(FINANCE_HEAD), { work: above, sharers: [above.assignment] }, ON_DAY)).toEqual([]);
  });

  it('does not reach into the department beside', () => {
    const alone = { work: LED, sharers: [LED.assignment] };
    expect(relationsTo(personId(HEALTH_HEAD), alone, ON_DAY)).toEqual([]);
    expect(relationsTo(personId(HEALTH_OFFICIAL), alone, ON_DAY)).toEqual([]);
  });

  it.each([
    ['carried', { id: FINANCE_OFFICIAL, unit: FINANCE }],
    ['headed', { id: FINANCE_HEAD, unit: FINANCE, roles: ['head'] }],
    ['led, and as its authority', { id: LEADER, unit: PROVINCE, roles: ['leader'] }],
    ['controlled', { id: CONTROLLER, unit: PROVINCE, roles: ['controller'] }],
    ['helped', { id: HEALTH_OFFICIAL, unit: HEALTH }],
  ] as const)('is lost by those who have left, of what they %s', (_title, wish) => {
    const left = smallOffice({ people: [aPerson({ ...wish, active: false })] });
    expect(relations(wish.id, LED, left)).toEqual([]);
  });

  it('comes from no role but those of head and leader', () => {
    const people = (['official', 'controller', 'clerk', 'admin'] as const).map((role, index) =>
      aPerson({ id: 50 + index, unit: FINANCE, roles: [role] }),
    );
    const crowded = smallOffice({ people });
    expect(people.flatMap(({ id }) => relations(id, LED, crowded))).toEqual([]);
  });

  it('of a task given in chat needs no plan', () => {
    const inChat = aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, importedOn: null, controller: CONTROLLER });
    const alone = { work: inChat, sharers: [inChat.assignment] };
    expect(relationsTo(personId(CONTROLLER), alone, ON_DAY)).toEqual([]);
    expect(relationsTo(personId(FINANCE_OFFICIAL), alone, ON_DAY)).toContain('carries');
  });
});

describe('a chat group', () => {
  it('that is bound to nothing sees nothing', () => {
    expect(groupMaySee(null, LED, OFFICE.tree)).toBe(false);
  });

  it.each([
    [FINANCE, true],
    [PROVINCE, true],
    [HEALTH, false],
    [BUDGET_ROOM, false],
    [99, false],
  ])('that is bound to unit %d sees the share of finance: %s', (id, sees) => {
    expect(groupMaySee({ kind: 'unit', unitId: unitId(id) }, LED, OFFICE.tree)).toBe(sees);
  });

  it('that is bound to a plan sees that plan, and no task from chat', () => {
    expect(groupMaySee({ kind: 'plan', planId: planId(1) }, LED, OFFICE.tree)).toBe(true);
    expect(groupMaySee({ kind: 'plan', planId: planId(2) }, LED, OFFICE.tree)).toBe(false);
    expect(groupMaySee({ kind: 'plan', planId: planId(1) }, aWork({ importedOn: null }), OFFICE.tree)).toBe(false);
  });
});
