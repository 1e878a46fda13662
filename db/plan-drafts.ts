import { and, desc, eq, sql } from 'drizzle-orm';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { PersonId, PlanDraftId, PlanId } from '#domain/ids.ts';
import type { DraftEdit } from '#domain/reviewing/draft-edit.ts';
import type { PlanSource } from '#domain/reviewing/plan-source.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { planDrafts, type PlanDraftState } from './schema/drafts.ts';

/** A draft as it is kept: what was read, and what was edited since. */
export interface StoredDraft {
  readonly id: PlanDraftId;
  readonly fileName: string;
  readonly contentHash: string;
  readonly read: DraftPlan;
  readonly source: PlanSource;
  readonly edits: readonly DraftEdit[];
  readonly version: number;
  readonly state: PlanDraftState;
  readonly uploadedBy: PersonId;
  readonly uploadedAt: Instant;
  readonly planId: PlanId | null;
}

/** A draft in a list. */
export type DraftInList = Pick<StoredDraft, 'id' | 'fileName' | 'state' | 'uploadedAt'> & { readonly title: string | null };

type NewDraft = Omit<StoredDraft, 'id' | 'edits' | 'version' | 'state' | 'planId'>;

const openOf = ({ uploadedBy, contentHash }: NewDraft) =>
  and(eq(planDrafts.uploadedBy, uploadedBy), eq(planDrafts.contentHash, contentHash), eq(planDrafts.state, 'open'));

/** Adds a draft; where the same person has the same file open already, that one is it. */
export const insertDraft = async (tx: Tx, draft: NewDraft): Promise<{ readonly id: PlanDraftId; readonly isNew: boolean }> => {
  const [inserted] = await tx
    .insert(planDrafts)
    .values({ ...draft, edits: [], version: 1 })
    .onConflictDoNothing()
    .returning({ id: planDrafts.id });
  if (inserted !== undefined) return { id: inserted.id, isNew: true };
  return { ...onlyRow(await tx.select({ id: planDrafts.id }).from(planDrafts).where(openOf(draft))), isNew: false };
};

/** The draft of this id, or null. */
export const findDraft = async (tx: Tx, id: PlanDraftId): Promise<StoredDraft | null> => {
  const [found] = await tx.select().from(planDrafts).where(eq(planDrafts.id, id));
  return found ?? null;
};

/** The same, kept from others until the transaction ends. */
export const lockDraft = async (tx: Tx, id: PlanDraftId): Promise<StoredDraft | null> => {
  const [found] = await tx.select().from(planDrafts).where(eq(planDrafts.id, id)).for('update');
  return found ?? null;
};

/** Writes the edits of an open draft anew. */
export const saveEdits = async (tx: Tx, id: PlanDraftId, edits: readonly DraftEdit[]): Promise<void> => {
  await tx
    .update(planDrafts)
    .set({ edits: [...edits], version: sql`${planDrafts.version} + 1` })
    .where(eq(planDrafts.id, id));
};

interface Decided {
  readonly state: Exclude<PlanDraftState, 'open'>;
  readonly by: PersonId;
  readonly at: Instant;
  readonly planId: PlanId | null;
}

/** Ends the review of a draft. */
export const decideDraft = async (tx: Tx, id: PlanDraftId, { state, by, at, planId }: Decided): Promise<void> => {
  await tx.update(planDrafts).set({ state, decidedBy: by, decidedAt: at, planId }).where(eq(planDrafts.id, id));
};

const MOST_LISTED = 50;

/** The newest drafts that a person has brought in, newest first. */
export const listDrafts = async (tx: Tx, uploadedBy: PersonId): Promise<DraftInList[]> => {
  const { id, fileName, state, uploadedAt, read } = planDrafts;
  return tx
    .select({ id, fileName, state, uploadedAt, title: sql<string | null>`${read} -> 'document' ->> 'title'` })
    .from(planDrafts)
    .where(eq(planDrafts.uploadedBy, uploadedBy))
    .orderBy(desc(id))
    .limit(MOST_LISTED);
};
