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

/** Stores a row of a plan as a new task with one assignment for each unit; returns how many assignments. */
export const storeRow = async (tx: Tx, row: DraftTask, context: StoringRow): Promise<number> => {
  const { planId, units, by, now, authorityOf, carrierOf, answeringOf } = context;
  const { ordinal, group, title, product, deadline, source } = row;
  const authorityId = authorityOf?.(row) ?? null;
  const task = await insertTask(tx, { planId, ordinal, group, title, product, deadline, authorityId, source });
  const opened = openRow(row, units);
  const answering = answeringOf?.(row) ?? null;
  for (const part of ['lead', 'coordinating'] as const)
    for (const unitId of opened[part]) {
      const personId = carrierOf?.(row, unitId) ?? null;
      const events = firstEvents(row, { lateChoice: lateChoiceFor(row, context), personId, today: dayOf(now) });
      const { id } = await insertAssignment(tx, { taskId: task.id, unitId, part, events, by, at: now });
      if (part === 'lead' && unitId === answering) await fillTask(tx, task.id, { answering: id });
    }
  return opened.lead.length + opened.coordinating.length;
};
