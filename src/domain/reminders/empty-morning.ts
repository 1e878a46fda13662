import type { PersonId } from '../ids.ts';
import type { Notice } from '../notice.ts';
import type { MorningSections } from '../shown-work.ts';
import type { Office } from '../office/office.ts';
import type { Day } from '../time/day.ts';
import { morningKey, ownHour, type PlannedNotice } from './plan-reminders.ts';

const NO_SECTIONS: MorningSections = { own: [], fresh: [], unassigned: [], approvals: [], blocked: [], escalations: [] };

type Morning = Extract<Notice, { kind: 'morning' }>;

/** A morning's message of a person who is owed none for work, to be filled with what else there is to say. */
export const emptyMorning = (
  personId: PersonId,
  { today, office }: { readonly today: Day; readonly office: Office },
): PlannedNotice & { readonly notice: Morning } => {
  return {
    recipient: { kind: 'person', id: personId },
    key: morningKey(personId, today),
    notice: { kind: 'morning', day: today, ...NO_SECTIONS },
    mentions: [],
    ...ownHour(office.people.get(personId), today),
  };
};
