import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import type { Notice } from '#domain/notice.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { byUnit } from '#domain/reminders/plan-reminders.ts';
import { day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { workLine } from '#domain/work-line.ts';
import { withShares } from '#usecases/with-shares.ts';
import { aPerson, aUnit, aWork, doneOn, droppedOn, OPEN, personId, submittedOn } from '../domain/support/builders.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { plantWorks } from './rounds/planted-works.ts';

const TODAY = day('2026-06-24');

const UNITS = [
  ...[aUnit(1, 'UBND tỉnh'), aUnit(2, 'Sở A', 1), aUnit(3, 'Sở B', 1)],
  ...[4, 5, 6].map((id) => aUnit(id, `Phòng ${id}`, 2)),
  ...[7, 8, 9].map((id) => aUnit(id, `Phòng ${id}`, 3)),
];
const LEADER_OF_A = aPerson({ id: 1, unit: 2, roles: ['leader'] });
const CONTROLLER = aPerson({ id: 2, unit: 1, roles: ['controller'] });
const OFFICE = office(unitTree(UNITS), [LEADER_OF_A, CONTROLLER], WEEKENDS_ONLY);

/** One task that six rooms lead. */
const STATES = [OPEN, OPEN, submittedOn('2026-06-22'), doneOn('2026-06-22'), submittedOn('2026-06-22'), droppedOn('2026-06-22')];
const WORKS = STATES.map((state, at) =>
  aWork({ id: at + 1, task: 1, unit: at + 4, state, controller: 2, authority: 2, lastDay: '2026-06-19' }),
);

describe.each(databases)('how far a task of many units is, in a message of the morning on $name', (kind) => {
  const opened = useDatabase(kind);

  it.each([
    ['a leader, by the own units alone', LEADER_OF_A, { done: 1, of: 3 }],
    ['whoever follows the plan, by all units', CONTROLLER, { done: 3, of: 5 }],
  ])('is told %s', async (_, { id }, share) => {
    const { db } = opened();
    await transact(db, (tx) => plantWorks(tx, OFFICE, WORKS));
    const lines = WORKS.slice(0, 3).map((work) => workLine(work, OFFICE, TODAY));
    const nothing = { own: [], fresh: [], unassigned: [], approvals: [], blocked: [] };
    const morning: Notice = { kind: 'morning', day: TODAY, ...nothing, escalations: byUnit(lines) };
    const told = await transact(db, async (tx) => {
      const kept = await loadOffice(tx);
      const person = kept.people.get(personId(id));
      return withShares({ tx, office: kept, person: person!, now: instantAt(TODAY, localTime('07:45')) }, morning);
    });
    expect(told).toEqual({ ...morning, shares: [{ number: 1, ...share }] });
  });
});
