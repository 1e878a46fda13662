import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentEvent, isRunning, isUnfinished } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { addDays, day } from '#domain/time/day.ts';
import { blockedSince, doneOn, droppedOn, OPEN, personId, submittedOn } from '../support/builders.ts';
import { after, BLANK } from '../support/given.ts';

const MONDAY = day('2026-06-22');
const TUESDAY = day('2026-06-23');
const assigned: AssignmentEvent = { kind: 'assigned', personId: personId(4), followedFrom: MONDAY };
const blocked: AssignmentEvent = { kind: 'blocked', reason: 'kinh phí', on: TUESDAY };

const reason = fc.constantFrom('', 'kinh phí', ' mặt bằng ');
const command: fc.Arbitrary<AssignmentCommand> = fc.oneof(
  fc.constantFrom<AssignmentCommand>({ kind: 'submit' }, { kind: 'unblock' }, { kind: 'approve' }),
  fc.record({ kind: fc.constantFrom('report-block', 'return', 'drop'), reason }),
  fc.record({ kind: fc.constant('report-progress'), percent: fc.option(fc.integer({ min: -10, max: 120 })) }),
  fc.record({ kind: fc.constant('name-person'), personId: fc.integer({ min: 1, max: 3 }).map(personId) }),
);
const story = fc.array(fc.record({ command, hasAuthority: fc.boolean() }), { maxLength: 25 });

/** What happens when these commands are asked one day after another. */
const livedThrough = (steps: readonly { command: AssignmentCommand; hasAuthority: boolean }[]) => {
  const events: AssignmentEvent[] = [assigned];
  let now = evolve(BLANK, assigned);
  const seen = [now];
  for (const [index, { command: asked, hasAuthority }] of steps.entries()) {
    const decision = decide(now, asked, { on: addDays(MONDAY, index), hasAuthority });
    if (!decision.ok) continue;
    events.push(...decision.value);
    now = decision.value.reduce(evolve, now);
    seen.push(now);
  }
  return { now, events, seen };
};

describe('the events of an assignment', () => {
  it('give the same assignment when they are told again', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { now, events } = livedThrough(steps);
        expect(after(...events)).toEqual(now);
      }),
    );
  });

  it('are counted by its version', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { now, events } = livedThrough(steps);
        expect(now.version).toBe(events.length);
      }),
    );
  });

  it('never bring back what is done or dropped', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { seen } = livedThrough(steps);
        const ended = seen.findIndex((one) => !isRunning(one));
        expect(ended === -1 || ended === seen.length - 1).toBe(true);
      }),
    );
  });

  it('leave unit, task, part and the day from which it is followed alone', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { id, taskId, unitId, part, followedFrom } = livedThrough(steps).now;
        expect({ id, taskId, unitId, part }).toEqual({ id: BLANK.id, taskId: BLANK.taskId, unitId: BLANK.unitId, part: BLANK.part });
        expect(followedFrom).toBe(MONDAY);
      }),
    );
  });

  it('do not change the assignment that they happen to', () => {
    const before = after(assigned);
    evolve(before, blocked);
    expect(before).toEqual(after(assigned));
  });
});

describe('progress', () => {
  it('keeps the last percent known where none is given', () => {
    const told = after(assigned, { kind: 'progress-reported', percent: 40, on: MONDAY });
    expect(evolve(told, { kind: 'progress-reported', percent: null, on: TUESDAY }).state).toEqual({ kind: 'open', percent: 40 });
  });

  it('may go down', () => {
    const told = after(assigned, { kind: 'progress-reported', percent: 40, on: MONDAY });
    expect(evolve(told, { kind: 'progress-reported', percent: 0, on: TUESDAY }).state).toEqual({ kind: 'open', percent: 0 });
  });

  it('outlives an obstacle', () => {
    const told = after(assigned, { kind: 'progress-reported', percent: 40, on: MONDAY }, blocked);
    expect(told.state).toEqual({ kind: 'blocked', reason: 'kinh phí', since: TUESDAY, percent: 40 });
    expect(evolve(told, { kind: 'unblocked', on: TUESDAY }).state).toEqual({ kind: 'open', percent: 40 });
  });

  it('reported on what is blocked leaves it blocked, for the same reason since the same day', () => {
    const told = after(assigned, blocked, { kind: 'progress-reported', percent: 70, on: day('2026-06-30') });
    expect(told.state).toEqual({ kind: 'blocked', reason: 'kinh phí', since: TUESDAY, percent: 70 });
  });
});

describe('the day of the last answer', () => {
  const answers: readonly AssignmentEvent[] = [
    { kind: 'progress-reported', percent: null, on: TUESDAY },
    blocked,
    { kind: 'unblocked', on: TUESDAY },
    { kind: 'submitted', on: TUESDAY },
    { kind: 'completed', on: TUESDAY },
  ];
  it.each(answers)('is moved by $kind', (event) => {
    expect(after(assigned, event).heardOn).toBe(TUESDAY);
  });

  it('is not moved by what an authority decides or by a new name', () => {
    const submitted = after(assigned, { kind: 'submitted', on: MONDAY });
    expect(evolve(submitted, { kind: 'returned', reason: 'thiếu', on: TUESDAY }).heardOn).toBe(MONDAY);
    expect(evolve(submitted, { kind: 'approved', on: TUESDAY }).heardOn).toBe(MONDAY);
    expect(after(assigned, { kind: 'person-named', personId: personId(5), on: TUESDAY }).heardOn).toBeNull();
  });
});

it('work that was done before the plan came in is done on no known day', () => {
  expect(after(assigned, { kind: 'imported-done' }).state).toEqual({ kind: 'done', on: null });
});

describe('a state', () => {
  const table = [
    { state: OPEN, unfinished: true, running: true },
    { state: blockedSince('2026-06-22'), unfinished: true, running: true },
    { state: submittedOn('2026-06-22'), unfinished: false, running: true },
    { state: doneOn('2026-06-22'), unfinished: false, running: false },
    { state: droppedOn('2026-06-22'), unfinished: false, running: false },
  ];
  it.each(table)('$state.kind: something to do $unfinished, running $running', ({ state, unfinished, running }) => {
    expect({ unfinished: isUnfinished({ state }), running: isRunning({ state }) }).toEqual({ unfinished, running });
  });
});
