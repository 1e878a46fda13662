import { transact } from '#db/database.ts';
import { outbox } from '#db/schema/outbox.ts';
import type { Notice } from '#domain/notice.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { at, type OfficeUnderTest } from './office-under-test.ts';

/** When something may begin: the day itself, the early and the house's morning, the last call, the digest. */
const TIMES = ['00:00', '07:00', '07:45', '14:00', '16:00'];

/** What the rounds of these days write where nobody says anything and nothing is sent: by key, as it is written. */
export const writtenByRounds = async (office: OfficeUnderTest, from: Day, count: number): Promise<Readonly<Record<string, Notice>>> => {
  const known = new Set((await transact(office.db, (tx) => tx.select({ key: outbox.key }).from(outbox))).map(({ key }) => key));
  for (let index = 0; index < count; index += 1)
    for (const time of TIMES) await runOwedRounds(office.db, at(`${addDays(from, index)}T${time}`));
  const rows = await transact(office.db, (tx) => tx.select().from(outbox));
  return Object.fromEntries(rows.filter(({ key }) => !known.has(key)).map(({ key, notice }) => [key, notice]));
};
