import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Database, transact } from '#db/database.ts';
import { setMorningHour } from '#db/people.ts';
import { outbox } from '#db/schema/outbox.ts';
import { rounds } from '#db/schema/settings.ts';
import { mentions } from '#db/schema/work.ts';
import { loadSnoozes, saveSnooze } from '#db/snoozes.ts';
import { asId, type AssignmentId, type PersonId, type UnitId } from '#domain/ids.ts';
import { morningKey } from '#domain/reminders/plan-reminders.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { plantAssignment, plantOffice, plantTask, TODAY } from '../../db/planted-office.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';

const MORNING = localTime('07:45');
const LATER = localTime('08:00');

const plantWork = (db: Database, personId: PersonId, unitId: UnitId): Promise<number> =>
  transact(db, async (tx) => (await plantAssignment(tx, { taskId: (await plantTask(tx)).id, unitId }, { personId })).id);

const toldBy = async (db: Database, person: PersonId, on: Day): Promise<readonly number[]> => {
  const written = await db
    .select()
    .from(outbox)
    .where(eq(outbox.key, morningKey(person, on)));
  return written.flatMap(({ notice }) => (notice.kind === 'morning' ? shownLines(notice).map(({ assignmentId }) => assignmentId) : []));
};

const countedAsTold = async (db: Database, assignment: number): Promise<number> =>
  (await db.select().from(mentions)).filter(({ assignmentId }) => assignmentId === assignment).length;

describe.each(databases)('one message a morning, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('what comes after it waits for the next, and does not count as told before', async () => {
    const { db } = opened();
    const { nam, economy } = await transact(db, plantOffice);
    const first = await plantWork(db, nam.id, economy.id);
    await runOwedRounds(db, instantAt(TODAY, MORNING));
    const second = await plantWork(db, nam.id, economy.id);
    await db.delete(rounds);
    await runOwedRounds(db, instantAt(TODAY, LATER));
    expect(await toldBy(db, nam.id, TODAY)).toEqual([first]);
    expect(await countedAsTold(db, second)).toBe(0);
    const tomorrow = addDays(TODAY, 1);
    await runOwedRounds(db, instantAt(tomorrow, MORNING));
    expect(await toldBy(db, nam.id, tomorrow)).toEqual([second]);
  });

  it('is the end of a snooze that is over by the own hour of its reader', async () => {
    const { db } = opened();
    const { nam, economy } = await transact(db, plantOffice);
    const work = asId<AssignmentId>(await plantWork(db, nam.id, economy.id));
    await transact(db, async (tx) => {
      await setMorningHour(tx, nam.id, localTime('09:00'));
      await saveSnooze(tx, { personId: nam.id, assignmentId: work, until: instantAt(TODAY, localTime('08:30')) });
    });
    await runOwedRounds(db, instantAt(TODAY, MORNING));
    expect(await toldBy(db, nam.id, TODAY)).toEqual([work]);
    expect(await transact(db, loadSnoozes)).toEqual([]);
  });

  it('is written, or nothing of the round counts as told', async () => {
    const { db } = opened();
    const { nam, economy } = await transact(db, plantOffice);
    const work = await plantWork(db, nam.id, economy.id);
    await db.execute(sql`create function swallow() returns trigger language plpgsql as 'begin return null; end'`);
    await db.execute(sql`create trigger swallow before insert on outbox for each row execute function swallow()`);
    try {
      await expect(runOwedRounds(db, instantAt(TODAY, MORNING))).rejects.toThrow('somebody else has written');
    } finally {
      await db.execute(sql`drop function swallow cascade`);
    }
    expect(await countedAsTold(db, work)).toBe(0);
    await runOwedRounds(db, instantAt(TODAY, LATER));
    expect(await toldBy(db, nam.id, TODAY)).toEqual([work]);
  });

  it('stays one where two processes begin the same round, and nothing counts as told that was not', async () => {
    const { db } = opened();
    const { nam, economy } = await transact(db, plantOffice);
    const works: number[] = [];
    for (let at = 0; at < 5; at += 1) works.push(await plantWork(db, nam.id, economy.id));
    const now = instantAt(TODAY, MORNING);
    const [one, other] = await Promise.all([runOwedRounds(db, now), runOwedRounds(db, now)]);
    expect([one, other].filter((written) => written > 0)).toHaveLength(1);
    expect(await toldBy(db, nam.id, TODAY)).toEqual(works);
    for (const work of works) expect(await countedAsTold(db, work)).toBeGreaterThan(0);
  });
});
