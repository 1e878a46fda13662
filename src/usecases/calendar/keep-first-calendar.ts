import { changeCalendarTable, loadCalendarTable } from '#db/calendar.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { partsOf } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';

/**
 * Fills the yearly table with what is published, for each year of which it holds nothing yet; whatever the office has written stands. Also
 * brings an office that is older than the table, or than a year of it, up to date.
 */
export const keepFirstCalendar = async (tx: Tx): Promise<void> => {
  const known = new Set((await loadCalendarTable(tx)).map(({ day }) => partsOf(day).year));
  const written = PUBLISHED_DAYS.filter(({ day }) => !known.has(partsOf(day).year));
  await changeCalendarTable(tx, { written, removed: [] });
};

/** The same, in a transaction of its own: for an office that is opened. */
export const bringCalendarUpToDate = (db: Database): Promise<void> => transact(db, keepFirstCalendar);
