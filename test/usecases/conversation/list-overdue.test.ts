import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { fitText } from '#bot/render/cut.ts';
import { draftList } from '#bot/render/lists.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { addDays, day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { listOverdue } from '#usecases/conversation/list-overdue.ts';
import { listAsked } from '#usecases/conversation/show-list.ts';
import type { Speaking } from '#usecases/conversation/speaker.ts';
import { actsForSomebody } from '#usecases/conversation/visible-work.ts';
import { aPerson, aUnit, aWork } from '../../domain/support/builders.ts';
import { anyOffices, START } from '../../domain/support/generated.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';
import { happening } from '../rounds/happenings.ts';
import { plantWorks } from '../rounds/planted-works.ts';

const TODAY = addDays(day(START), 7);
const life = fc.record({ generated: anyOffices, happened: fc.array(happening, { maxLength: 15 }) });

describe.each(databases)('"việc quá hạn?" that is counted in the store, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('tells everybody what the rules tell of all the work that they may see', { timeout: 120_000 }, async () => {
    let late = 0;
    await fc.assert(
      fc.asyncProperty(life, async ({ generated, happened }) => {
        const { db } = opened();
        await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
        await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
        // What points at nothing is refused by the database, and then it has not happened.
        for (const one of happened) await db.execute(sql.raw(one.replaceAll('$today', START))).catch(() => undefined);
        await transact(db, async (tx) => {
          const kept = await loadOffice(tx);
          const now = instantAt(TODAY, localTime('09:00'));
          for (const person of kept.people.values()) {
            const speaking = { tx, office: kept, person, now } as Speaking; // -- a list asks for no more
            if (!person.active || actsForSomebody(speaking)) continue;
            const told = await listOverdue(speaking);
            expect(told).toEqual(await listAsked(speaking, 'overdue'));
            late += told?.counts?.openOverdue ?? 0;
          }
        });
      }),
      { numRuns: 8 },
    );
    expect(late).toBeGreaterThan(5);
  });

  it('shows the lines of the first units, and of the others how many there are', async () => {
    const { db } = opened();
    const units = [aUnit(1, 'UBND tỉnh'), aUnit(2, 'Sở A', 1), aUnit(3, 'Sở B', 1), aUnit(4, 'Sở C', 1)];
    const staff = [aPerson({ id: 1, unit: 1, roles: ['leader'] })];
    const lateIn = (at: number): number => (at < 50 ? 2 : at < 90 ? 3 : 4);
    const works = Array.from({ length: 100 }, (_, at) => aWork({ id: at + 1, unit: lateIn(at), lastDay: START }));
    await transact(db, (tx) => plantWorks(tx, office(unitTree(units), staff, WEEKENDS_ONLY), works));
    const told = await transact(db, async (tx) => {
      const kept = await loadOffice(tx);
      const now = instantAt(TODAY, localTime('09:00'));
      return listOverdue({ tx, office: kept, person: staff[0]!, now } as Speaking); // -- a list asks for no more
    });
    expect(told!.units.map(({ unit, lines, more }) => [unit, lines.length, more])).toEqual([
      ['Sở A', 50, undefined],
      ['Sở B', 10, 30],
      ['Sở C', 0, 10],
    ]);
    const text = fitText(draftList(told!, TODAY), 4_000);
    expect(text).toContain('100 việc');
    expect(text).toContain('Sở C (10)');
  });
});
