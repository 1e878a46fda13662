import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentState } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type DelegationId, type LeaveId } from '#domain/ids.ts';
import { office, withAbsences } from '#domain/office/office.ts';
import { ROLES } from '#domain/office/person.ts';
import { unitTree } from '#domain/office/unit.ts';
import { ACTIONS, mayDo, onBehalfOf } from '#domain/permissions.ts';
import { absences, type DelegationScope } from '#domain/standing-in/absence.ts';
import { addDays, day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { groupMaySee, relationsTo } from '#domain/visibility.ts';
import { aPerson, aUnit, aWork, blockedSince, OPEN, personId, planId, submittedOn, unitId, type WorkWish } from './support/builders.ts';
import { gridAllows } from './support/permission-grid.ts';

const TODAY = day('2026-06-22');
const MOST = 5;
const someone = fc.integer({ min: 1, max: MOST });
const span = { from: fc.integer({ min: -3, max: 1 }), length: fc.integer({ min: 1, max: 4 }) };
const share = fc.record({ unit: fc.nat(6), person: fc.option(someone) });

const world = fc.record({
  parents: fc.array(fc.option(fc.nat(6), { freq: 4 }), { minLength: 1, maxLength: 6 }),
  people: fc.array(fc.record({ unit: fc.nat(6), roles: fc.subarray([...ROLES]), active: fc.constantFrom(true, true, true, false) }), {
    minLength: 2,
    maxLength: MOST,
  }),
  shares: fc.array(share, { minLength: 1, maxLength: 3 }),
  state: fc.constantFrom('open', 'blocked', 'submitted'),
  plan: fc.constantFrom(null, 1, 2),
  controller: fc.option(someone),
  authority: fc.option(someone),
  resolver: fc.option(fc.record({ kind: fc.constantFrom('person', 'unit'), id: fc.nat(6) })),
  receiver: fc.option(fc.nat(6), { freq: 3 }),
  collector: fc.option(fc.nat(6), { freq: 3 }),
  delegations: fc.array(
    fc.record({ holder: someone, delegate: someone, scope: fc.constantFrom('everything', 'unit', 'plan'), target: fc.nat(6), ...span }),
    { maxLength: 3 },
  ),
  leaves: fc.array(fc.record({ person: someone, ...span }), { maxLength: 2 }),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** The rules of design §4, read aloud over plain lists: slow, obvious, and knowing nothing of the code under test. */
// eslint-disable-next-line complexity -- the oracle spells every rule out in one place, slow and obvious
const oracle = (w: World) => {
  const numberOf = (chosen: number): number => (chosen % w.parents.length) + 1;
  const parentOf = (unit: number): number | null => {
    const parent = w.parents[unit - 1];
    return parent == null || unit === 1 ? null : (parent % (unit - 1)) + 1;
  };
  const upFrom = (unit: number): number[] => {
    const parent = parentOf(unit);
    return parent === null ? [unit] : [unit, ...upFrom(parent)];
  };
  const staff = w.people.map((wish, at) => ({ ...wish, id: at + 1, unit: numberOf(wish.unit) }));
  const active = (id: number | null): number | null => (staff.some((one) => one.id === id && one.active) ? id : null);
  const inUnit = (unit: number, role: string): number[] =>
    staff.filter((one) => one.active && one.unit === unit && one.roles.includes(role as never)).map(({ id }) => id); // -- any role's name
  const headsUp = (unit: number): number[] => upFrom(unit).flatMap((one) => inUnit(one, 'head'));
  const leadersUp = (unit: number, besides: number | null): number[] =>
    upFrom(unit)
      .map((one) => inUnit(one, 'leader').filter((id) => id !== besides))
      .find((found) => found.length > 0) ?? [];
  const inForce = ({ from, length }: { from: number; length: number }): boolean => from <= 0 && 0 <= from + length;
  const there = (id: number): boolean => active(id) !== null && !w.leaves.some((leave) => leave.person === id && inForce(leave));

  const [own] = w.shares.map(({ unit, person }) => ({ unit: numberOf(unit), person }));
  const unit = own!.unit;
  const controller = w.plan === null ? null : w.controller;
  const asked = active(own!.person) ?? headsUp(unit)[0] ?? active(controller) ?? leadersUp(unit, null)[0] ?? null;
  const superior = [...headsUp(unit), active(controller), ...leadersUp(unit, asked)].find((id) => id !== null && id !== asked) ?? null;
  const authority = w.authority === null ? null : (active(w.authority) ?? leadersUp(unit, asked)[0] ?? superior);

  const headOfUnit = (of: number): number | null => headsUp(of)[0] ?? leadersUp(of, null)[0] ?? null;
  const named = (): number | null => {
    if (w.resolver === null) return null;
    if (w.resolver.kind === 'unit') return headOfUnit(numberOf(w.resolver.id));
    const person = staff.find((one) => one.id === w.resolver!.id);
    return person === undefined ? null : (active(person.id) ?? headOfUnit(person.unit));
  };
  const resolver = w.state === 'blocked' ? (named() ?? superior) : null;
  const homeOfResolver = staff.find((one) => one.id === resolver)?.unit;
  const aboveResolver =
    homeOfResolver === undefined
      ? null
      : ([...headsUp(homeOfResolver), ...leadersUp(homeOfResolver, resolver)].find((id) => id !== resolver) ?? null);

  const collects = w.state === 'blocked' && w.plan !== null && w.collector !== null;
  const collector = collects ? headOfUnit(numberOf(w.collector!)) : null;

  const relations = (id: number): string[] => {
    const person = staff.find((one) => one.id === id);
    if (!person?.active) return [];
    const isAbove = (of: number): boolean => upFrom(of).includes(person.unit);
    const heads = person.roles.includes('head');
    const all: Record<string, boolean> = {
      carries: own!.person === id,
      'heads-unit': heads && isAbove(unit),
      'leads-above': person.roles.includes('leader') && isAbove(unit),
      'controls-plan': controller === id,
      authority: authority === id,
      coordinates: w.shares.some((one) => one.person === id || (heads && isAbove(numberOf(one.unit)))),
      'resolves-obstacle': resolver === id || aboveResolver === id,
      'receives-obstacles': collector === id,
      'receives-duty': w.receiver !== null && headsUp(numberOf(w.receiver))[0] === id,
    };
    return Object.keys(all).filter((name) => all[name]);
  };
  const scopeHolds = ({ scope, target }: World['delegations'][number]): boolean =>
    scope === 'everything' || (scope === 'unit' ? upFrom(unit).includes(numberOf(target)) : w.plan === (target % 2) + 1);
  const counts = w.delegations.filter((one) => inForce(one) && scopeHolds(one) && one.delegate !== own!.person);
  const actsFor = (id: number, holder: number): boolean => {
    const named = counts.filter((one) => one.holder === holder).map(({ delegate }) => delegate);
    if (id === holder || named.length === 0 || active(holder) === null || active(id) === null) return false;
    if (named.includes(id)) return true;
    const home = staff.find((one) => one.id === holder)!.unit;
    const next = [...headsUp(home), ...leadersUp(home, holder)].find((one) => one !== holder && there(one));
    return !named.some(there) && !there(holder) && next === id;
  };
  const holders = (id: number): number[] => staff.map((one) => one.id).filter((holder) => actsFor(id, holder));
  return { numberOf, parentOf, upFrom, staff, unit, relations, holders };
};

const officeOf = (w: World, { numberOf, parentOf, staff }: ReturnType<typeof oracle>) => {
  const units = w.parents.map((_, at) => aUnit(at + 1, `đơn vị ${at + 1}`, parentOf(at + 1)));
  const people = staff.map((one) => aPerson(one));
  const days = ({ from, length }: { from: number; length: number }) => ({ from: addDays(TODAY, from), to: addDays(TODAY, from + length) });
  const scopeOf = ({ scope, target }: World['delegations'][number]): DelegationScope => {
    if (scope === 'unit') return { kind: 'unit', unitId: unitId(numberOf(target)) };
    return scope === 'plan' ? { kind: 'plan', planId: planId((target % 2) + 1) } : { kind: 'everything' };
  };
  const delegations = w.delegations.map((one, at) => ({
    ...days(one),
    id: asId<DelegationId>(at + 1),
    holderId: personId(one.holder),
    delegateId: personId(one.delegate),
    scope: scopeOf(one),
    kind: 'mandate' as const,
    document: null,
  }));
  const leaves = w.leaves.map((one, at) => ({ ...days(one), id: asId<LeaveId>(at + 1), personId: personId(one.person), headToldOn: null }));
  return withAbsences(office(unitTree(units), people, WEEKENDS_ONLY), absences(delegations, leaves));
};

const STATES = { open: OPEN, submitted: submittedOn('2026-06-19') };

const blockedFor = ({ resolver }: World, { numberOf }: ReturnType<typeof oracle>): AssignmentState => {
  const blocked = blockedSince('2026-06-18');
  if (resolver === null) return blocked;
  const named =
    resolver.kind === 'unit'
      ? ({ kind: 'unit', unitId: unitId(numberOf(resolver.id)) } as const)
      : ({ kind: 'person', personId: personId(resolver.id) } as const);
  return { ...blocked, obstacle: { resolver: named, dueOn: day('2026-06-25'), namedOn: blocked.since, passedBy: [] } };
};

const reportedTo = (receiver: number | null, wish: WorkWish): FollowedWork => {
  const work = aWork(wish);
  return receiver === null ? work : { ...work, task: { ...work.task, receiverUnitId: unitId(receiver) } };
};

const collectedBy = (collector: number | null, work: FollowedWork): FollowedWork =>
  collector === null || work.plan === null ? work : { ...work, plan: { ...work.plan, obstaclesUnitId: unitId(collector) } };

const worksOf = (w: World, told: ReturnType<typeof oracle>) =>
  w.shares.map((wish, at) =>
    collectedBy(
      w.collector === null ? null : told.numberOf(w.collector),
      reportedTo(w.receiver === null ? null : told.numberOf(w.receiver), {
        ...{ id: at + 1, task: 1, unit: told.numberOf(wish.unit), person: wish.person },
        state: w.state === 'blocked' ? blockedFor(w, told) : STATES[w.state],
        ...{ controller: w.controller, authority: w.authority, plan: w.plan ?? 1, importedOn: w.plan === null ? null : '2026-06-01' },
      }),
    ),
  );

// A mismatch is thrown and not expected: an `expect` for each of some million cells would take a minute.
describe('in ten thousand random offices with random delegations and leave', () => {
  it('everybody may see and do exactly what a slow reading of the rules gives, and nothing leaks', () => {
    const seen = { granted: 0, refused: 0, lent: 0 };
    let runs = 0;
    fc.assert(
      // eslint-disable-next-line complexity -- every way in which the two may differ, with its own words
      fc.property(world, (w) => {
        runs += 1;
        const told = oracle(w);
        const onDay = { office: officeOf(w, told), today: TODAY };
        const works = worksOf(w, told);
        const sighted = { work: works[0]!, sharers: works.map(({ assignment }) => assignment) };
        for (const { id } of told.staff) {
          const found = relationsTo(personId(id), sighted, onDay);
          const holders = told.holders(id);
          const expected = [...told.relations(id), ...holders.flatMap((holder) => told.relations(holder))];
          for (const action of ACTIONS) {
            const may = expected.some((relation) => gridAllows(relation, action));
            const does = mayDo(found, action);
            if (does !== may)
              throw new Error(`${does ? 'leaks' : 'keeps'} ${action} ${id}: ${found.join(' ')}; rules: ${expected.join(' ')}`);
            if (may) seen.granted += 1;
            else seen.refused += 1;
          }
          // One action of each suffices here: working out who lends is slow.
          const action = ACTIONS[(runs + id) % ACTIONS.length]!;
          const may = expected.some((relation) => gridAllows(relation, action));
          const ownRight = told.relations(id).some((relation) => gridAllows(relation, action));
          const lender = onBehalfOf(personId(id), action, { sighted, ...onDay });
          const lends = (holder: number): boolean => told.relations(holder).some((relation) => gridAllows(relation, action));
          if ((lender !== null) !== (may && !ownRight)) throw new Error(`${action} of ${id} is on behalf of ${lender?.id ?? 'nobody'}`);
          if (lender !== null && !(holders.includes(lender.id) && lends(lender.id))) throw new Error(`${lender.id} lends nothing`);
          if (lender !== null) seen.lent += 1;
        }
        for (const at of w.parents.keys()) {
          const sees = groupMaySee({ kind: 'unit', unitId: unitId(at + 1) }, sighted.work, onDay.office.tree);
          if (sees !== told.upFrom(told.unit).includes(at + 1)) throw new Error(`the group of unit ${at + 1} sees: ${sees}`);
        }
      }),
      { numRuns: 10_000 },
    );
    // The offices are no walkover: each outcome has come up often.
    expect(seen.granted).toBeGreaterThan(50_000);
    expect(seen.refused).toBeGreaterThan(50_000);
    expect(seen.lent).toBeGreaterThan(150);
  });
});
