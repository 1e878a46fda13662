import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { standingByUnit, worksOfGroup } from '#domain/reminders/digest.ts';
import { addDays, day } from '#domain/time/day.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { groupStanding } from '#usecases/group-standing.ts';
import { planId } from '../domain/support/builders.ts';
import { anyOffices, START } from '../domain/support/generated.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { happening } from './rounds/happenings.ts';
import { plantWorks } from './rounds/planted-works.ts';

const TODAY = addDays(day(START), 7);
const life = fc.record({ generated: anyOffices, happened: fc.array(happening, { maxLength: 15 }) });

describe.each(databases)('how the units of a group stand, counted in the store, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('is what the rules count of all work that the group may be told of', { timeout: 120_000 }, async () => {
    let late = 0;
    await fc.assert(
      fc.asyncProperty(life, async ({ generated, happened }) => {
        const { db } = opened();
        await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
        await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
        // What points at nothing is refused by the database, and then it has not happened.
        for (const one of happened) await db.execute(sql.raw(one.replaceAll('$today', START))).catch(() => undefined);
        await transact(db, async (tx) => {
          const office = await loadOffice(tx);
          const works = await loadWork(tx, {});
          const ofUnits = [...office.tree.units.keys()].map((unitId): GroupScope => ({ kind: 'unit', unitId }));
          const ofPlans = [1, 2, 99].map((id): GroupScope => ({ kind: 'plan', planId: planId(id) }));
          for (const scope of [null, ...ofUnits, ...ofPlans]) {
            const told = await groupStanding(tx, scope, { office, today: TODAY });
            expect(told).toEqual(standingByUnit(worksOfGroup(scope, works, office), office, TODAY));
            late += told.reduce((sum, { overdue }) => sum + overdue.length, 0);
          }
        });
      }),
      { numRuns: 15 },
    );
    expect(late).toBeGreaterThan(5);
  });
});
