import { loadWork } from '#db/followed-work.ts';
import { findLate, lateToday } from '#db/late-work.ts';
import { answerAtOnce } from '#db/lead-figures.ts';
import type { UrgedTask } from '#domain/assigning/assigning-notice.ts';
import { isOverdue } from '#domain/counts.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { isWithin } from '#domain/office/unit.ts';
import { dayOf } from '#domain/time/instant.ts';
import { leadScopeOf } from '../conversation/lead-scope.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import { receiverNamed } from './find-receiver.ts';
import { leadsOf, mayUrge, urgeThose, urgeUnits } from './follow-units.ts';
import { opened } from './receivers.ts';

const told = (each: readonly UrgedTask[], kept: readonly TaskId[], left: readonly TaskId[]): Notice => ({
  kind: 'assigning-done',
  done: { what: 'urged-several', each, kept, left },
});

/** "đôn đốc 11 27": urges whoever is late with each of these; those of which the speaker may urge nobody are named. */
export const urgeSeveral = async (speaking: Speaking, numbers: readonly TaskId[]): Promise<Notice> => {
  const each: UrgedTask[] = [];
  const kept: TaskId[] = [];
  for (const number of numbers) {
    const parts = (await leadsOf(speaking, number)).filter((one) => mayUrge(speaking, one));
    if (parts.length === 0) kept.push(number);
    else each.push(await urgeThose(speaking, number, parts));
  }
  return told(each, kept, []);
};

/** Parts that are loaded, of one unit and in all, and tasks of which one message urges. */
const MOST_PARTS = 300;
const MOST_TASKS = 20;

const lateParts = async (speaking: Speaking): Promise<readonly SeenWork[]> => {
  const { tx, office, now } = speaking;
  const { calendar } = office;
  const today = dayOf(now);
  const late = { scope: leadScopeOf(speaking), ...lateToday(today, calendar) };
  await answerAtOnce(tx);
  const found = await findLate(tx, late, { units: 'all', apart: [], most: MOST_PARTS });
  const seen = await seenBy(speaking, await loadWork(tx, { assignments: found.slice(0, MOST_PARTS).map(({ id }) => id) }));
  return seen.filter((one) => mayUrge(speaking, one) && isOverdue(one.work, today, calendar));
};

/** "đôn đốc tất cả việc quá hạn": urges whoever is late with what the speaker follows, so many tasks at once; the rest is told by number. */
export const urgeLate = async (speaking: Speaking): Promise<Notice> => {
  const parts = await lateParts(speaking);
  const numbers = [...new Set(parts.map(({ work }) => work.task.id))].sort((a, b) => a - b);
  const each: UrgedTask[] = [];
  for (const number of numbers.slice(0, MOST_TASKS)) {
    const ofTask = parts.filter(({ work }) => work.task.id === number);
    each.push(await urgeThose(speaking, number, ofTask));
  }
  return told(each, [], numbers.slice(MOST_TASKS));
};

interface Wanted {
  readonly number: TaskId;
  readonly who: string;
}

/** "nhắc Long làm việc 1": urges the person or unit that has the task; null where nobody of that name does. */
export const urgeSomebody = async (speaking: Speaking, { number, who }: Wanted): Promise<Notice | null> => {
  const { office } = speaking;
  const named = receiverNamed(who, office).found.flatMap((one) => opened(one, office));
  const isMeant = ({ work }: SeenWork): boolean =>
    named.some(({ unitId, person }) =>
      person === null ? isWithin(office.tree, work.assignment.unitId, unitId) : answererOf(work, office)?.id === person.id,
    );
  const leads = (await leadsOf(speaking, number)).filter(isMeant);
  return leads.length === 0 ? null : urgeUnits(speaking, number, isMeant);
};
