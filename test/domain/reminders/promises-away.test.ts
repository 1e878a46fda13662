import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { countCells } from '#domain/counts.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type DelegationId, type LeaveId } from '#domain/ids.ts';
import { withAbsences } from '#domain/office/office.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { Situation } from '#domain/reminders/as-of.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { absences, isOnLeave } from '#domain/standing-in/absence.ts';
import { addDays, day, type Day } from '#domain/time/day.ts';
import { personId } from '../support/builders.ts';
import { anyOffices, type Generated, START } from '../support/generated.ts';
import { live } from '../support/mornings.ts';

const RUNS = { numRuns: 60 };
const END = '2026-07-01';
const someone = fc.integer({ min: 1, max: 8 });
const span = { from: fc.integer({ min: -2, max: 6 }), length: fc.integer({ min: 0, max: 4 }) };

const days = ({ from, length }: { readonly from: number; readonly length: number }) => ({
  from: addDays(day(START), from),
  to: addDays(day(START), from + length),
});

/** Any office with people on leave, and others who act for them. */
const officesWithAway: fc.Arbitrary<Generated> = fc
  .tuple(
    anyOffices,
    fc.array(fc.record({ holder: someone, delegate: someone, ...span }), { maxLength: 4 }),
    fc.array(fc.record({ person: someone, ...span }), { maxLength: 3 }),
  )
  .map(([{ office, works }, delegations, leaves]) => ({
    works,
    office: withAbsences(
      office,
      absences(
        delegations
          .filter(({ holder, delegate }) => holder !== delegate)
          .map(({ holder, delegate, ...when }, at) => ({
            ...{ id: asId<DelegationId>(at + 1), holderId: personId(holder), delegateId: personId(delegate), ...days(when) },
            ...{ scope: { kind: 'everything' }, kind: 'mandate', document: null },
          })),
        leaves.map(({ person, ...when }, at) => ({
          ...{ id: asId<LeaveId>(at + 1), personId: personId(person), headToldOn: null, ...days(when) },
        })),
      ),
    ),
  }));

const missedDays = fc.subarray(['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25', '2026-06-26', '2026-06-29', '2026-06-30']);

const again = (generated: Generated, today: Day, mentions: readonly Mention[]): readonly PlannedNotice[] =>
  planReminders({ ...generated, today, mentions }).filter(({ mentions: told }) => told.length > 0);

describe('in any office, with people on leave and others who act for them', () => {
  it('a round that runs twice has nothing to ask the second time, whatever was missed before it', () => {
    fc.assert(
      fc.property(officesWithAway, missedDays, (generated, down) => {
        const { mentions } = live({ ...generated, from: START, to: END, missed: (on) => down.includes(on) });
        expect(again(generated, day(END), mentions)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('one round after many missed ones asks each reader once, of all that the daily rounds would have asked them that day or before', () => {
    fc.assert(
      fc.property(officesWithAway, (generated) => {
        const daily = live({ ...generated, from: START, to: END });
        const merged = live({ ...generated, from: END, to: END });
        const [last] = merged.mornings;
        const readers = (last?.planned ?? []).map(({ recipient }) => recipient.id);
        expect(new Set(readers).size).toBe(readers.length);
        // Whoever the last daily round asks is asked of the same work by the one round that heals them all; a letter is due by how often
        // somebody was truly urged, which no round that was missed has done.
        const asked = new Set(merged.mentions.map(({ personId: who, assignmentId }) => `${who}·${assignmentId}`));
        const daysAsked = (daily.mornings.at(-1)?.planned ?? []).flatMap((one) => one.mentions).filter(({ aspect }) => aspect !== 'letter');
        for (const { personId: who, assignmentId } of daysAsked) expect(asked.has(`${who}·${assignmentId}`)).toBe(true);
      }),
      RUNS,
    );
  });

  it('nobody on leave is written to', () => {
    fc.assert(
      fc.property(officesWithAway, (generated) => {
        for (const { on, planned } of live({ ...generated, from: START, to: END }).mornings)
          for (const { recipient } of planned) expect(isOnLeave(generated.office.absences, personId(recipient.id), on)).toBe(false);
      }),
      RUNS,
    );
  });

  it('the order in which work and what was told are read does not matter', () => {
    fc.assert(
      fc.property(officesWithAway, fc.integer(), (generated, turn) => {
        const { mentions } = live({ ...generated, from: START, to: '2026-06-24' });
        const straight: Situation = { ...generated, today: day('2026-06-26'), mentions };
        const turned = { ...straight, works: rotated(straight.works, turn), mentions: rotated(mentions, turn) };
        expect(inOrder(planReminders(turned))).toEqual(inOrder(planReminders(straight)));
      }),
      RUNS,
    );
  });
});

const rotated = <One>(of: readonly One[], turn: number): readonly One[] => {
  const at = of.length === 0 ? 0 : ((turn % of.length) + of.length) % of.length;
  return [...of.slice(at), ...of.slice(0, at)].reverse();
};

const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

/** The same in an order of its own: whose message comes first, and what counts as told first, is of no meaning. */
const inOrder = (planned: readonly PlannedNotice[]): readonly PlannedNotice[] =>
  [...planned]
    .map((one) => ({ ...one, mentions: [...one.mentions].sort(byText) }))
    .map((one) =>
      one.notice.kind === 'morning' && one.notice.handled !== undefined
        ? { ...one, notice: { ...one.notice, handled: [...one.notice.handled].sort(byText) } }
        : one,
    )
    .sort(byText);

const command: fc.Arbitrary<AssignmentCommand> = fc.constantFrom(
  { kind: 'submit' },
  { kind: 'report-progress', percent: 50 },
  { kind: 'report-block', reason: 'kinh phí' },
  { kind: 'unblock' },
  { kind: 'accept' },
  { kind: 'decline', reason: 'đi học', target: null },
  { kind: 'approve' },
  { kind: 'return', reason: 'thiếu số liệu' },
);

const answered = (
  works: readonly FollowedWork[],
  answers: readonly (readonly [number, AssignmentCommand])[],
  on: Day,
): readonly FollowedWork[] =>
  answers.reduce<readonly FollowedWork[]>(
    (sofar, [about, wanted]) =>
      sofar.map((work, at) => {
        if (at !== about) return work;
        const decided = decide(work.assignment, wanted, { on, hasAuthority: work.task.authorityId !== null });
        return decided.ok ? { ...work, assignment: decided.value.reduce(evolve, work.assignment) } : work;
      }),
    works,
  );

describe('answers about different work', () => {
  it('lead to the same work, the same morning and the same counts in whatever order they arrive', () => {
    fc.assert(
      fc.property(officesWithAway, fc.array(command, { minLength: 2, maxLength: 8 }), fc.integer(), (generated, commands, turn) => {
        const { office, works } = generated;
        // One answer about each work at most: two about the same one are not independent.
        const answers = commands.slice(0, works.length).map((wanted, at) => [at, wanted] as const);
        const today = day('2026-06-25');
        const [one, other] = [answers, rotated(answers, turn)].map((order) => answered(works, order, day('2026-06-24')));
        expect(other).toEqual(one);
        const plan = (now: readonly FollowedWork[] = []) => inOrder(planReminders({ today, office, works: now, mentions: [] }));
        expect(plan(other)).toEqual(plan(one));
        const cells = countCells(one ?? [], today, office.calendar);
        const notDropped = (one ?? []).filter(({ assignment }) => assignment.state.kind !== 'dropped').length;
        expect(cells.doneInTime + cells.doneLate + cells.openInTime + cells.openOverdue).toBe(notDropped);
      }),
      { numRuns: 200 },
    );
  });
});
