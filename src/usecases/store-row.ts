import { insertAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { fillTask, insertTask } from '#db/tasks.ts';
import type { DraftTask } from '#domain/draft-plan.ts';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import { firstEvents, type LateChoice } from '#domain/importing/late-rows.ts';
import { openRow } from '#domain/importing/open-row.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import type { MatchedUnits } from './match-units.ts';

/** What storing a row needs besides the row. */
export interface StoringRow {
  readonly planId: PlanId;
  readonly units: MatchedUnits;
  /** Whether the row is late already, so that the answer to that counts. */
  readonly late: boolean;
  readonly lateChoice: LateChoice | ((row: DraftTask) => LateChoice);
  readonly authorityOf?: (row: DraftTask) => PersonId | null;
  readonly carrierOf?: (row: DraftTask, unitId: UnitId) => PersonId | null;
  readonly answeringOf?: (row: DraftTask) => UnitId | null;
  readonly by: PersonId | null;
  readonly now: Instant;
}

const lateChoiceFor = (row: DraftTask, { late, lateChoice }: StoringRow): LateChoice | null => {
  if (!late) return null;
  return typeof lateChoice === 'function' ? lateChoice(row) : lateChoice;
};

const newTask = (row: DraftTask, { planId, authorityOf }: StoringRow): Parameters<typeof insertTask>[1] => {
  const { ordinal, group, title, product, deadline, source } = row;
  return { planId, ordinal, group, title, product, deadline, authorityId: authorityOf?.(row) ?? null, source };
};

/** Stores a row of a plan as a new task with one assignment for each unit; returns how many assignments. */
export const storeRow = async (tx: Tx, row: DraftTask, context: StoringRow): Promise<number> => {
  const { units, by, now, carrierOf, answeringOf } = context;
  const task = await insertTask(tx, newTask(row, context));
  const opened = openRow(row, units);
  const lateChoice = lateChoiceFor(row, context);
  const carrier = (unitId: UnitId): PersonId | null => carrierOf?.(row, unitId) ?? null;
  for (const part of ['lead', 'coordinating'] as const)
    for (const unitId of opened[part]) {
      const events = firstEvents(row, { lateChoice, personId: carrier(unitId), today: dayOf(now) });
      const { id } = await insertAssignment(tx, { taskId: task.id, unitId, part, events, by, at: now });
      if (part === 'lead' && unitId === answeringOf?.(row)) await fillTask(tx, task.id, { answering: id });
    }
  return opened.lead.length + opened.coordinating.length;
};
