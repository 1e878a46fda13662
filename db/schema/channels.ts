import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { EndpointId } from '#domain/ids.ts';
import { choices } from '../codecs/choice.ts';
import { idColumn, instantColumn, jsonColumn } from './columns.ts';
import { endpoints } from './contacts.ts';

/** Who may do a thing that only one process may do at once: poll for one bot. */
export const leases = pgTable('leases', {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: instantColumn().notNull(),
});

/** What the buttons under sent messages say; a messenger carries the key alone. */
export const buttons = pgTable(
  'buttons',
  {
    key: text().primaryKey(),
    endpointId: idColumn<EndpointId>()
      .notNull()
      .references(() => endpoints.id),
    says: text().notNull(),
    expiresAt: instantColumn().notNull(),
  },
  (table) => [index().on(table.expiresAt)],
);

/** The numbered choices that a chat without buttons was shown last. */
export const menus = pgTable('menus', {
  endpointId: idColumn<EndpointId>()
    .primaryKey()
    .references(() => endpoints.id),
  choices: jsonColumn(choices).notNull(),
  expiresAt: instantColumn().notNull(),
});

/** How often a chat has tried a wrong code since a point in time. */
export const linkTries = pgTable(
  'link_tries',
  {
    channel: text().notNull(),
    chat: text().notNull(),
    tries: integer().notNull(),
    since: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.chat] })],
);

/** How many messages have gone out on a channel in a month, where the plan of its bot allows only so many. */
export const monthlyCounts = pgTable(
  'monthly_counts',
  {
    channel: text().notNull(),
    /** "2026-06" */
    month: text().notNull(),
    messages: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.month] })],
);
