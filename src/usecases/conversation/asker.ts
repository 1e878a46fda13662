import type { Tx } from '#db/database.ts';
import { type Endpoint, findEndpoint } from '#db/endpoints.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';

/** Somebody who speaks in a group and is known by their own, linked chat on the same channel. */
export interface Asker {
  readonly person: Person;
  /** The private chat. */
  readonly endpoint: Endpoint;
}

/** Who speaks in a group; null for a stranger, for who has left the office, and where the channel does not tell. */
export const findAsker = async (tx: Tx, { channel, from }: Inbound, office: Office): Promise<Asker | null> => {
  const endpoint = from === undefined ? null : await findEndpoint(tx, channel, from);
  if (endpoint?.owner.kind !== 'person') return null;
  const person = office.people.get(endpoint.owner.id);
  return person?.active === true ? { person, endpoint } : null;
};
