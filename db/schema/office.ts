import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { PersonId, UnitGroupId, UnitId } from '#domain/ids.ts';
import type { Role } from '#domain/office/person.ts';
import { countedId, dayColumn, idColumn } from './columns.ts';

export const units = pgTable(
  'units',
  {
    id: countedId<UnitId>(),
    parentId: idColumn<UnitId>().references((): AnyPgColumn => units.id),
    name: text().notNull(),
    aliases: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    validFrom: dayColumn(),
    validTo: dayColumn(),
    successors: integer()
      .array()
      .$type<UnitId[]>()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [unique('units_name_under_parent').on(table.parentId, table.name).nullsNotDistinct()],
);

export const unitGroups = pgTable('unit_groups', {
  id: countedId<UnitGroupId>(),
  name: text().notNull().unique(),
});

export const unitGroupMembers = pgTable(
  'unit_group_members',
  {
    groupId: idColumn<UnitGroupId>()
      .notNull()
      .references(() => unitGroups.id, { onDelete: 'cascade' }),
    unitId: idColumn<UnitId>()
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.unitId] }), index().on(table.unitId)],
);

export const people = pgTable(
  'people',
  {
    id: countedId<PersonId>(),
    name: text().notNull(),
    unitId: idColumn<UnitId>()
      .notNull()
      .references(() => units.id),
    roles: text().array().$type<Role[]>().notNull(),
    active: boolean().notNull().default(true),
    /** Chức vụ, as the office's list has it. */
    post: text(),
    phone: text(),
  },
  (table) => [index().on(table.unitId)],
);
