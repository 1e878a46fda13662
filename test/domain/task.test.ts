import { describe, expect, it } from 'vitest';
import type { AssignmentState, Part } from '#domain/assignment/assignment.ts';
import { gapsOf, rollUp, type Task, type TaskStanding } from '#domain/task.ts';
import { anAssignment, assignmentId, aTask, blockedSince, doneOn, droppedOn, OPEN, submittedOn, until } from './support/builders.ts';

const BLOCKED = blockedSince('2026-06-22');
const SUBMITTED = submittedOn('2026-06-22');
const DONE = doneOn('2026-06-22');
const DROPPED = droppedOn('2026-06-22');

const share = (state: AssignmentState, part: Part = 'lead') => anAssignment({ state, part });

describe('the state of a task rolls up its lead assignments', () => {
  it.each<[readonly AssignmentState[], TaskStanding]>([
    [[OPEN], 'open'],
    [[BLOCKED], 'blocked'],
    [[SUBMITTED], 'submitted'],
    [[DONE], 'done'],
    [[DROPPED], 'dropped'],
    [[OPEN, BLOCKED], 'blocked'],
    [[DONE, BLOCKED], 'blocked'],
    [[SUBMITTED, OPEN], 'open'],
    [[DONE, OPEN], 'open'],
    [[DONE, SUBMITTED], 'submitted'],
    [[DONE, DONE], 'done'],
    [[DONE, DROPPED], 'done'],
    [[DROPPED, OPEN], 'open'],
    [[DROPPED, SUBMITTED], 'submitted'],
    [[DROPPED, DROPPED], 'dropped'],
  ])('%o: %s', (states, standing) => {
    expect(rollUp(states.map((state) => share(state)))).toBe(standing);
    expect(rollUp([...states].reverse().map((state) => share(state)))).toBe(standing);
  });

  it('whatever those who help have done', () => {
    expect(rollUp([share(DONE), share(OPEN, 'coordinating')])).toBe('done');
    expect(rollUp([share(OPEN), share(BLOCKED, 'coordinating')])).toBe('open');
  });

  it('and is open, not dropped, while nobody leads it yet', () => {
    expect(rollUp([])).toBe('open');
    expect(rollUp([share(OPEN, 'coordinating')])).toBe('open');
  });
});

describe('the gaps of the six rõ', () => {
  const clear = aTask({ lastDay: '2026-06-26', authority: 1 });
  const lead = anAssignment({ person: 4 });
  const gaps = (change: Partial<Task>, assignments = [lead]) => gapsOf({ ...clear, ...change }, assignments);

  it('are none where everything is clear', () => {
    expect(gaps({})).toEqual([]);
  });

  it.each<[string, Partial<Task>, readonly string[]]>([
    ['a title of a few letters', { title: 'Báo cáo' }, ['work']],
    ['a title of spaces', { title: '            ' }, ['work']],
    ['no deadline', { deadline: until(null) }, ['time']],
    ['no product', { product: null }, ['product']],
    ['no authority', { authorityId: null }, ['authority']],
  ])('%s: %j', (_title, change, expected) => {
    expect(gaps(change)).toEqual(expected);
  });

  it('do not hold the time of what recurs', () => {
    expect(gaps({ deadline: { ...until(null), kind: 'recurring', recurrence: { every: 'month', rule: null } } })).toEqual([]);
  });

  it('hold the person while one of the leads has none', () => {
    expect(gaps({}, [anAssignment({ person: null })])).toEqual(['person']);
    expect(gaps({ answering: assignmentId(1) }, [lead, anAssignment({ id: 2, person: null })])).toEqual(['person']);
  });

  it('hold the responsibility while several lead and nobody has said which one answers', () => {
    const two = [lead, anAssignment({ id: 2, person: 6 })];
    expect(gaps({}, two)).toEqual(['responsibility']);
    expect(gaps({ answering: assignmentId(2) }, two)).toEqual([]);
  });

  it('hold person and responsibility where nobody leads', () => {
    expect(gaps({}, [])).toEqual(['person', 'responsibility']);
    expect(gaps({}, [anAssignment({ part: 'coordinating', person: 4 })])).toEqual(['person', 'responsibility']);
  });

  it('do not ask who helps', () => {
    expect(gaps({}, [lead, anAssignment({ id: 2, part: 'coordinating', person: null })])).toEqual([]);
  });
});
