import { index, pgTable, text } from 'drizzle-orm/pg-core';
import type { PersonId, TaskCardId, TaskId } from '#domain/ids.ts';
import { taskCard } from '../codecs/task-card.ts';
import { countedId, idColumn, instantColumn, jsonColumn } from './columns.ts';
import { people } from './office.ts';
import { tasks } from './work.ts';

export type TaskCardState = 'open' | 'given' | 'dropped';

/** Tasks that somebody is about to give, and those that were given, so that a button pressed twice gives once. */
export const taskCards = pgTable(
  'task_cards',
  {
    id: countedId<TaskCardId>(),
    byPerson: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    card: jsonColumn(taskCard).notNull(),
    state: text().$type<TaskCardState>().notNull().default('open'),
    /** What the card became. */
    taskId: idColumn<TaskId>().references(() => tasks.id),
    changedAt: instantColumn().notNull(),
  },
  (table) => [index().on(table.byPerson, table.changedAt), index().on(table.taskId)],
);
