import { describe, expect, it } from 'vitest';
import { findAssignment, insertAssignment, loadEvents, saveAssignment } from '#db/assignments.ts';
import { transact } from '#db/database.ts';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { asId } from '#domain/ids.ts';
import { addDays } from '#domain/time/day.ts';
import { addMs } from '#domain/time/instant.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { MORNING, plantAssignment, plantOffice, plantTask, TODAY } from './planted-office.ts';

const BLOCKED: AssignmentEvent = { kind: 'blocked', reason: 'kinh phí', on: TODAY };
const SUBMITTED: AssignmentEvent = { kind: 'submitted', on: addDays(TODAY, 1) };

const replayed = (assignment: Assignment, events: readonly AssignmentEvent[]): Assignment =>
  events.reduce(evolve, {
    ...assignment,
    state: { kind: 'open', percent: null },
    personId: null,
    heardOn: null,
    extension: null,
    moved: null,
    hasEvidence: false,
    version: 0,
  });

describe.each(databases)('assignments on $name', (kind) => {
  const opened = useDatabase(kind);

  const planted = async () => {
    const { db } = opened();
    const office = await plantOffice(db);
    const task = await plantTask(db);
    return { db, office, task };
  };

  it('begin with the state that their first events lead to', async () => {
    const { db, office, task } = await planted();
    const done = await plantAssignment(db, { taskId: task.id, unitId: office.economy.id }, { since: [{ kind: 'imported-done' }] });
    expect(done).toEqual({
      id: 1,
      taskId: task.id,
      unitId: office.economy.id,
      part: 'lead',
      personId: null,
      state: { kind: 'done', on: null },
      followedFrom: TODAY,
      heardOn: null,
      acknowledged: null,
      extension: null,
      moved: null,
      hasEvidence: false,
      cleared: null,
      version: 2,
    });
    expect(await findAssignment(db, done.id)).toEqual(done);
  });

  it('begin with being assigned', async () => {
    const { db, office, task } = await planted();
    const adding = insertAssignment(db, {
      taskId: task.id,
      unitId: office.economy.id,
      part: 'lead',
      events: [BLOCKED],
      by: null,
      at: MORNING,
    });
    await expect(adding).rejects.toThrow('"assigned"');
  });

  it('change by their events, which are kept with who and when', async () => {
    const { db, office, task } = await planted();
    const before = await plantAssignment(db, { taskId: task.id, unitId: office.economy.id }, { personId: office.nam.id });
    const after = await saveAssignment(db, { before, events: [BLOCKED, SUBMITTED], by: office.nam.id, at: addMs(MORNING, 1) });
    expect(after).toMatchObject({ state: { kind: 'submitted', on: SUBMITTED.on }, heardOn: SUBMITTED.on, version: 3 });
    expect(await loadEvents(db, before.id)).toEqual([
      { version: 1, event: { kind: 'assigned', personId: office.nam.id, followedFrom: TODAY }, by: null, onBehalfOf: null, at: MORNING },
      { version: 2, event: BLOCKED, by: office.nam.id, onBehalfOf: null, at: addMs(MORNING, 1) },
      { version: 3, event: SUBMITTED, by: office.nam.id, onBehalfOf: null, at: addMs(MORNING, 1) },
    ]);
  });

  it('are what replaying their events gives', async () => {
    const { db, office, task } = await planted();
    const before = await plantAssignment(db, { taskId: task.id, unitId: office.economy.id });
    const history: readonly AssignmentEvent[] = [
      { kind: 'person-named', personId: office.nam.id, on: TODAY },
      { kind: 'progress-reported', percent: 70, on: TODAY },
      BLOCKED,
      { kind: 'unblocked', on: TODAY },
      { kind: 'extension-asked', until: addDays(TODAY, 9), reason: 'chờ số liệu', late: false, on: TODAY },
      { kind: 'extension-withdrawn', on: TODAY },
      { kind: 'extension-asked', until: addDays(TODAY, 9), reason: 'chờ số liệu', late: true, on: TODAY },
      { kind: 'extension-refused', reason: 'đã gia hạn', on: TODAY },
      { kind: 'deadline-moved', from: TODAY, until: addDays(TODAY, 5), insteadOf: TODAY, asked: null, on: TODAY },
      { kind: 'evidence-given', evidence: { kind: 'document', number: '345/STC-NS', issuedOn: TODAY }, on: TODAY },
      SUBMITTED,
      { kind: 'returned', reason: 'thiếu số liệu', on: TODAY },
      { kind: 'completed', on: TODAY },
    ];
    let current: Assignment = before;
    for (const event of history) {
      const saved = await saveAssignment(db, { before: current, events: [event], by: null, at: MORNING });
      if (saved !== 'stale') current = saved;
      const row = await findAssignment(db, before.id);
      const events = (await loadEvents(db, before.id)).map((written) => written.event);
      expect(row).toEqual(current);
      expect(replayed(before, events)).toEqual(row);
    }
    expect(current.version).toBe(history.length + 1);
  });

  it('refuse a change made on an older version, and write nothing of it', async () => {
    const { db, office, task } = await planted();
    const before = await plantAssignment(db, { taskId: task.id, unitId: office.economy.id });
    const after = await saveAssignment(db, { before, events: [BLOCKED], by: null, at: MORNING });
    expect(await saveAssignment(db, { before, events: [SUBMITTED], by: null, at: MORNING })).toBe('stale');
    expect(await findAssignment(db, before.id)).toEqual(after);
    expect(await loadEvents(db, before.id)).toHaveLength(2);
  });

  it('are one for each unit and part of a task', async () => {
    const { db, office, task } = await planted();
    const share = { taskId: task.id, unitId: office.economy.id };
    await plantAssignment(db, share);
    await plantAssignment(db, { ...share, part: 'coordinating' });
    await expect(plantAssignment(db, share)).rejects.toThrow();
  });

  it('are not there where nobody has made them', async () => {
    expect(await findAssignment(opened().db, asId(404))).toBeNull();
  });

  it.runIf(kind.name === 'PostgreSQL')('that two change at once are changed by one of them', async () => {
    const { db, office, task } = await planted();
    const before = await plantAssignment(db, { taskId: task.id, unitId: office.economy.id });
    const change = (event: AssignmentEvent) => transact(db, (tx) => saveAssignment(tx, { before, events: [event], by: null, at: MORNING }));
    const outcomes = await Promise.all([BLOCKED, SUBMITTED, BLOCKED, SUBMITTED].map(change));
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(3);
    expect(await loadEvents(db, before.id)).toHaveLength(2);
  });
});
