import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadMentions } from '#db/mentions.ts';
import { type UrgingLetter, urgingLetter } from '#domain/escalation/urging-letter.ts';
import type { TaskId } from '#domain/ids.ts';
import { mayDo } from '#domain/permissions.ts';
import { countUrgings } from '#domain/reminders/urgings.ts';
import type { OnDay } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Acting } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';

/** What a letter about this task says on this day; null where nothing of it is late. */
export const letterOfTask = async (tx: Tx, task: TaskId, onDay: OnDay): Promise<UrgingLetter | null> => {
  const works = await loadWork(tx, { tasks: [task], part: 'lead' });
  const mentions = await loadMentions(
    tx,
    works.map(({ assignment }) => assignment.id),
  );
  return urgingLetter(works, countUrgings(mentions), onDay);
};

export type LetterSight = 'unknown' | 'not-allowed' | 'allowed';

const sightOf = (seen: readonly SeenWork[]): LetterSight => {
  if (seen.length === 0) return 'unknown';
  return seen.some(({ relations }) => mayDo(relations, 'draft-letter')) ? 'allowed' : 'not-allowed';
};

/** Whether this person may have a letter of urging about the task; `unknown` where the task may not be seen. */
export const mayHaveLetter = async (acting: Acting, task: TaskId): Promise<LetterSight> =>
  sightOf(await seenBy(acting, await loadWork(acting.tx, { tasks: [task] })));

/** In which office, on which day somebody acts. */
export const onDayOf = ({ office, now }: Acting): OnDay => ({ office, today: dayOf(now) });
