import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import type { PersonId } from '#domain/ids.ts';
import { findPeople } from './conversation/find-person.ts';

/** The one active person whom these words name; null where nobody or several fit. */
export const findPersonByName = (db: Database, name: string): Promise<PersonId | null> =>
  transact(db, async (tx) => {
    const found = findPeople(name, await loadOffice(tx));
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  });
