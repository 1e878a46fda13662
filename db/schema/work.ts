import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AssignmentState, Part } from '#domain/assignment/assignment.ts';
import type { AssignmentId, PersonId, PlanId, TaskId, UnitId } from '#domain/ids.ts';
import type { Aspect } from '#domain/reminders/owed.ts';
import { acknowledgement } from '../codecs/acknowledgement.ts';
import { assignmentEvent } from '../codecs/assignment-event.ts';
import { assignmentState } from '../codecs/assignment-state.ts';
import { deadline } from '../codecs/deadline.ts';
import { movedDeadline, openExtension } from '../codecs/extension.ts';
import { ladder } from '../codecs/ladder.ts';
import { clearedObstacles } from '../codecs/obstacle.ts';
import { source } from '../codecs/source.ts';
import { taskWords } from '../codecs/task-words.ts';
import { countedId, dayColumn, idColumn, instantColumn, jsonColumn, longCountedId } from './columns.ts';
import { people, units } from './office.ts';
import { plans } from './plans.ts';

// Tasks and assignments point at each other, so they stand in one file.

export const tasks = pgTable(
  'tasks',
  {
    id: countedId<TaskId>(),
    planId: idColumn<PlanId>().references(() => plans.id),
    ordinal: text(),
    group: text(),
    title: text().notNull(),
    product: text(),
    deadline: jsonColumn(deadline).notNull(),
    /** What the deadline was before it was first moved; null where it never was. */
    firstDeadline: jsonColumn(deadline),
    /** The same as in the deadline, where an index can see it. */
    lastDay: dayColumn(),
    authorityId: idColumn<PersonId>().references(() => people.id),
    answering: idColumn<AssignmentId>().references((): AnyPgColumn => assignments.id),
    /** The assignment of which it is a part. */
    parentId: idColumn<AssignmentId>().references((): AnyPgColumn => assignments.id),
    source: jsonColumn(source),
    /** The unit that receives the report which the task asks for; null where it is no report. */
    receiverUnitId: idColumn<UnitId>().references(() => units.id),
    /** The task's own reminder ladder; null: its plan's. */
    ladder: jsonColumn(ladder),
  },
  (table) => [
    index().on(table.planId),
    index().on(table.authorityId),
    index().on(table.answering),
    index().on(table.lastDay),
    index().on(table.parentId),
    index().on(table.receiverUnitId),
  ],
);

const RUNNING_LEAD = sql`part = 'lead' and state_kind in ('open', 'blocked', 'submitted')`;

export const assignments = pgTable(
  'assignments',
  {
    id: countedId<AssignmentId>(),
    taskId: idColumn<TaskId>()
      .notNull()
      .references(() => tasks.id),
    unitId: idColumn<UnitId>()
      .notNull()
      .references(() => units.id),
    part: text().$type<Part>().notNull(),
    personId: idColumn<PersonId>().references(() => people.id),
    state: jsonColumn(assignmentState).notNull(),
    stateKind: text()
      .$type<AssignmentState['kind']>()
      .notNull()
      .generatedAlwaysAs(sql`state ->> 'kind'`),
    followedFrom: dayColumn().notNull(),
    heardOn: dayColumn(),
    acknowledged: jsonColumn(acknowledgement),
    /** The request for more time that waits for a decision. */
    extension: jsonColumn(openExtension),
    /** The last day that the authority has granted. */
    moved: jsonColumn(movedDeadline),
    hasEvidence: boolean().notNull().default(false),
    /** The obstacles that are over; null while there were none. */
    cleared: jsonColumn(clearedObstacles),
    /** Who is to clear the present obstacle away, where an index can see it. */
    resolverPerson: integer().generatedAlwaysAs(sql`(state #>> '{obstacle,resolver,personId}')::integer`),
    resolverUnit: integer().generatedAlwaysAs(sql`(state #>> '{obstacle,resolver,unitId}')::integer`),
    version: integer().notNull(),
    // What follows says again what stands in the state, the task and the plan, where an index can see it; triggers keep it (migration 0017).
    /** When it was done or handed in. */
    onDay: dayColumn(),
    /** The last day that counts now, and the one that was given first. */
    lastDay: dayColumn(),
    firstDay: dayColumn(),
    authorityId: idColumn<PersonId>(),
    controllerId: idColumn<PersonId>(),
    /** Whether several units lead on the task. */
    isShared: boolean().notNull().default(false),
  },
  (table) => [
    unique('assignments_share').on(table.taskId, table.unitId, table.part),
    index('assignments_running_of_person')
      .on(table.personId)
      .where(sql`state_kind in ('open', 'blocked', 'submitted')`),
    index('assignments_running_of_unit')
      .on(table.unitId)
      .where(sql`state_kind in ('open', 'blocked', 'submitted')`),
    index('assignments_resolved_by_person')
      .on(table.resolverPerson)
      .where(sql`resolver_person is not null`),
    index('assignments_resolved_by_unit')
      .on(table.resolverUnit)
      .where(sql`resolver_unit is not null`),
    index().on(table.personId),
    index().on(table.unitId),
    // Answers to "việc quá hạn?" are read from these alone, row by row nothing.
    index('assignments_running_lead_of_unit')
      .on(table.unitId, table.lastDay, table.taskId, table.id, table.stateKind, table.onDay, table.personId)
      .where(RUNNING_LEAD),
    index('assignments_running_lead_of_authority')
      .on(table.authorityId, table.lastDay, table.unitId, table.stateKind, table.onDay)
      .where(RUNNING_LEAD),
    index('assignments_running_lead_of_controller')
      .on(table.controllerId, table.lastDay, table.unitId, table.authorityId, table.stateKind, table.onDay)
      .where(RUNNING_LEAD),
    index('assignments_running_lead_shared')
      .on(table.unitId, table.lastDay, table.taskId, table.id, table.stateKind, table.onDay)
      .where(sql`part = 'lead' and state_kind in ('open', 'blocked', 'submitted') and is_shared`),
  ],
);

export const assignmentEvents = pgTable(
  'assignment_events',
  {
    assignmentId: idColumn<AssignmentId>()
      .notNull()
      .references(() => assignments.id),
    version: integer().notNull(),
    event: jsonColumn(assignmentEvent).notNull(),
    byPerson: idColumn<PersonId>().references(() => people.id),
    /** For whom that person acted; null where it was their own to do. */
    onBehalfOf: idColumn<PersonId>().references(() => people.id),
    at: instantColumn().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.version] }), index().on(table.byPerson), index().on(table.onBehalfOf)],
);

/** What a task said before an amended plan changed it. */
export const taskChanges = pgTable(
  'task_changes',
  {
    id: longCountedId(),
    taskId: idColumn<TaskId>()
      .notNull()
      .references(() => tasks.id),
    before: jsonColumn(taskWords).notNull(),
    byPerson: idColumn<PersonId>().references(() => people.id),
    at: instantColumn().notNull(),
  },
  (table) => [index().on(table.taskId), index().on(table.byPerson)],
);

/** Of what each person was told last, and when. */
export const mentions = pgTable(
  'mentions',
  {
    personId: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    assignmentId: idColumn<AssignmentId>()
      .notNull()
      .references(() => assignments.id),
    aspect: text().$type<Aspect>().notNull(),
    toldOn: dayColumn().notNull(),
    /** On how many days this urged late work, and under which deadline; both null where it never did. */
    urgings: integer(),
    urgedFor: dayColumn(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.assignmentId, table.aspect] }), index().on(table.assignmentId)],
);
