import { doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Period } from '#domain/deadline.ts';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import type { IndicatorId, PersonId, PlanId } from '#domain/ids.ts';
import { source } from '../codecs/source.ts';
import { countedId, dayColumn, idColumn, instantColumn, jsonColumn, longCountedId } from './columns.ts';
import { people } from './office.ts';
import { plans } from './plans.ts';

const figures: z.ZodType<DraftIndicator['value']> = z.union([z.number(), z.array(z.number())]);

/** The figures that plans, or people, want reached. */
export const indicators = pgTable(
  'indicators',
  {
    id: countedId<IndicatorId>(),
    /** Null where somebody has set it without a plan. */
    planId: idColumn<PlanId>().references(() => plans.id),
    ordinal: text(),
    text: text().notNull(),
    comparator: text().$type<NonNullable<DraftIndicator['comparator']>>(),
    value: jsonColumn(figures).notNull(),
    unit: text(),
    /** Null where it was set by word. */
    source: jsonColumn(source),
    /** How often its value is reported; null: nobody is reminded. */
    every: text().$type<Period>(),
    reporterId: idColumn<PersonId>().references(() => people.id),
    /** Who set it by word; null where a plan did. */
    createdBy: idColumn<PersonId>().references(() => people.id),
    /** From when on it counts no more: a newer version of its plan leaves it out. */
    endedOn: dayColumn(),
  },
  (table) => [index().on(table.planId), index().on(table.reporterId), index().on(table.createdBy)],
);

/** What was reported of an indicator; a value that was taken back stays in the history. */
export const indicatorValues = pgTable(
  'indicator_values',
  {
    id: longCountedId(),
    indicatorId: idColumn<IndicatorId>()
      .notNull()
      .references(() => indicators.id),
    value: doublePrecision().notNull(),
    unit: text(),
    on: dayColumn().notNull(),
    byPerson: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    at: instantColumn().notNull(),
    takenBackAt: instantColumn(),
  },
  (table) => [index().on(table.indicatorId), index().on(table.byPerson, table.at)],
);
