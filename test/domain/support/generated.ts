import fc from 'fast-check';
import type { AssignmentState } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { office, type Office } from '#domain/office/office.ts';
import { ROLES } from '#domain/office/person.ts';
import { unitTree } from '#domain/office/unit.ts';
import { addDays, day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import type { Sighted } from '#domain/visibility.ts';
import { aPerson, aTask, aUnit, aWork, blockedSince, doneOn, droppedOn, submittedOn } from './builders.ts';

/** The Monday on which the generated offices are looked at first. */
export const START = '2026-06-22';
const MOST_PEOPLE = 8;

const dayNear = (min: number, max: number) => fc.integer({ min, max }).map((offset) => addDays(day(START), offset) as string); // -- a day is a string
const personNumber = fc.integer({ min: 1, max: MOST_PEOPLE });

const state: fc.Arbitrary<AssignmentState> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<AssignmentState>({ kind: 'open', percent: null }) },
  { weight: 1, arbitrary: fc.constantFrom(blockedSince(START), submittedOn(START), doneOn(START), droppedOn(START)) },
);

const assignmentWish = fc.record({
  unit: fc.nat(),
  person: fc.option(personNumber),
  part: fc.constantFrom('lead' as const, 'lead' as const, 'coordinating' as const),
  state,
  followed: dayNear(-8, 0),
  heardOn: fc.option(dayNear(-6, 0)),
});

const taskWish = fc.record({
  lastDay: fc.option(dayNear(-9, 12), { freq: 8 }),
  authority: fc.option(personNumber),
  controller: fc.option(personNumber),
  inChat: fc.boolean(),
  assignments: fc.array(assignmentWish, { minLength: 1, maxLength: 3 }),
});

const personWish = fc.record({
  unit: fc.nat(),
  roles: fc.subarray([...ROLES]),
  active: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

export interface Generated {
  readonly office: Office;
  readonly works: readonly FollowedWork[];
}

interface Wishes {
  readonly parents: readonly number[];
  readonly people: readonly { readonly unit: number; readonly roles: (typeof ROLES)[number][]; readonly active: boolean }[];
  readonly tasks: readonly (typeof taskWish extends fc.Arbitrary<infer T> ? T : never)[];
}

const build = ({ parents, people, tasks }: Wishes, sound: boolean): Generated => {
  const unitOf = (pick: number): number => (pick % parents.length) + 1;
  const units = parents.map((parent, index) => aUnit(index + 1, `đơn vị ${index + 1}`, index === 0 ? null : (parent % index) + 1));
  const staff = people.map(({ unit, roles, active }, index) =>
    sound && index === 0 ? aPerson({ id: 1, unit: 1, roles: ['leader'] }) : aPerson({ id: index + 1, unit: unitOf(unit), roles, active }),
  );
  const working = new Set(staff.filter(({ active }) => active).map(({ id }) => id as number)); // -- an id is a number
  let id = 0;
  const works = tasks.flatMap(({ lastDay, authority, controller, inChat, assignments }, index) =>
    assignments.map(({ unit, followed, ...wish }) => {
      id += 1;
      const decides = authority !== null && sound && !working.has(authority) ? 1 : authority;
      const common = { task: index + 1, plan: index + 1, lastDay, authority: decides, controller };
      return aWork({ ...wish, ...common, id, unit: unitOf(unit), followedFrom: followed, importedOn: inChat ? null : followed });
    }),
  );
  return { office: office(unitTree(units), staff, WEEKENDS_ONLY), works: sound ? works.map(withAuthority) : works };
};

/** Nothing is handed in where nobody is to accept it. */
const withAuthority = (work: FollowedWork): FollowedWork =>
  work.assignment.state.kind === 'submitted' && work.task.authorityId === null
    ? { ...work, task: { ...work.task, authorityId: aTask({ authority: 1 }).authorityId } }
    : work;

const wishes: fc.Arbitrary<Wishes> = fc.record({
  parents: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  people: fc.array(personWish, { minLength: 2, maxLength: MOST_PEOPLE }),
  tasks: fc.array(taskWish, { minLength: 1, maxLength: 4 }),
});

/** Offices with a leader at the top, where every authority is still there, and their work. */
export const soundOffices: fc.Arbitrary<Generated> = wishes.map((wish) => build(wish, true));

/** Offices of any kind: without a leader, without a head, with an authority or a controller who has left. */
export const anyOffices: fc.Arbitrary<Generated> = wishes.map((wish) => build(wish, false));

/** What is needed to decide who sees this work. */
export const sighted = (work: FollowedWork, works: readonly FollowedWork[]): Sighted => ({
  work,
  sharers: works.filter((one) => one.task.id === work.task.id).map(({ assignment }) => assignment),
});
