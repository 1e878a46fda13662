import { pgTable, text } from 'drizzle-orm/pg-core';
import type { CalendarDay, CalendarStatus } from '#domain/time/calendar-table.ts';
import { dayColumn } from './columns.ts';

/** The yearly table: the days that differ from an ordinary week. */
export const calendarDays = pgTable('calendar_days', {
  day: dayColumn().primaryKey(),
  kind: text().$type<CalendarDay['kind']>().notNull(),
  name: text().notNull(),
  source: text().notNull(),
  status: text().$type<CalendarStatus>().notNull(),
});
