import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { office } from '#domain/office/office.ts';
import { ROLES } from '#domain/office/person.ts';
import { unitTree } from '#domain/office/unit.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { groupMaySee, maySee, relationsTo } from '#domain/visibility.ts';
import { aPerson, aUnit, aWork, personId, planId, unitId } from './support/builders.ts';
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
const sharers = [LED.assignment, HELPED.assignment];

const relations = (viewer: number, work = LED, of = OFFICE): readonly string[] => relationsTo(personId(viewer), { work, sharers }, of);

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
    expect(maySee(personId(viewer), { work: LED, sharers }, OFFICE)).toBe(expected.length > 0);
  });
});

describe('sight', () => {
  it('reaches down to the rooms of a department, not up', () => {
    const inRoom = aWork({ unit: BUDGET_ROOM, person: BUDGET_OFFICIAL });
    const alone = { work: inRoom, sharers: [inRoom.assignment] };
    expect(relationsTo(personId(FINANCE_HEAD), alone, OFFICE)).toContain('heads-unit');
    const above = aWork({ unit: PROVINCE, person: CLERK });
    expect(relationsTo(personId(FINANCE_HEAD), { work: above, sharers: [above.assignment] }, OFFICE)).toEqual([]);
  });

  it('does not reach into the department beside', () => {
    const alone = { work: LED, sharers: [LED.assignment] };
    expect(relationsTo(personId(HEALTH_HEAD), alone, OFFICE)).toEqual([]);
    expect(relationsTo(personId(HEALTH_OFFICIAL), alone, OFFICE)).toEqual([]);
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
    expect(relationsTo(personId(CONTROLLER), alone, OFFICE)).toEqual([]);
    expect(relationsTo(personId(FINANCE_OFFICIAL), alone, OFFICE)).toContain('carries');
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

describe('on a thousand random trees', () => {
  const MOST = 7;
  const pick = fc.nat();
  const share = fc.record({ unit: pick, person: fc.option(fc.integer({ min: 1, max: MOST })) });
  const world = fc.record({
    parents: fc.array(fc.option(pick, { freq: 4 }), { minLength: 1, maxLength: 8 }),
    people: fc.array(fc.record({ unit: pick, roles: fc.subarray([...ROLES]), active: fc.boolean() }), { minLength: 1, maxLength: MOST }),
    own: share,
    others: fc.array(share, { maxLength: 3 }),
    controller: fc.option(fc.integer({ min: 1, max: MOST })),
    authority: fc.option(fc.integer({ min: 1, max: MOST })),
  });

  it('sight is what a slow reading of the rules gives', () => {
    const seen = { someone: 0, nobody: 0 };
    fc.assert(
      // eslint-disable-next-line complexity -- the oracle spells every rule out in one place, slow and obvious
      fc.property(world, ({ parents, people, own, others, controller, authority }) => {
        const unitNumber = (chosen: number): number => (chosen % parents.length) + 1;
        const parentOf = parents.map((parent, index) => (parent === null || index === 0 ? null : (parent % index) + 1));
        const under = (unit: number, above: number): boolean => {
          const next = parentOf[unit - 1] ?? null;
          return unit === above || (next !== null && under(next, above));
        };
        const tree = unitTree(parentOf.map((parent, index) => aUnit(index + 1, `đơn vị ${index + 1}`, parent)));
        const staff = people.map((wish, index) => aPerson({ ...wish, id: index + 1, unit: unitNumber(wish.unit) }));
        const shares = [own, ...others].map((one) => ({ unit: unitNumber(one.unit), person: one.person }));
        const works = shares.map((wish, index) => aWork({ ...wish, id: index + 1, task: 1, controller, authority }));
        const work = works[0]!;
        const authorityIsThere = staff.some((person) => person.id === authority && person.active);
        for (const { id, active, roles, unitId: home } of staff) {
          const heads = roles.includes('head');
          const above = (unit: number): boolean => under(unit, home);
          const expected: Record<string, boolean> = {
            carries: own.person === id,
            authority: authority === id && authorityIsThere,
            'controls-plan': controller === id,
            'heads-unit': heads && above(unitNumber(own.unit)),
            'leads-above': roles.includes('leader') && above(unitNumber(own.unit)),
            coordinates: shares.some((one) => one.person === id || (heads && above(one.unit))),
          };
          const granted = Object.keys(expected).filter((relation) => active && expected[relation]);
          const found = relationsTo(id, { work, sharers: works.map(({ assignment }) => assignment) }, office(tree, staff, WEEKENDS_ONLY));
          // Whoever stands in for an authority that has left sees the work by another relation already.
          const standsIn = !authorityIsThere && found.includes('authority');
          expect(found.filter((relation) => !(standsIn && relation === 'authority')).sort()).toEqual(granted.sort());
          if (standsIn) expect(granted).not.toEqual([]);
          if (granted.length > 0) seen.someone += 1;
          else seen.nobody += 1;
        }
        for (const unit of parentOf.keys())
          expect(groupMaySee({ kind: 'unit', unitId: unitId(unit + 1) }, work, tree)).toBe(under(unitNumber(own.unit), unit + 1));
      }),
      { numRuns: 1_000 },
    );
    expect(seen.someone).toBeGreaterThan(300);
    expect(seen.nobody).toBeGreaterThan(300);
  });
});
