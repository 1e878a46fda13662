import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { outbox } from '#db/schema/outbox.ts';
import { rounds } from '#db/schema/settings.ts';
import { mentions } from '#db/schema/work.ts';
import { loadSnoozes } from '#db/snoozes.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import type { RoundKind } from '#domain/reminders/rounds.ts';
import { type Day, day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { type LocalTime, localTime } from '#domain/time/local-time.ts';
import { addWorkingDays, WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { lookAtMorning } from '#usecases/rounds/first-look.ts';
import { loadPlanningData, planRound } from '#usecases/rounds/plan-round.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { anyOffices, START } from '../../domain/support/generated.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';
import { happening } from './happenings.ts';
import { plantWorks } from './planted-works.ts';

// The search in the database that a round begins with is held here against the rules themselves, on offices in which everything happens.

/** So few that messages are cut. */
const MOST_LINES = 2;
const EARLY = localTime('07:00');
const MORNING = localTime('07:45');
const AFTERNOON = localTime('14:00');

const life = fc.record({
  generated: anyOffices,
  before: fc.array(happening, { maxLength: 12 }),
  days: fc.array(fc.tuple(fc.constantFrom(1, 1, 2, 5), fc.array(happening, { maxLength: 4 })), { minLength: 1, maxLength: 4 }),
});

// What points at nothing is refused by the database, and then it has not happened.
const happen = (db: Database, statement: string, on: Day): Promise<unknown> =>
  db.execute(sql.raw(statement.replaceAll('$today', on))).catch(() => undefined);

const inOrder = (told: readonly Mention[]): readonly string[] =>
  told.map(({ personId, assignmentId, aspect, toldOn }) => `${personId} ${assignmentId} ${aspect} ${toldOn}`).sort();

const byKey = (told: readonly { readonly key: string; readonly notice: unknown }[]): readonly unknown[] =>
  told
    .map(({ key, notice }) => ({ key, notice: JSON.parse(JSON.stringify(notice)) as unknown })) // -- as it is stored
    .sort((a, b) => a.key.localeCompare(b.key));

/** What the rules say when they are given everything at once. */
const atOnce = (db: Database, kind: RoundKind, today: Day): Promise<readonly PlannedNotice[]> =>
  transact(db, async (tx) => planRound(kind, { slot: today, today }, { ...(await loadPlanningData(tx)), mostLines: MOST_LINES }));

const stored = async (db: Database, of: readonly PlannedNotice[]) => {
  const keys = new Set(of.map(({ key }) => key));
  const written = await db.select({ key: outbox.key, notice: outbox.notice, kind: outbox.kind }).from(outbox);
  return { known: written.filter(({ key }) => keys.has(key)), count: written.filter(({ kind }) => kind !== 'admin-alert').length };
};

const compare = async (db: Database, kind: RoundKind, { today, time }: { today: Day; time: LocalTime }): Promise<number> => {
  const planned = await atOnce(db, kind, today);
  const before = await stored(db, planned);
  const told = await db.select().from(mentions);
  await runOwedRounds(db, instantAt(today, time), { atOnce: 2, mostLines: MOST_LINES });
  const after = await stored(db, planned);
  const again = await db.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.kind, 'reminded-again'));
  expect(before.known).toEqual([]);
  expect(byKey(after.known)).toEqual(byKey(planned));
  expect(after.count - before.count - again.length).toBeLessThanOrEqual(planned.length);
  const expected = new Map(
    [...told, ...planned.flatMap((one) => one.mentions)].map((one) => [`${one.personId} ${one.assignmentId} ${one.aspect}`, one]),
  );
  expect(inOrder(await db.select().from(mentions))).toEqual(inOrder([...expected.values()]));
  return planned.length;
};

const nobodyIsLeft = (db: Database, today: Day): Promise<number> =>
  transact(db, async (tx) => {
    const running = {
      office: await loadOffice(tx),
      today,
      now: instantAt(today, MORNING),
      snoozes: await loadSnoozes(tx),
      atOnce: 3,
      mostLines: MOST_LINES,
    };
    return (await lookAtMorning(tx, running, () => true)).readers.size;
  });

describe.each(databases)('rounds that go through the work in parts, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('write the same as the rules say of everything at once, and nothing more when they are repeated', { timeout: 300_000 }, async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(life, async ({ generated, before, days }) => {
        const { db } = opened();
        await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
        await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
        for (const one of before) await happen(db, one, day(START));
        let today = day(START);
        for (const [later, changes] of days) {
          told += await compare(db, 'early', { today, time: EARLY });
          told += await compare(db, 'morning', { today, time: MORNING });
          await db.delete(rounds);
          expect(await nobodyIsLeft(db, today)).toBe(0);
          told += await compare(db, 'overdue', { today, time: AFTERNOON });
          today = addWorkingDays(today, later, WEEKENDS_ONLY);
          for (const one of changes) await happen(db, one, today);
        }
      }),
      { numRuns: kind.name === 'PGlite' ? 6 : 12 },
    );
    expect(told).toBeGreaterThan(5);
  });
});
