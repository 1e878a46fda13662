import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { EndpointId } from '#domain/ids.ts';
import { choices } from '../codecs/choice.ts';
import { idColumn, instantColumn, jsonColumn, longCountedId } from './columns.ts';
import { endpoints } from './contacts.ts';

/** The pages of the web chat. */
export const chatMessages = pgTable(
  'chat_messages',
  {
    id: longCountedId(),
    endpointId: idColumn<EndpointId>()
      .notNull()
      .references(() => endpoints.id),
    from: text('sender').$type<'bot' | 'reader'>().notNull(),
    text: text().notNull(),
    choices: jsonColumn(choices).notNull(),
    at: instantColumn().notNull(),
    replyTo: bigint({ mode: 'number' }),
    read: boolean().notNull(),
  },
  (table) => [
    index().on(table.endpointId, table.id),
    index('chat_messages_unread')
      .on(table.endpointId)
      .where(sql`sender = 'bot' and not read`),
  ],
);

/** What the bot has asked in a chat and waits to hear. */
export const conversations = pgTable('conversations', {
  endpointId: idColumn<EndpointId>()
    .primaryKey()
    .references(() => endpoints.id),
  pending: jsonColumn(z.unknown()),
  expiresAt: instantColumn().notNull(),
});
