import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { DutyId, PlanId, TaskId, UnitId } from '#domain/ids.ts';
import { recurrence } from '../codecs/deadline.ts';
import { owing } from '../codecs/owing.ts';
import { source } from '../codecs/source.ts';
import { countedId, dayColumn, idColumn, jsonColumn } from './columns.ts';
import { units } from './office.ts';
import { plans } from './plans.ts';
import { tasks } from './work.ts';

/** The periodic reports that plans order. */
export const duties = pgTable(
  'duties',
  {
    id: countedId<DutyId>(),
    planId: idColumn<PlanId>()
      .notNull()
      .references(() => plans.id),
    from: text('from_units').notNull(),
    to: text('to_unit').notNull(),
    what: text().notNull(),
    recurrence: jsonColumn(recurrence).notNull(),
    source: jsonColumn(source).notNull(),
    /** Null until somebody has looked which units the words mean. */
    owing: jsonColumn(owing),
    receiverUnitId: idColumn<UnitId>().references(() => units.id),
    /** Null until the duty was taken up. */
    startsOn: dayColumn(),
    endedOn: dayColumn(),
    /** The day of the month with which the figures begin; null: as the office has it. */
    dataDay: integer(),
  },
  (table) => [index().on(table.planId), index().on(table.receiverUnitId)],
);

/** Which task a period of a duty became; the key holds each period to one. */
export const dutyPeriods = pgTable(
  'duty_periods',
  {
    dutyId: idColumn<DutyId>()
      .notNull()
      .references(() => duties.id),
    key: text('period').notNull(),
    aboutFrom: dayColumn().notNull(),
    aboutTo: dayColumn().notNull(),
    dataFrom: dayColumn().notNull(),
    dataTo: dayColumn().notNull(),
    taskId: idColumn<TaskId>()
      .notNull()
      .references(() => tasks.id),
  },
  (table) => [primaryKey({ columns: [table.dutyId, table.key] }), index().on(table.taskId)],
);
