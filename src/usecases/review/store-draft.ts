import { type Database, transact, type Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { insertDraft } from '#db/plan-drafts.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { PersonId, PlanDraftId } from '#domain/ids.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import type { PlanSource } from '#domain/reviewing/plan-source.ts';
import type { Instant } from '#domain/time/instant.ts';
import { storableText } from '../storable-text.ts';

/** A plan that was read from a file or from pasted text. */
export interface ReadPlan {
  readonly draft: DraftPlan;
  readonly source: PlanSource;
  /** Hash of the file's content, by which the same file is known again. */
  readonly contentHash: string;
}

export interface Arrival {
  readonly read: ReadPlan;
  readonly fileName: string;
  readonly personId: PersonId;
  readonly now: Instant;
}

const LONGEST_NAME = 200;

// A PDF may hold what no database keeps.
const storable = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part))) as Value; // -- the same shape, its texts cleaned

/** Keeps a plan that was read as a draft; null where this person may not import plans. The same file again is the draft that is open already. */
export const storeDraft = async (
  tx: Tx,
  { read, fileName, personId, now }: Arrival,
): Promise<{ readonly id: PlanDraftId; readonly isNew: boolean } | null> => {
  const person = (await loadOffice(tx)).people.get(personId);
  if (person === undefined || !mayImportPlans(person)) return null;
  return insertDraft(tx, {
    fileName: storableText(fileName).slice(0, LONGEST_NAME),
    contentHash: read.contentHash,
    read: storable(read.draft),
    source: storable(read.source),
    uploadedBy: personId,
    uploadedAt: now,
  });
};

/** The same in a transaction of its own. */
export const keepDraft = (db: Database, arrival: Arrival): ReturnType<typeof storeDraft> => transact(db, (tx) => storeDraft(tx, arrival));
