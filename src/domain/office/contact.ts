import type { FollowedWork } from '../followed-work.ts';
import type { Person } from './person.ts';

/** How a person is reached besides through the bot. */
export interface Contact {
  readonly post: string | null;
  readonly phone: string | null;
}

/**
 * Post and phone of a person, for somebody to whom these pieces of work are shown by a relation; null where none of it is carried by that
 * person, or nothing is known. Nothing else shows a phone: no group, no digest, no list of people.
 */
export const contactFor = ({ id, post = null, phone = null }: Person, seen: readonly FollowedWork[]): Contact | null => {
  if (post === null && phone === null) return null;
  return seen.some(({ assignment }) => assignment.personId === id) ? { post, phone } : null;
};
