import { describe, expect, it } from 'vitest';
import { type Namer, type PastEvent, taskHistory } from '#domain/assigning/task-history.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { MORNING } from '#domain/reminders/rounds.ts';
import { assignmentId } from '../support/builders.ts';

const NAMES: Namer = { unit: String, person: String, resolver: () => null, unitOf: (id) => `đơn vị ${id}` };
const moved = (from: string): AssignmentEvent => ({
  ...{ kind: 'deadline-moved', from: day(from), until: day('2026-06-30'), insteadOf: day(from), asked: null, on: day('2026-06-23') },
});
const past = (part: number, event: AssignmentEvent, on = '2026-06-23'): PastEvent => ({
  ...{ assignmentId: assignmentId(part), event, by: 'Phan Thị Mai Trang', at: instantAt(day(on), MORNING) },
});

describe('the history of a task', () => {
  it('tells once that its deadline was moved, though every part of it moved along', () => {
    const entries = taskHistory([past(1, moved('2026-06-17')), past(2, moved('2026-06-17')), past(3, moved('2026-06-19'))], NAMES);
    expect(entries.map(({ unit, detail }) => [unit, detail])).toEqual([
      ['đơn vị 1', '17/6/2026 → 30/6/2026'],
      ['đơn vị 3', '19/6/2026 → 30/6/2026'],
    ]);
  });

  it('tells of each part what was done of it, and of each day what was done on it', () => {
    const done = { kind: 'approved', on: day('2026-06-23') } as const;
    const again = [past(1, moved('2026-06-17')), past(1, moved('2026-06-17'), '2026-06-24')];
    expect(taskHistory([past(1, done), past(2, done), ...again], NAMES)).toHaveLength(4);
  });
});
