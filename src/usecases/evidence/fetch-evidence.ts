import { type Database, transact } from '#db/database.ts';
import { findShownFile, type ShownFile } from '#db/evidence-files.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { asId, type AssignmentId, type PersonId } from '#domain/ids.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Instant } from '#domain/time/instant.ts';
import { seenBy } from '../conversation/visible-work.ts';

interface Asked {
  readonly assignmentId: AssignmentId;
  readonly sha256: string;
  readonly personId: PersonId;
  readonly now: Instant;
}

/** A file that shows that this piece of work was done, for who sees the whole of it; null for anybody else. */
export const fetchEvidence = (
  db: Database,
  { assignmentId, sha256, personId, now }: Asked,
): Promise<{ readonly file: ShownFile; readonly bytes: Uint8Array } | null> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const person = office.people.get(personId);
    if (person === undefined) return null;
    const [seen] = await seenBy({ tx, office, person, now }, await loadWork(tx, { assignments: [assignmentId] }));
    return seen !== undefined && mayDo(seen.relations, 'see-whole') ? findShownFile(tx, { assignmentId, sha256 }) : null;
  });

/** The number of an assignment that stands in an address. */
export const assignmentNumber = (digits: string): AssignmentId => asId(Number(digits));
