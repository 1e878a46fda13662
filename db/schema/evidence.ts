import { customType, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { PersonId } from '#domain/ids.ts';
import { idColumn, instantColumn } from './columns.ts';
import { people } from './office.ts';

const bytesColumn = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Files that show what was done, each once however often it is sent; which work they belong to stands in the events. */
export const evidenceFiles = pgTable(
  'evidence_files',
  {
    sha256: text().primaryKey(),
    bytes: bytesColumn().notNull(),
    size: integer().notNull(),
    keptBy: idColumn<PersonId>().references(() => people.id),
    at: instantColumn().notNull(),
  },
  (table) => [index().on(table.keptBy)],
);
