import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { nextDueAt } from '#db/outbox-view.ts';
import { loadSnoozes } from '#db/snoozes.ts';
import { nextRoundAt } from '#domain/reminders/rounds.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { WorkCalendar } from '#domain/time/working-days.ts';
import { hasEarlyHours } from './rounds/plan-round.ts';

/** The working days of the office as they stand. */
export const calendarOf = (db: Database): Promise<WorkCalendar> => transact(db, async (tx) => (await loadOffice(tx)).calendar);

/** When something is to be said next, after this: by a round, at the end of a snooze, or since a notice waits for an own hour. */
export const nextStirAt = (db: Database, after: Instant): Promise<Instant> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const round = nextRoundAt(after, office.calendar, hasEarlyHours(office));
    const others = [await nextDueAt(tx), ...(await loadSnoozes(tx)).map(({ until }) => until)];
    return others.reduce<Instant>((next, at) => (at !== null && at > after && at < next ? at : next), round);
  });
