import type { Tx } from '#db/database.ts';
import { foldIntoMorning } from '#db/held-notices.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { announceAll } from '../enqueue-notice.ts';
import { countAsTold } from './count-as-told.ts';
import type { Running } from './ground.ts';
import { writingBehind } from './slices.ts';

/** Writes notices, and that they tell what they tell. */
const writeDown = async (tx: Tx, planned: readonly PlannedNotice[], running: Running): Promise<number> => {
  const written = await announceAll(tx, planned, running);
  await countAsTold(tx, written, running);
  await foldIntoMorning(
    tx,
    written.flatMap(({ notice }) => foldedIn(notice)),
    running.now,
  );
  return written.length;
};

/**
 * Writes to people what this round has to say, group by group. What counts as told to one of them is never asked of another, so the order
 * of the groups changes nothing. Returns how many notices there were, and how many of them were written now and not before.
 */
export const tellPeople = async (
  tx: Tx,
  running: Running,
  groups: AsyncIterable<readonly PlannedNotice[]>,
): Promise<{ readonly planned: number; readonly written: number }> => {
  let [planned, written] = [0, 0];
  await writingBehind(async (write) => {
    for await (const some of groups) {
      planned += some.length;
      await write(async () => {
        const added = await writeDown(tx, some, running);
        written += added;
      });
    }
  });
  return { planned, written };
};
