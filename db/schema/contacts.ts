import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { ChatGroupId, EndpointId, PersonId } from '#domain/ids.ts';
import { groupScope } from '../codecs/group-scope.ts';
import { countedId, idColumn, instantColumn, jsonColumn } from './columns.ts';
import { people } from './office.ts';

export const chatGroups = pgTable('chat_groups', {
  id: countedId<ChatGroupId>(),
  name: text().notNull(),
  scope: jsonColumn(groupScope),
});

export const endpoints = pgTable(
  'endpoints',
  {
    id: countedId<EndpointId>(),
    personId: idColumn<PersonId>().references(() => people.id),
    groupId: idColumn<ChatGroupId>().references(() => chatGroups.id),
    channel: text().notNull(),
    address: text().notNull(),
    reachable: boolean().notNull().default(true),
    reason: text(),
  },
  (table) => [
    unique('endpoints_address').on(table.channel, table.address),
    index().on(table.personId),
    index().on(table.groupId),
    check('endpoints_one_owner', sql`num_nonnulls(${table.personId}, ${table.groupId}) <= 1`),
  ],
);

export const invites = pgTable(
  'invites',
  {
    /** Only the hash: who reads the database cannot use the code. */
    codeHash: text().primaryKey(),
    personId: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    createdAt: instantColumn().notNull(),
    /** What a chat group is bound to by this code; null where the code links the person's own chat. */
    groupScope: jsonColumn(groupScope),
    expiresAt: instantColumn().notNull(),
    usedAt: instantColumn(),
    tries: integer().notNull().default(0),
  },
  (table) => [index().on(table.personId)],
);
