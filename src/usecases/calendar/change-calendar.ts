import { changeCalendarTable, loadCalendarTable, loadDaysInForce, POLICY_DAYS_OFF } from '#db/calendar.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { type ReminderMove, reminderMoves } from '#domain/reminders/reminder-moves.ts';
import { accepted, type Result } from '#domain/result.ts';
import {
  type CalendarChange,
  type CalendarNotice,
  type CalendarRefusal,
  changedTable,
  decideNotice,
} from '#domain/time/calendar-notice.ts';
import { type CalendarDay, inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';

/** What another table would mean, before anything is written. */
export interface ForeseenCalendar {
  readonly change: CalendarChange;
  readonly moves: readonly ReminderMove[];
}

const movesUnder = async (tx: Tx, table: readonly CalendarDay[], now: Instant): Promise<readonly ReminderMove[]> => {
  const office = await loadOffice(tx);
  const works = await loadWork(tx, { states: ['open', 'blocked'] });
  return reminderMoves(works, { office, today: dayOf(now), before: office.calendar, after: workCalendarOf(table) });
};

const takesPolicyDaysOff = async (tx: Tx): Promise<boolean> => (await readSetting(tx, POLICY_DAYS_OFF)) === true;

/** What a notice would change, and which reminders it would move; nothing is written. */
export const foreseeNotice = (db: Database, notice: CalendarNotice, now: Instant): Promise<Result<ForeseenCalendar, CalendarRefusal>> =>
  transact(db, async (tx) => {
    const table = await loadCalendarTable(tx);
    const change = decideNotice(notice, { table, today: dayOf(now) });
    if (!change.ok) return change;
    const after = inForce(changedTable(table, change.value), await takesPolicyDaysOff(tx));
    return accepted({ change: change.value, moves: await movesUnder(tx, after, now) });
  });

/** Writes a change into the yearly table; from then on everything counts by it. */
export const applyCalendarChange = (db: Database, change: CalendarChange): Promise<void> =>
  transact(db, (tx) => changeCalendarTable(tx, change));

/** Which reminders move where the days of mere policy (24/11) are taken off, or are worked; nothing is written. */
export const foreseePolicyDays = (db: Database, takenOff: boolean, now: Instant): Promise<readonly ReminderMove[]> =>
  transact(db, async (tx) => movesUnder(tx, inForce(await loadCalendarTable(tx), takenOff), now));

/** Switches whether this office takes the days of mere policy off. */
export const switchPolicyDays = (db: Database, takenOff: boolean): Promise<void> =>
  transact(db, (tx) => writeSetting(tx, POLICY_DAYS_OFF, takenOff));

/** The table as it stands, and which of its days count. */
export interface ShownCalendar {
  readonly table: readonly CalendarDay[];
  readonly counting: ReadonlySet<CalendarDay['day']>;
}

/** The yearly table of one year. */
export const showCalendar = (db: Database, year: number): Promise<ShownCalendar> =>
  transact(db, async (tx) => {
    const isOfYear = ({ day }: CalendarDay): boolean => day.startsWith(`${String(year)}-`);
    return {
      table: (await loadCalendarTable(tx)).filter(isOfYear),
      counting: new Set((await loadDaysInForce(tx)).map(({ day }) => day)),
    };
  });
