import { loadEvents } from '#db/assignments.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { obstacleToTakeBack } from '#domain/assignment/take-back.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { lineSeenBy } from '#domain/obstacle/obstacle-line.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectResolver } from './ask-who-clears.ts';
import { resolverOptions } from './resolver-options.ts';

/**
 * "Nhầm" behind "Sở Tài chính gỡ" takes back that last step alone: says that the work is still blocked, asks again who clears it where nobody is
 * named any more, and offers to take back the report too while that can be. Null where another thing was taken back.
 */
export const obstacleRemains = async (
  speaking: Speaking,
  takenBack: AssignmentEvent,
  { restored, toldName }: { readonly restored: FollowedWork; readonly toldName: string | null },
): Promise<Notice | null> => {
  const { tx, office, person, now } = speaking;
  const { id, state } = restored.assignment;
  if (takenBack.kind !== 'resolver-named' || state.kind !== 'blocked') return null;
  const isUnnamed = state.obstacle !== undefined && state.obstacle.resolver === null;
  if (isUnnamed) await expectResolver(speaking, restored.task.id);
  return {
    kind: 'obstacle-remains',
    lines: [lineSeenBy(restored, person.id, { office, today: dayOf(now) })],
    options: isUnnamed ? await resolverOptions(speaking, restored, { several: [], besides: null }) : null,
    ownReport: obstacleToTakeBack(await loadEvents(tx, id), { by: person.id, now }).length > 0,
    toldName,
  };
};
