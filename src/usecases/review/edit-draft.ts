import { type Database, transact } from '#db/database.ts';
import { decideDraft, saveEdits } from '#db/plan-drafts.ts';
import type { PersonId, PlanDraftId } from '#domain/ids.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { EditRefusal } from '#domain/reviewing/draft-edit.ts';
import type { ReviewedPlan } from '#domain/reviewing/reviewed-plan.ts';
import { reviseDraft } from '#domain/reviewing/revise-draft.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { holdDraftLocked, type HeldDraft } from './draft-access.ts';
import { type EditInWords, editsFrom } from './edit-in-words.ts';
import { namesOnlyKnown } from './known-choices.ts';

export type DraftRefusal =
  | { readonly kind: 'no-such-draft' }
  /** Confirmed or discarded already. */
  | { readonly kind: 'not-open' }
  /** Somebody, or this person in another window, has changed it since the page was shown. */
  | { readonly kind: 'stale' };

/** The office has no such unit, or no such person who may follow a plan. */
export interface UnknownChoice {
  readonly kind: 'unknown-choice';
}

/** Who works on which draft, on a page that showed which version. */
export interface Working {
  readonly id: PlanDraftId;
  readonly personId: PersonId;
  readonly version: number;
  readonly now: Instant;
}

/** The draft to work on, locked within the transaction, or why it cannot be worked on. */
export const draftToWorkOn = (held: HeldDraft | null, version: number): Result<HeldDraft, DraftRefusal> => {
  if (held === null) return refused({ kind: 'no-such-draft' });
  if (held.stored.state !== 'open') return refused({ kind: 'not-open' });
  return held.stored.version === version ? accepted(held) : refused({ kind: 'stale' });
};

/** Writes what a person changes in a draft; the plan itself is not stored by it. */
export const editDraft = (
  db: Database,
  { edit, ...working }: Working & { readonly edit: EditInWords },
): Promise<Result<null, DraftRefusal | EditRefusal | UnknownChoice>> =>
  transact(db, async (tx) => {
    const held = draftToWorkOn(await holdDraftLocked(tx, working), working.version);
    if (!held.ok) return held;
    const { stored, review, office } = held.value;
    if (!namesOnlyKnown(edit, office)) return refused({ kind: 'unknown-choice' });
    const edits = editsFrom(edit, { review, today: dayOf(working.now) });
    let revised: Result<ReviewedPlan, EditRefusal> = accepted(review);
    for (const each of edits) revised = revised.ok ? reviseDraft(revised.value, each) : revised;
    if (!revised.ok) return revised;
    if (edits.length > 0) await saveEdits(tx, stored.id, [...stored.edits, ...edits]);
    return accepted(null);
  });

/** Takes the last edit back; where there is none, nothing changes. */
export const undoEdit = (db: Database, working: Working): Promise<Result<null, DraftRefusal>> =>
  transact(db, async (tx) => {
    const held = draftToWorkOn(await holdDraftLocked(tx, working), working.version);
    if (!held.ok) return held;
    const { stored } = held.value;
    if (stored.edits.length > 0) await saveEdits(tx, stored.id, stored.edits.slice(0, -1));
    return accepted(null);
  });

/** Puts a draft away without storing its plan; one that was put away already stays so. */
export const discardDraft = (db: Database, working: Working): Promise<Result<null, DraftRefusal>> =>
  transact(db, async (tx) => {
    const held = draftToWorkOn(await holdDraftLocked(tx, working), working.version);
    if (!held.ok) return held;
    await decideDraft(tx, working.id, { state: 'discarded', by: working.personId, at: working.now, planId: null });
    return accepted(null);
  });
