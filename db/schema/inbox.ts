import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { inbound } from '../codecs/inbound.ts';
import { instantColumn, jsonColumn, longCountedId } from './columns.ts';

export type InboxState = 'waiting' | 'done' | 'parked';

export const inbox = pgTable(
  'inbox',
  {
    id: longCountedId(),
    channel: text().notNull(),
    updateKey: text().notNull(),
    chat: text().notNull(),
    payload: jsonColumn(inbound).notNull(),
    state: text().$type<InboxState>().notNull().default('waiting'),
    tries: integer().notNull().default(0),
    /** Why the last try failed. */
    reason: text(),
    receivedAt: instantColumn().notNull(),
    /** When it was finished or parked, or else when it failed last. */
    handledAt: instantColumn(),
  },
  (table) => [
    unique('inbox_update').on(table.channel, table.updateKey),
    index('inbox_waiting')
      .on(table.id)
      .where(sql`state = 'waiting'`),
    index('inbox_waiting_of_chat')
      .on(table.channel, table.chat, table.id)
      .where(sql`state = 'waiting'`),
  ],
);
