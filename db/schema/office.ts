import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { PersonId, UnitGroupId, UnitId } from '#domain/ids.ts';
import type { Role } from '#domain/office/person.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import { unitChange } from '../codecs/unit-change.ts';
import { countedId, dayColumn, idColumn, instantColumn, jsonColumn } from './columns.ts';

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

/** What has happened to units: merged, split, renamed, closed. Written once, never changed. */
export const unitChanges = pgTable(
  'unit_changes',
  {
    id: countedId(),
    unitId: idColumn<UnitId>()
      .notNull()
      .references(() => units.id),
    change: jsonColumn(unitChange).notNull(),
    /** The first day on which it holds. */
    since: dayColumn().notNull(),
    /** The number of the decision; null where nobody has said it. */
    document: text(),
    at: instantColumn().notNull(),
  },
  (table) => [index().on(table.unitId)],
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
    /** When this person wants the morning's message; null: with the house. */
    morningHour: text().$type<LocalTime>(),
    /** Chức vụ, as the office's list has it. */
    post: text(),
    phone: text(),
  },
  (table) => [index().on(table.unitId)],
);
