import { customType, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { EndpointId, PersonId } from '#domain/ids.ts';
import { shownFile } from '../codecs/evidence.ts';
import { endpoints } from './contacts.ts';
import { idColumn, instantColumn, jsonColumn } from './columns.ts';
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

/** Files that came into a chat and of which nobody has said yet what they show. */
export const waitingFiles = pgTable(
  'waiting_files',
  {
    endpointId: idColumn<EndpointId>()
      .notNull()
      .references(() => endpoints.id),
    sha256: text()
      .notNull()
      .references(() => evidenceFiles.sha256),
    file: jsonColumn(shownFile).notNull(),
    at: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.endpointId, table.sha256] }), index().on(table.sha256)],
);
