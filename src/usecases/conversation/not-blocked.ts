import { loadWork } from '#db/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { type SeenWork, seenBy } from './visible-work.ts';

/** Whether somebody speaks of work that others lead: what of it is blocked is not theirs to see, nor to say. */
export const isOnlyHelp = ({ work }: SeenWork): boolean => work.assignment.part === 'coordinating';

/** Why the obstacle of this work is not steered: there is none, or it is that of the unit which leads the work. */
export const notBlocked = async (speaking: Speaking, chosen: SeenWork): Promise<Notice> => {
  const number = chosen.work.task.id;
  if (!isOnlyHelp(chosen)) return refusal('no-obstacle', number);
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  const leads = seen.filter(({ work }) => work.assignment.part === 'lead');
  return refusal(
    'only-coordinates',
    number,
    leads.map(({ work }) => unitLabel(speaking.office.tree, work.assignment.unitId)),
  );
};
