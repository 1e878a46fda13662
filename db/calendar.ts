import { asc, inArray, ne, or, sql } from 'drizzle-orm';
import type { CalendarChange } from '#domain/time/calendar-notice.ts';
import type { CalendarDay } from '#domain/time/calendar-table.ts';
import type { Tx } from './database.ts';
import { calendarDays } from './schema/calendar.ts';
import { settings } from './schema/settings.ts';

/** Under this key stands true where the office takes the days of mere policy off (24/11). */
export const POLICY_DAYS_OFF = 'calendar.policy-days-off';

/** The whole yearly table, days of mere policy among them, in order of days. */
export const loadCalendarTable = (tx: Tx): Promise<CalendarDay[]> => tx.select().from(calendarDays).orderBy(asc(calendarDays.day));

/** The days of the table that count in this office. */
export const loadDaysInForce = (tx: Tx): Promise<CalendarDay[]> => {
  const isSwitchedOn = sql`exists (select 1 from ${settings} where ${settings.key} = ${POLICY_DAYS_OFF} and ${settings.value} = 'true'::jsonb)`;
  return tx
    .select()
    .from(calendarDays)
    .where(or(ne(calendarDays.status, 'policy'), isSwitchedOn))
    .orderBy(asc(calendarDays.day));
};

/** Writes what a notice changes in the table. */
export const changeCalendarTable = async (tx: Tx, { written, removed }: CalendarChange): Promise<void> => {
  if (removed.length > 0) await tx.delete(calendarDays).where(inArray(calendarDays.day, [...removed]));
  if (written.length === 0) return;
  const { kind, name, source, status } = calendarDays;
  await tx
    .insert(calendarDays)
    .values([...written])
    .onConflictDoUpdate({
      target: calendarDays.day,
      set: Object.fromEntries(
        Object.entries({ kind, name, source, status }).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
      ),
    });
};
