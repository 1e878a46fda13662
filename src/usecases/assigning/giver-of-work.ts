import { loadEvents } from '#db/assignments.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Person } from '#domain/office/person.ts';
import type { Acting } from '../conversation/speaker.ts';

/**
 * Who gave a piece of work to whom it is with now, so that it goes back there when it is declined; null where a plan gave it, where that person
 * has left, or is the one who speaks.
 */
export const giverOfWork = async ({ tx, office, person }: Acting, { assignment, plan, task }: FollowedWork): Promise<Person | null> => {
  const isGivenInChat = plan === null || task.parentId != null;
  const given = (await loadEvents(tx, assignment.id)).findLast(
    ({ event }) => event.kind === 'person-named' || event.kind === 'moved' || (event.kind === 'assigned' && isGivenInChat),
  );
  const by = given?.by == null ? undefined : office.people.get(given.by);
  return by?.active === true && by.id !== person.id ? by : null;
};
