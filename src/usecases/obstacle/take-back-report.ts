import { loadEvents, saveAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import { obstacleToTakeBack, takeBackSeveral } from '#domain/assignment/take-back.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { correctTold } from '../conversation/correct-told.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { seenBy } from '../conversation/visible-work.ts';

/**
 * "Rút báo vướng 12": takes back the own report of an obstacle within the hour, and with it who was named to clear it. Null where the
 * speaker has reported none that stands.
 */
export const takeBackReport = async (speaking: Speaking, task: TaskId): Promise<readonly Notice[] | null> => {
  const { tx, person, office, now } = speaking;
  const on = dayOf(now);
  for (const { work } of await seenBy(speaking, await loadWork(tx, { tasks: [task], states: ['blocked'] }))) {
    const { assignment } = work;
    const history = await loadEvents(tx, assignment.id);
    const said = obstacleToTakeBack(history, { by: person.id, now });
    if (said.length === 0) continue;
    const events = takeBackSeveral(assignment, { history, count: said.length, on });
    const saved = await saveAssignment(tx, { before: assignment, events, by: person.id, onBehalfOf: said[0]?.onBehalfOf ?? null, at: now });
    if (saved === 'stale') return [refusal('changed-meanwhile', task)];
    const restored = { ...work, assignment: saved };
    const toldName = await correctTold(speaking, { answers: said, before: work, restored });
    return [{ kind: 'recorded', act: 'taken-back', lines: [workLine(restored, office, on)], toldName }];
  }
  return null;
};
