import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { LetterId, PersonId, TaskId } from '#domain/ids.ts';
import { personId } from '../codecs/stored-value.ts';
import { countedId, dayColumn, idColumn, jsonColumn } from './columns.ts';
import { people } from './office.ts';
import { tasks } from './work.ts';

/** Letters of urging (công văn đôn đốc): drafted for whoever follows the task, handed to a clerk, issued by the office. */
export const letters = pgTable(
  'letters',
  {
    id: countedId<LetterId>(),
    taskId: idColumn<TaskId>()
      .notNull()
      .references(() => tasks.id),
    draftedBy: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    draftedOn: dayColumn().notNull(),
    /** The clerks to whom it was handed; none yet. */
    clerks: jsonColumn(z.array(personId)).notNull(),
    /** The number under which it was issued; null until it was. */
    issuedAs: text(),
    issuedOn: dayColumn(),
  },
  (table) => [index().on(table.taskId), index().on(table.draftedBy)],
);
