import type { Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { findDraft, lockDraft, type StoredDraft } from '#db/plan-drafts.ts';
import type { PersonId, PlanDraftId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { mayReviewDraft } from '#domain/permissions.ts';
import { beginReview, type ReviewedPlan } from '#domain/reviewing/reviewed-plan.ts';
import { reviseAll } from '#domain/reviewing/revise-draft.ts';

/** A draft in the hands of somebody who may work on it. */
export interface HeldDraft {
  readonly stored: StoredDraft;
  readonly review: ReviewedPlan;
  readonly office: Office;
}

interface Asked {
  readonly id: PlanDraftId;
  readonly personId: PersonId;
}

/** The review that a stored draft stands for. */
const reviewOf = ({ read, edits }: Pick<StoredDraft, 'read' | 'edits'>): ReviewedPlan => reviseAll(beginReview(read), edits);

// Whoever brought it in, and whoever is to follow the plan; what others may not see is not admitted to exist.
const heldBy = async (tx: Tx, stored: StoredDraft | null, personId: PersonId): Promise<HeldDraft | null> => {
  if (stored === null) return null;
  const office = await loadOffice(tx);
  const person = office.people.get(personId);
  const review = reviewOf(stored);
  const draft = { uploadedBy: stored.uploadedBy, controllerId: review.controllerId };
  return person !== undefined && mayReviewDraft(person, draft) ? { stored, review, office } : null;
};

/** The draft, where this person may see it; else null. */
export const holdDraft = async (tx: Tx, { id, personId }: Asked): Promise<HeldDraft | null> =>
  heldBy(tx, await findDraft(tx, id), personId);

/** The same, kept from others until the transaction ends. */
export const holdDraftLocked = async (tx: Tx, { id, personId }: Asked): Promise<HeldDraft | null> =>
  heldBy(tx, await lockDraft(tx, id), personId);
