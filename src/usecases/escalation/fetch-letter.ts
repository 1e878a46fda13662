import { type Database, transact } from '#db/database.ts';
import { findLetter } from '#db/letters.ts';
import { loadOffice } from '#db/office.ts';
import type { UrgingLetter } from '#domain/escalation/urging-letter.ts';
import { asId, type LetterId, type PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import { issuerOfOffice, type ReportIssuer } from '../report-issuer.ts';
import { letterOf, partsForLetter } from './letter-of-task.ts';

/** A letter as it can be written down: what it says, and who issues it. */
export interface FetchedLetter {
  readonly letter: UrgingLetter;
  /** Null in an office without any unit. */
  readonly issuer: ReportIssuer | null;
}

/** The letter of this number for a clerk who has it or for whoever follows its task; null for anybody else, and once nothing is late. */
export const fetchLetter = (
  db: Database,
  { letterId, personId, now }: { readonly letterId: LetterId; readonly personId: PersonId; readonly now: Instant },
): Promise<FetchedLetter | null> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const person = office.people.get(personId);
    const kept = await findLetter(tx, letterId);
    if (person === undefined || kept === null) return null;
    // The clerk reads what the drafter may have; anybody else, what they may have themselves.
    const drafter = kept.clerks.includes(personId) ? office.people.get(kept.draftedBy) : person;
    if (drafter === undefined) return null;
    const acting = { tx, office, now, person: drafter };
    const parts = await partsForLetter(acting, kept.taskId);
    const letter = parts.ok ? await letterOf(acting, parts.value) : null;
    return letter === null ? null : { letter, issuer: issuerOfOffice(office) };
  });

/** The number that stands in an address. */
export const letterNumber = (digits: string): LetterId => asId(Number(digits));
