import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { outbox } from '#db/schema/outbox.ts';
import { people } from '#db/schema/office.ts';
import { type Day, day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { plantOffice } from '../../db/planted-office.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';

const MORNING = localTime('07:45');
/** A Wednesday, the day after it, and the Monday that follows. */
const [FIRST, NEXT, MONDAY] = [day('2027-12-01'), day('2027-12-02'), day('2027-12-06')];

describe.each(databases)('the days off of the next year, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('are asked for of the admin once a week in December, where nobody has applied the notice', async () => {
    const { db } = opened();
    const { nam } = await transact(db, plantOffice);
    await db
      .update(people)
      .set({ roles: ['admin'] })
      .where(eq(people.id, nam.id));
    const askedAfter = async (on: Day): Promise<readonly unknown[]> => {
      await runOwedRounds(db, instantAt(on, MORNING));
      return (await db.select().from(outbox)).flatMap(({ notice }) => (notice.kind === 'admin-alert' ? [notice.alert] : []));
    };
    const ALERT = { kind: 'calendar-unknown', year: 2028 };
    expect(await askedAfter(FIRST)).toEqual([ALERT]);
    expect(await askedAfter(NEXT)).toEqual([ALERT]);
    expect(await askedAfter(MONDAY)).toEqual([ALERT, ALERT]);
  });
});
