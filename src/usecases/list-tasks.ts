import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { type TaskRow, taskRow } from '#domain/reporting/task-row.ts';
import { accepted, type Result } from '#domain/result.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { chooseWork, type UnclearChoice, type WorkChoice } from './chosen-work.ts';

/** Every unit's share of every task that was chosen, by number, as of this moment. */
export const listTasks = (
  db: Database,
  { choice, now }: { readonly choice: WorkChoice; readonly now: Instant },
): Promise<Result<readonly TaskRow[], UnclearChoice>> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const chosen = await chooseWork(tx, { office, now }, choice);
    return chosen.ok ? accepted(chosen.value.works.map((work) => taskRow(work, office, dayOf(now)))) : chosen;
  });
