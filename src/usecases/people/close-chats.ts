import type { Tx } from '#db/database.ts';
import { endpointsOf } from '#db/endpoints.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Person } from '#domain/office/person.ts';
import { dayOf } from '#domain/time/instant.ts';
import { unlinkChat } from '../link-chat.ts';
import { endDelegation, type Recording } from '../standing-in/record-delegation.ts';

/** Takes every chat away from somebody: nothing is sent there any more. */
export const closeChats = async (tx: Tx, { id, name }: Person): Promise<void> => {
  for (const endpoint of await endpointsOf(tx, { kind: 'person', id })) await unlinkChat(tx, endpoint, name);
};

/** Ends what somebody has delegated and what was delegated to them, and tells the others. */
export const endDelegationsOf = async (person: Person, recording: Recording): Promise<void> => {
  const { office, now } = recording;
  const standing = office.absences.delegations.filter(({ to }) => to >= dayOf(now));
  if (standing.some(({ holderId }) => holderId === person.id)) await endDelegation(recording, { holder: person, delegate: null });
  const holders = new Set<PersonId>(standing.filter(({ delegateId }) => delegateId === person.id).map(({ holderId }) => holderId));
  for (const id of holders) {
    const holder = office.people.get(id);
    if (holder !== undefined) await endDelegation(recording, { holder, delegate: person });
  }
};
