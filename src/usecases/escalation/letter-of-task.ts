import { loadWork } from '#db/followed-work.ts';
import { loadMentions } from '#db/mentions.ts';
import { type UrgingLetter, urgingLetter } from '#domain/escalation/urging-letter.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import { mayDo } from '#domain/permissions.ts';
import { countUrgings } from '#domain/reminders/urgings.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Acting } from '../conversation/speaker.ts';
import { seenBy } from '../conversation/visible-work.ts';

/** The lead parts of a task of which this person may have a letter; `unknown-task` where none of it may be seen. */
export const partsForLetter = async (
  acting: Acting,
  task: TaskId,
): Promise<Result<readonly FollowedWork[], 'unknown-task' | 'not-allowed'>> => {
  const seen = await seenBy(acting, await loadWork(acting.tx, { tasks: [task] }));
  if (seen.length === 0) return refused('unknown-task');
  const allowed = seen.filter(({ relations }) => mayDo(relations, 'draft-letter')).map(({ work }) => work);
  return allowed.length === 0 ? refused('not-allowed') : accepted(allowed);
};

/** What a letter says of these parts now; null where none of them is late. */
export const letterOf = async ({ tx, office, now }: Acting, parts: readonly FollowedWork[]): Promise<UrgingLetter | null> => {
  const mentions = await loadMentions(
    tx,
    parts.map(({ assignment }) => assignment.id),
  );
  return urgingLetter(parts, countUrgings(mentions), { office, today: dayOf(now) });
};
