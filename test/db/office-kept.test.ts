import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { endLeaves, insertDelegation, insertLeave } from '#db/absences.ts';
import { changeCalendarTable, POLICY_DAYS_OFF } from '#db/calendar.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { insertPerson, setMorningHour } from '#db/people.ts';
import { people } from '#db/schema/office.ts';
import { writeSetting } from '#db/settings.ts';
import { addUnitAlias, insertUnit } from '#db/units.ts';
import type { Office } from '#domain/office/office.ts';
import { day } from '#domain/time/day.ts';
import { localTime } from '#domain/time/local-time.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { MORNING, plantOffice, TODAY } from './planted-office.ts';

type Planted = Awaited<ReturnType<typeof plantOffice>>;

const recorded = { by: null, at: MORNING };
const days = { from: TODAY, to: TODAY };

const CHANGES: readonly [string, (tx: Tx, planted: Planted) => Promise<unknown>][] = [
  ['a new unit', (tx) => insertUnit(tx, { name: 'Phòng mới', parentId: null, aliases: [] })],
  ['another name of a unit', (tx, { economy }) => addUnitAlias(tx, economy.id, 'KT')],
  ['a new person', (tx, { economy }) => insertPerson(tx, { name: 'Người mới', unitId: economy.id, roles: [] })],
  ['an own hour', (tx, { nam }) => setMorningHour(tx, nam.id, localTime('07:15'))],
  ['somebody who has left', (tx, { lan }) => tx.update(people).set({ active: false }).where(eq(people.id, lan.id))],
  ['a leave', (tx, { nam }) => insertLeave(tx, { personId: nam.id, ...days }, recorded)],
  [
    'a delegation',
    (tx, { nam, lan }) =>
      insertDelegation(
        tx,
        { holderId: nam.id, delegateId: lan.id, ...days, scope: { kind: 'everything' }, kind: 'mandate', document: null },
        recorded,
      ),
  ],
  [
    'a day off',
    (tx) =>
      changeCalendarTable(tx, {
        written: [{ day: day('2026-11-24'), kind: 'off', name: 'Ngày Văn hóa', source: 'x', status: 'policy' }],
        removed: [],
      }),
  ],
];

const seenBy = (db: Database): Promise<Office> => transact(db, loadOffice);

describe.each(databases)('the office that is kept in memory, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('is the same one while nothing of it changes', async () => {
    const { db } = opened();
    await transact(db, plantOffice);
    expect(await seenBy(db)).toBe(await seenBy(db));
  });

  it.each(CHANGES)('shows %s from then on, to whoever makes the change and to everybody', async (_, change) => {
    const { db } = opened();
    const planted = await transact(db, plantOffice);
    const before = await seenBy(db);
    const within = await transact(db, async (tx) => {
      await change(tx, planted);
      return loadOffice(tx);
    });
    expect(within).not.toBe(before);
    expect(await seenBy(db)).toBe(within);
  });

  it('shows the days of policy once they are switched on, and who is back from leave', async () => {
    const { db } = opened();
    const { nam } = await transact(db, plantOffice);
    await transact(db, (tx) => CHANGES.at(-1)![1](tx, { nam } as Planted)); // -- it asks for nothing of it
    expect((await seenBy(db)).calendar.daysOff.size).toBe(0);
    await transact(db, (tx) => writeSetting(tx, POLICY_DAYS_OFF, true));
    expect((await seenBy(db)).calendar.daysOff.size).toBe(1);
    const leave = await transact(db, (tx) => insertLeave(tx, { personId: nam.id, ...days }, recorded));
    expect((await seenBy(db)).absences.leavesOf.size).toBe(1);
    await transact(db, (tx) => endLeaves(tx, [leave.id], { today: TODAY, at: MORNING }));
    expect((await seenBy(db)).absences.leavesOf.size).toBe(0);
  });

  it('forgets a change that was taken back, also where another follows', async () => {
    const { db } = opened();
    const { economy } = await transact(db, plantOffice);
    const addAndFail = db.transaction(async (tx) => {
      await insertPerson(tx, { name: 'Người hụt', unitId: economy.id, roles: [] });
      await loadOffice(tx);
      tx.rollback();
    });
    await expect(addAndFail).rejects.toThrow();
    await transact(db, (tx) => insertPerson(tx, { name: 'Người thật', unitId: economy.id, roles: [] }));
    const names = [...(await seenBy(db)).people.values()].map(({ name }) => name);
    expect(names).toContain('Người thật');
    expect(names).not.toContain('Người hụt');
  });
});
