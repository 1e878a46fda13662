import { type Database, transact } from '#db/database.ts';
import { insertInvite } from '#db/invites.ts';
import { insertPerson } from '#db/people.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { insertUnit } from '#db/units.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { addMs, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import { keepFirstCalendar } from './calendar/keep-first-calendar.ts';
import { OFFICE_KIND, OFFICE_NAME, type OfficeKind } from './office-kind.ts';

/** An invitation that is opened by a link stays good this long. */
const INVITE_STANDS_MS = 72 * HOUR_MS;

export interface NewOffice {
  readonly office: string;
  readonly admin: string;
  /** The admin's one-time code; only its hash is kept. */
  readonly code: string;
  readonly now: Instant;
}

export interface OfficeExists {
  readonly kind: 'office-exists';
  readonly holds: OfficeKind;
}

/** Creates an empty office: its root unit and its admin, with an invitation for the admin. Refused where an office stands already. */
export const createOffice = (
  db: Database,
  { office, admin, code, now }: NewOffice,
): Promise<Result<{ readonly expiresAt: Instant }, OfficeExists>> =>
  transact(db, async (tx) => {
    const holds = await readSetting(tx, OFFICE_KIND);
    if (holds === 'demo' || holds === 'real') return refused({ kind: 'office-exists', holds });
    await keepFirstCalendar(tx);
    const root = await insertUnit(tx, { name: office, parentId: null, aliases: [] });
    const person = await insertPerson(tx, { name: admin, unitId: root.id, roles: ['admin'] });
    const expiresAt = addMs(now, INVITE_STANDS_MS);
    await insertInvite(tx, { code, personId: person.id, expiresAt, at: now });
    await writeSetting(tx, OFFICE_KIND, 'real');
    await writeSetting(tx, OFFICE_NAME, office);
    return accepted({ expiresAt });
  });
