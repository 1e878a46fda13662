import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import { recurrence } from '../codecs/deadline.ts';
import { ladder } from '../codecs/ladder.ts';
import { source } from '../codecs/source.ts';
import { countedId, dayColumn, idColumn, jsonColumn } from './columns.ts';
import { people, units } from './office.ts';

const figures: z.ZodType<DraftIndicator['value']> = z.union([z.number(), z.array(z.number())]);

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

const planReference = () =>
  idColumn<PlanId>()
    .notNull()
    .references(() => plans.id);

export const duties = pgTable(
  'duties',
  {
    id: countedId(),
    planId: planReference(),
    from: text('from_units').notNull(),
    to: text('to_unit').notNull(),
    what: text().notNull(),
    recurrence: jsonColumn(recurrence).notNull(),
    source: jsonColumn(source).notNull(),
  },
  (table) => [index().on(table.planId)],
);

export const indicators = pgTable(
  'indicators',
  {
    id: countedId(),
    planId: planReference(),
    ordinal: text(),
    text: text().notNull(),
    comparator: text().$type<NonNullable<DraftIndicator['comparator']>>(),
    value: jsonColumn(figures).notNull(),
    unit: text(),
    source: jsonColumn(source).notNull(),
  },
  (table) => [index().on(table.planId)],
);
