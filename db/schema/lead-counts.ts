import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { PersonId, UnitId } from '#domain/ids.ts';
import { dayColumn, idColumn } from './columns.ts';

/**
 * How much lead work there is that is alike in all that is counted by: below a unit (in it there is too little to be worth it), or of which a
 * person is the authority or the controller. Triggers add what changes and never touch a row, so that nobody waits for anybody: the figure
 * is the sum of `works`, and `foldLeadCounts` makes one row of many.
 */
export const leadCounts = pgTable(
  'lead_counts',
  {
    belowUnit: idColumn<UnitId>(),
    ofPerson: idColumn<PersonId>(),
    /** Of a person: whether the unit is that person's own or lies below it. */
    isWithin: boolean(),
    stateKind: text().notNull(),
    /** None of the days is kept where the work was done in time whatever the calendar says. */
    onDay: dayColumn(),
    lastDay: dayColumn(),
    firstDay: dayColumn(),
    works: integer().notNull(),
  },
  (table) => [index().on(table.belowUnit), index().on(table.ofPerson)],
);
