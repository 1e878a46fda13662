import { describe, expect, it } from 'vitest';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { canBeTakenBack, obstacleToTakeBack, type Past, takeBack, takeBackSeveral } from '#domain/assignment/take-back.ts';
import { asId, type PersonId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { addMs, HOUR_MS, instant } from '#domain/time/instant.ts';
import { anAssignment } from '../support/builders.ts';

const MONDAY = day('2026-06-22');
const AT = instant(Date.UTC(2026, 5, 22, 1));
const assigned: AssignmentEvent = { kind: 'assigned', personId: null, followedFrom: MONDAY };
const halfWay: AssignmentEvent = { kind: 'progress-reported', percent: 50, on: MONDAY };
const blocked: AssignmentEvent = { kind: 'blocked', reason: 'kinh phí', on: MONDAY };
const submitted: AssignmentEvent = { kind: 'submitted', on: MONDAY };
const approved: AssignmentEvent = { kind: 'approved', on: MONDAY };

const historyOf = (...events: readonly AssignmentEvent[]): readonly Past[] => events.map((event) => ({ event, at: AT }));
const after = (history: readonly Past[]) =>
  history.reduce<Assignment>((assignment, { event }) => evolve(assignment, event), {
    ...anAssignment({}),
    personId: null,
    heardOn: null,
    version: 0,
  });

const tookBack = (history: readonly Past[], answered: Past) => {
  const before = after(history);
  const decided = takeBack(before, { history, answered, on: MONDAY });
  return decided.ok ? evolve(before, decided.value) : decided.refusal;
};

describe('nhầm', () => {
  it.each([
    ['submitted', submitted],
    ['blocked', blocked],
  ] as const)('makes what was reported as %s stand as before, and keeps the answer in the history', (_name, event) => {
    const earlier = historyOf(assigned, halfWay);
    const history = [...earlier, { event, at: AT }];
    const [{ state, heardOn, personId }, now] = [after(earlier), tookBack(history, { event, at: AT })];
    expect(now).toMatchObject({ state, heardOn, personId, version: 4 });
  });

  it('is refused where somebody has acted on the answer since', () => {
    const answered = { event: submitted, at: AT };
    expect(tookBack([...historyOf(assigned), answered, { event: approved, at: AT }], answered)).toEqual({ kind: 'answered-since' });
  });

  it('reaches back one hour, and never to what an authority decided', () => {
    const told = { event: submitted, at: AT };
    expect(canBeTakenBack(told, addMs(AT, HOUR_MS))).toBe(true);
    expect(canBeTakenBack(told, addMs(AT, HOUR_MS + 1))).toBe(false);
    expect(canBeTakenBack({ event: approved, at: AT }, AT)).toBe(false);
  });
});

describe('an obstacle reported by mistake', () => {
  const NAM = asId<PersonId>(1);
  const VIET = asId<PersonId>(2);
  const named: AssignmentEvent = {
    kind: 'resolver-named',
    obstacle: { resolver: { kind: 'person', personId: VIET }, dueOn: MONDAY, namedOn: MONDAY, passedBy: [] },
    on: MONDAY,
  };
  const byNam = (...events: readonly AssignmentEvent[]) => historyOf(...events).map((past) => ({ ...past, by: NAM }));
  const theirs = { by: NAM, now: AT };

  it('is taken back together with who was named to clear it, each by an event of its own', () => {
    const history = byNam(assigned, blocked, named);
    const said = obstacleToTakeBack(history, theirs);
    expect(said.map(({ event }) => event.kind)).toEqual(['blocked', 'resolver-named']);
    const events = takeBackSeveral(after(history), { history, count: said.length, on: MONDAY });
    expect(events.reduce(evolve, after(history))).toMatchObject({ state: { kind: 'open' }, version: 5 });
  });

  it('is taken back alone where the naming was taken back before', () => {
    const taken = takeBackSeveral(after(byNam(assigned, blocked, named)), {
      history: byNam(assigned, blocked, named),
      count: 1,
      on: MONDAY,
    });
    const history = byNam(assigned, blocked, named, ...taken);
    expect(obstacleToTakeBack(history, theirs).map(({ event }) => event.kind)).toEqual(['blocked']);
    const events = takeBackSeveral(after(history), { history, count: 1, on: MONDAY });
    expect(events.reduce(evolve, after(history)).state).toEqual({ kind: 'open', percent: null });
  });

  it('stands where another has named who clears it, after an hour, and where it is cleared', () => {
    const [first, second] = byNam(assigned, blocked);
    expect(obstacleToTakeBack([first!, second!, { event: named, at: AT, by: VIET }], theirs)).toEqual([]);
    expect(obstacleToTakeBack(byNam(assigned, blocked), { by: NAM, now: addMs(AT, HOUR_MS + 1) })).toEqual([]);
    expect(obstacleToTakeBack(byNam(assigned, blocked, { kind: 'unblocked', on: MONDAY }), theirs)).toEqual([]);
  });
});
