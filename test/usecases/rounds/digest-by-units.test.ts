import { inArray, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { outbox } from '#db/schema/outbox.ts';
import { addDays, day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { loadPlanningData, planRound } from '#usecases/rounds/plan-round.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { anyOffices, START } from '../../domain/support/generated.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';
import { happening } from './happenings.ts';
import { plantWorks } from './planted-works.ts';

const FRIDAY = addDays(day(START), 4);
const GROUPS = [null, { kind: 'unit', unitId: 1 }, { kind: 'unit', unitId: 2 }, { kind: 'plan', planId: 1 }];

const statements = fc
  .tuple(
    fc.array(happening, { maxLength: 12 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })), { maxLength: 3 }),
  )
  .map(([happened, sent]) => [
    ...happened,
    ...sent.map(([plan, unit]) => `update plans set obstacles_unit_id = ${unit} where id = ${plan}`),
    ...[1, 2, 3].map(
      (id) => `update assignments set state = '{"kind":"blocked","reason":"chờ","since":"${START}","percent":null}' where id = ${id}`,
    ),
    ...GROUPS.map(
      (scope, at) =>
        `insert into chat_groups (name, scope) values ('Nhóm ${at}', ${scope === null ? 'null' : `'${JSON.stringify(scope)}'`})`,
    ),
  ]);

describe.each(databases)('the round at the end of the week, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('writes what the rules say of all work at once', { timeout: 120_000 }, async () => {
    const told = { digest: 0, 'obstacle-week': 0 };
    await fc.assert(
      fc.asyncProperty(anyOffices, statements, async ({ office, works }, happened) => {
        const { db } = opened();
        await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days, chat_groups restart identity cascade`);
        await transact(db, (tx) => plantWorks(tx, office, works));
        // What points at nothing is refused by the database, and then it has not happened.
        for (const one of happened) await db.execute(sql.raw(one.replaceAll('$today', START))).catch(() => undefined);
        const planned = await transact(db, async (tx) =>
          planRound('digest', { slot: day(START), today: FRIDAY }, await loadPlanningData(tx)),
        );
        await runOwedRounds(db, instantAt(FRIDAY, localTime('16:00')));
        const { key, notice } = outbox;
        const written = await db
          .select({ key, notice })
          .from(outbox)
          .where(inArray(outbox.kind, ['digest', 'obstacle-week']));
        expect(Object.fromEntries(written.map((one) => [one.key, one.notice]))).toEqual(
          Object.fromEntries(planned.map((one) => [one.key, one.notice])),
        );
        told.digest += planned.filter((one) => one.notice.kind === 'digest').length;
        told['obstacle-week'] += planned.filter((one) => one.notice.kind === 'obstacle-week').length;
      }),
      { numRuns: 10 },
    );
    expect(told.digest).toBeGreaterThan(5);
    expect(told['obstacle-week']).toBeGreaterThan(2);
  });
});
