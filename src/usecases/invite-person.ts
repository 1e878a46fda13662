import { type Database, transact } from '#db/database.ts';
import { insertInvite } from '#db/invites.ts';
import { loadOffice } from '#db/office.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { addMs, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import { findPeople } from './conversation/find-person.ts';

const INVITE_STANDS_MS = 72 * HOUR_MS;

export type InviteRefusal =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'several';
      /** Each with the unit, in words that name that person alone where two bear one name. */
      readonly names: readonly string[];
    };

/** Makes a one-time code by which one person links a chat. */
export const invitePerson = (
  db: Database,
  { name, code, now }: { readonly name: string; readonly code: string; readonly now: Instant },
): Promise<Result<{ readonly person: string; readonly expiresAt: Instant }, InviteRefusal>> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const found = findPeople(name, office);
    const [person] = found;
    if (person === undefined) return refused({ kind: 'nobody' });
    if (found.length > 1)
      return refused({ kind: 'several', names: found.map((one) => `${one.name}, ${unitLabel(office.tree, one.unitId)}`) });
    const expiresAt = addMs(now, INVITE_STANDS_MS);
    await insertInvite(tx, { code, personId: person.id, expiresAt, at: now });
    return accepted({ person: person.name, expiresAt });
  });
