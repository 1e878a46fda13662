import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayGive, type Receiver, wouldBeAnswered } from '#domain/assigning/may-give.ts';
import { handedIn } from '#domain/assigning/roll-up.ts';
import { type Assignment, isUnfinished } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { countCells } from '#domain/counts.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { sixRo } from '#domain/six-ro-card.ts';
import { gapsOf, type Task } from '#domain/task.ts';
import { addDays, day } from '#domain/time/day.ts';
import { anAssignment, aPerson, assignmentId, aTask, aUnit, personId, taskId, unitId } from '../support/builders.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';

const START = day('2026-06-22');

// A province, two departments (one without a head), an office in each, and people of every role.
const UNITS = [aUnit(1, 'Tỉnh'), aUnit(2, 'Sở A', 1), aUnit(3, 'Sở B', 1), aUnit(4, 'Phòng A1', 2), aUnit(5, 'Phòng B1', 3)];
const PEOPLE = [
  aPerson({ id: 1, unit: 1, roles: ['leader'] }),
  aPerson({ id: 2, unit: 2, roles: ['head'] }),
  aPerson({ id: 3, unit: 2 }),
  aPerson({ id: 4, unit: 3 }),
  aPerson({ id: 5, unit: 4, roles: ['head'] }),
  aPerson({ id: 6, unit: 4 }),
  aPerson({ id: 7, unit: 5 }),
  aPerson({ id: 8, unit: 1, roles: ['controller'] }),
];
const OFFICE = office(unitTree(UNITS), PEOPLE, WEEKENDS_ONLY);

/** What is really kept: tasks, and their parts as the rules have them. */
interface Real {
  readonly tasks: Task[];
  readonly parts: Assignment[];
}

/** The simple picture: of each part whether it runs, was handed in, is done or gone, and how many lead each task. */
interface Model {
  readonly parts: ('open' | 'handed-in' | 'done' | 'gone')[];
  readonly leads: number[];
  today: typeof START;
}

const workOf = ({ tasks }: Real, assignment: Assignment): FollowedWork => ({
  assignment,
  task: tasks.find(({ id }) => id === assignment.taskId)!,
  plan: null,
});

const leadsOf = ({ parts }: Real, { id }: Task): readonly Assignment[] =>
  parts.filter(({ taskId: of, part }) => of === id && part === 'lead');

// What is handed in or done needs nobody to do it.
const whoDoes = (lead: Assignment): string | null => (lead.personId === null && isUnfinished(lead) ? null : 'x');

const gapsDiffer = (real: Real, task: Task): boolean => {
  const leads = leadsOf(real, task).filter(({ state }) => state.kind !== 'dropped');
  // A task that was ended asks nothing more.
  if (leads.length === 0) return false;
  const states = sixRo({
    title: task.title,
    deadline: task.deadline,
    product: task.product,
    leads: leads.map((lead) => ({ unit: String(lead.unitId), person: whoDoes(lead) })),
    answering: null,
    authority: 'x',
  });
  const open = states.filter(({ fault }) => fault !== null).map(({ ro }) => ro);
  return open.join() !== gapsOf(task, leads).join() || open.includes('responsibility') !== leads.length > 1;
};

const check = (model: Model, real: Real): void => {
  const works = real.parts.map((part) => workOf(real, part));
  const cells = countCells(works, model.today, OFFICE.calendar);
  const counted = model.parts.filter((part) => part !== 'gone').length;
  const done = model.parts.filter((part) => part === 'done').length;
  // One comparison a step: a thousand sequences of sixty steps are many.
  expect({
    unanswered: works.filter((work) => answererOf(work, OFFICE) === null).length,
    leads: real.tasks.map((task) => leadsOf(real, task).length),
    wrongGaps: real.tasks.filter((task) => gapsDiffer(real, task)).length,
    all: cells.doneInTime + cells.doneLate + cells.openInTime + cells.openOverdue,
    done: cells.doneInTime + cells.doneLate,
    handedIn: handedIn(real.parts),
  }).toEqual({
    unanswered: 0,
    leads: model.leads,
    wrongGaps: 0,
    all: counted,
    done,
    handedIn: { done: done + model.parts.filter((part) => part === 'handed-in').length, of: counted },
  });
};

type Step = fc.Command<Model, Real>;

const personBy = (id: number) => OFFICE.people.get(personId(id))!;

/** Somebody gives a task to some units or to a person, as a card does. */
const give = ({ by, to, helper }: { by: number; to: readonly { unit: number; person: number | null }[]; helper: number | null }): Step => ({
  check: () => true,
  run: (model, real) => {
    const receivers = to
      .map(({ unit, person }): Receiver =>
        person === null ? { unitId: unitId(unit), person: null } : { unitId: personBy(person).unitId, person: personBy(person) },
      )
      .filter((one, at, all) => all.findIndex(({ unitId: other }) => other === one.unitId) === at)
      .filter((one) => mayGive({ person: personBy(by), planUnits: [unitId(3)] }, one, OFFICE) === null)
      .filter((one) => wouldBeAnswered(one, null, OFFICE));
    if (receivers.length > 0) {
      const id = real.tasks.length + 1;
      real.tasks.push(aTask({ id, lastDay: addDays(model.today, (id % 3) - 1), authority: by }));
      model.leads.push(receivers.length);
      const add = (unit: number, person: number | null, part: 'lead' | 'coordinating'): void => {
        real.parts.push(anAssignment({ id: real.parts.length + 1, task: id, unit, person, part, followedFrom: model.today }));
        model.parts.push('open');
      };
      for (const { unitId: unit, person } of receivers) add(unit, person?.id ?? null, 'lead');
      if (helper !== null && !receivers.some((one) => one.unitId === helper)) add(helper, null, 'coordinating');
    }
    check(model, real);
  },
  toString: () => `give(${by} → ${JSON.stringify(to)})`,
});

const isEnd = (kind: AssignmentCommand['kind']): boolean => kind === 'drop' || kind === 'supersede';

/** What ends a part that waits for approval, or sends it back. */
const JUDGED: Partial<Record<AssignmentCommand['kind'], Model['parts'][number]>> = {
  approve: 'done',
  return: 'open',
  drop: 'gone',
  supersede: 'gone',
};

/** The state of a part in the simple picture after a command, written without the rules. */
const expected = (state: Model['parts'][number], { kind }: AssignmentCommand, hasAuthority: boolean): Model['parts'][number] => {
  if (state === 'handed-in') return JUDGED[kind] ?? state;
  if (state !== 'open') return state;
  if (isEnd(kind)) return 'gone';
  if (kind !== 'submit') return 'open';
  return hasAuthority ? 'handed-in' : 'done';
};

const act = ({ at, command }: { at: number; command: AssignmentCommand }): Step => ({
  check: (model) => model.parts.length > 0,
  run: (model, real) => {
    const place = at % real.parts.length;
    const part = real.parts[place]!;
    const hasAuthority = part.part === 'lead';
    const decided = decide(part, command, { on: model.today, hasAuthority });
    if (decided.ok) real.parts[place] = decided.value.reduce(evolve, part);
    model.parts[place] = expected(model.parts[place]!, command, hasAuthority);
    check(model, real);
  },
  toString: () => `${command.kind}(${at})`,
});

const pass = (days: number): Step => ({
  check: () => true,
  run: (model, real) => {
    model.today = addDays(model.today, days);
    check(model, real);
  },
  toString: () => `pass(${days})`,
});

const someUnit = fc.integer({ min: 1, max: UNITS.length });
const somePerson = fc.integer({ min: 1, max: PEOPLE.length });
const words = fc.constantFrom('thiếu số liệu', 'ngoài chức năng');
const someCommand: fc.Arbitrary<AssignmentCommand> = fc.oneof(
  fc.constantFrom<AssignmentCommand>({ kind: 'accept' }, { kind: 'submit' }, { kind: 'unblock' }, { kind: 'approve' }, { kind: 'urge' }),
  words.map((reason) => ({ kind: 'decline' as const, reason, target: null })),
  words.map((reason) => ({ kind: 'report-block' as const, reason })),
  words.map((reason) => ({ kind: 'return' as const, reason })),
  words.map((reason) => ({ kind: 'drop' as const, reason })),
  fc.constant<AssignmentCommand>({ kind: 'supersede', replacedBy: taskId(99) }),
  fc.nat(100).map((percent) => ({ kind: 'report-progress' as const, percent })),
  somePerson.map((person) => ({ kind: 'name-person' as const, personId: personId(person) })),
  fc
    .record({ unit: someUnit, person: fc.option(somePerson) })
    .map(({ unit, person }) => ({ kind: 'move' as const, unitId: unitId(unit), personId: person === null ? null : personId(person) })),
);

const steps = [
  fc
    .record({
      by: somePerson,
      to: fc.array(fc.record({ unit: someUnit, person: fc.option(somePerson) }), { minLength: 1, maxLength: 4 }),
      helper: fc.option(someUnit),
    })
    .map(give),
  fc.record({ at: fc.nat(1_000), command: someCommand }).map(act),
  fc.record({ at: fc.nat(1_000), command: someCommand }).map(act),
  fc.record({ at: fc.nat(1_000), command: someCommand }).map(act),
  fc.nat(5).map(pass),
];

describe('giving work, in any order of steps', () => {
  it('leaves no part without somebody who answers, no several leads without their gap, and no count that does not add up', () => {
    const size = { maxCommands: 60, size: 'max' as const };
    let longest = 0;
    fc.assert(
      fc.property(fc.commands(steps, size), (commands) => {
        const model: Model = { parts: [], leads: [], today: START };
        fc.modelRun(() => ({ model, real: { tasks: [], parts: [] } }), commands);
        longest = Math.max(longest, model.parts.length);
      }),
      { numRuns: 1_000, seed: 6 },
    );
    // The sequences really build something.
    expect(longest).toBeGreaterThan(15);
  });

  it('keeps what was answered when the work moves to another unit', () => {
    const before = { ...anAssignment({ unit: 2, person: 3 }), heardOn: START, state: { kind: 'open', percent: 40 } as const };
    const moved = decide(before, { kind: 'move', unitId: unitId(3), personId: null }, { on: START, hasAuthority: true });
    const after = moved.ok ? moved.value.reduce(evolve, before) : null;
    expect(after).toEqual({ ...before, unitId: unitId(3), personId: null, version: 1 });
    expect(after?.id).toBe(assignmentId(1));
  });
});
