import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import { idColumn, instantColumn } from './columns.ts';
import { people } from './office.ts';
import { assignments } from './work.ts';

/** Until when somebody wants to hear nothing of a piece of work; the row goes once it was told again. */
export const snoozes = pgTable(
  'snoozes',
  {
    personId: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    assignmentId: idColumn<AssignmentId>()
      .notNull()
      .references(() => assignments.id),
    until: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.assignmentId] }), index().on(table.assignmentId), index().on(table.until)],
);
