import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { fillTask } from '#db/tasks.ts';
import { type Assignment, type AssignmentEvent, isUnfinished } from '#domain/assignment/assignment.ts';
import type { DraftTask } from '#domain/draft-plan.ts';
import type { AssignmentId, UnitId } from '#domain/ids.ts';
import type { Task } from '#domain/task.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Confirmation } from '../confirm-plan.ts';
import { happen } from './happen.ts';

interface Filling {
  /** The task as it was. */
  readonly task: Task;
  readonly row: DraftTask;
  readonly confirmation: Confirmation;
}

const nameCarriers = async (tx: Tx, leads: readonly Assignment[], { row, confirmation }: Filling): Promise<void> => {
  const { carrierOf, by, now } = confirmation;
  for (const one of leads) {
    const personId = carrierOf?.(row, one.unitId) ?? null;
    const events = (to: Assignment): readonly AssignmentEvent[] =>
      personId === null || to.personId === personId || !isUnfinished(to) ? [] : [{ kind: 'person-named', personId, on: dayOf(now) }];
    await happen(tx, one, { by, now, events });
  }
};

const answeringAmong = (leads: readonly Assignment[], unit: UnitId | null): AssignmentId | null =>
  leads.find(({ unitId, state }) => unitId === unit && state.kind !== 'dropped')?.id ?? null;

/** What a reviewer has added counts for a task that goes on as for a new one; whatever was not said stays as it is. */
export const fillGoingOn = async (tx: Tx, filling: Filling): Promise<void> => {
  const { task, row, confirmation } = filling;
  const leads = (await loadWork(tx, { tasks: [task.id], part: 'lead' })).map(({ assignment }) => assignment);
  await nameCarriers(tx, leads, filling);
  const authorityId = confirmation.authorityOf?.(row) ?? task.authorityId;
  const answering = answeringAmong(leads, confirmation.answeringOf?.(row) ?? null) ?? task.answering;
  if (authorityId !== task.authorityId || answering !== task.answering) await fillTask(tx, task.id, { authorityId, answering });
};
