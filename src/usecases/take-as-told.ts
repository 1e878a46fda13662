import { type Database, transact } from '#db/database.ts';
import { saveMentions } from '#db/mentions.ts';
import { planReminders } from '#domain/reminders/plan-reminders.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { loadPlanningData } from './rounds/plan-round.ts';

/** Takes what is owed as of then as told already, by paper or by word of mouth: no message is written, and the ladder goes on from there. */
export const takeAsTold = (db: Database, at: Instant): Promise<void> =>
  transact(db, async (tx) => {
    const { office, works, mentions } = await loadPlanningData(tx);
    const planned = planReminders({ today: dayOf(at), office, works, mentions });
    await saveMentions(
      tx,
      planned.flatMap((one) => one.mentions),
    );
  });
