import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import { ladder } from '../codecs/ladder.ts';
import { countedId, dayColumn, idColumn, jsonColumn } from './columns.ts';
import { people, units } from './office.ts';

export const plans = pgTable(
  'plans',
  {
    id: countedId<PlanId>(),
    number: text(),
    issuedOn: dayColumn(),
    issuer: text(),
    title: text().notNull(),
    replaces: text().array().notNull(),
    contentHash: text().notNull().unique('plans_content'),
    controllerId: idColumn<PersonId>().references(() => people.id),
    importedOn: dayColumn().notNull(),
    /** The unit to which obstacles go, as the document names it. */
    obstaclesTo: text(),
    /** The same unit in this office; null: whoever follows the plan collects them. */
    obstaclesUnitId: idColumn<UnitId>().references(() => units.id),
    ladder: jsonColumn(ladder),
    /** Whether work of it can be handed in only with something that shows what was done. */
    evidenceRequired: boolean().notNull().default(false),
  },
  (table) => [
    // A plan of which one of the three is not known is known again by its content alone: nulls are distinct here.
    uniqueIndex('plans_identity')
      .on(table.number, table.issuedOn, table.issuer)
      .where(sql`${table.number} is not null`),
    index().on(table.controllerId),
    index().on(table.obstaclesUnitId),
  ],
);
