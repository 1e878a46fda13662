import { type Database, transact } from '#db/database.ts';
import { insertInvite } from '#db/invites.ts';
import { loadOffice } from '#db/office.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { addMs, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import { findPeople } from './conversation/find-person.ts';

const INVITE_STANDS_MS = 72 * HOUR_MS;

export type InviteRefusal = { readonly kind: 'nobody' } | { readonly kind: 'several'; readonly names: readonly string[] };

/** Makes a one-time code by which one person links a chat. */
export const invitePerson = (
  db: Database,
  { name, code, now }: { readonly name: string; readonly code: string; readonly now: Instant },
): Promise<Result<{ readonly person: string; readonly expiresAt: Instant }, InviteRefusal>> =>
  transact(db, async (tx) => {
    const found = findPeople(name, await loadOffice(tx));
    const [person] = found;
    if (person === undefined) return refused({ kind: 'nobody' });
    if (found.length > 1) return refused({ kind: 'several', names: found.map((one) => one.name) });
    const expiresAt = addMs(now, INVITE_STANDS_MS);
    await insertInvite(tx, { code, personId: person.id, expiresAt, at: now });
    return accepted({ person: person.name, expiresAt });
  });
