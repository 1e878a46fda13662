import { loadWork } from '#db/followed-work.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { ClearedObstacle } from '#domain/obstacle/obstacle.ts';
import { mayDo } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/instant.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { usualDue } from './obstacle-said.ts';
import { recordedOf } from './steer-obstacle.ts';

const lastCleared = ({ assignment: { state, cleared } }: FollowedWork): ClearedObstacle | null =>
  state.kind === 'open' ? (cleared?.at(-1) ?? null) : null;

const meant = (speaking: Speaking, seen: readonly SeenWork[]): SeenWork | undefined => {
  const may = seen.filter(({ work, relations }) => mayDo(relations, 'report-block') && lastCleared(work) !== null);
  return may.find(({ work }) => work.assignment.personId === speaking.person.id) ?? may[0];
};

/**
 * "Chưa gỡ 12": what was said to be cleared is not. It is blocked anew from today by the same cause, and the same one is to clear it. Null
 * where nothing was cleared: then these words report an obstacle like any others.
 */
export const reopenObstacle = async (speaking: Speaking, task: TaskId): Promise<readonly Notice[] | null> => {
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  const chosen = meant(speaking, seen);
  const last = chosen === undefined ? null : lastCleared(chosen.work);
  if (chosen === undefined || last === null) return null;
  const today = dayOf(speaking.now);
  const obstacle = { resolver: last.resolver, dueOn: usualDue(speaking), namedOn: today, passedBy: [] };
  const done = await carryOut(speaking, chosen.work, { kind: 'report-block', reason: last.reason, obstacle });
  if (!done.ok) return [refusal(done.refusal.kind, task)];
  const { work, toldName, onBehalfOf } = done.value;
  return [
    recordedOf(
      speaking,
      { work, relations: chosen.relations },
      { did: 'still', toldName, ...(onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name }) },
    ),
  ];
};
