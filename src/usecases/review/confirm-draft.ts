import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { decideDraft } from '#db/plan-drafts.ts';
import type { DraftTask } from '#domain/draft-plan.ts';
import type { PlanId } from '#domain/ids.ts';
import type { LateChoice } from '#domain/importing/late-rows.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { draftUnderReview, lateChoiceOf, type ReviewedPlan } from '#domain/reviewing/reviewed-plan.ts';
import { NOTHING_FILLED } from '#domain/reviewing/row-filling.ts';
import { type Confirmation, storeNewPlan } from '../confirm-plan.ts';
import { askGapsOfPlan } from '../gaps/ask-gaps-of-plan.ts';
import { matchUnits, namesInDraft } from '../match-units.ts';
import { amendPlan } from './amend-plan.ts';
import { compareVersions } from './compare-versions.ts';
import { holdDraftLocked, type HeldDraft } from './draft-access.ts';
import { type DraftRefusal, draftToWorkOn, type Working } from './edit-draft.ts';
import { tellOfAmendment } from './tell-of-amendment.ts';

export type ConfirmRefusal =
  | DraftRefusal
  /** The box that the document holds no state secret was not ticked. */
  | { readonly kind: 'secrecy-not-denied' }
  | { readonly kind: 'no-rows' };

/** What a person confirms, and that the document holds no state secret. */
export interface Confirming extends Working {
  readonly noSecrets: boolean;
}

const lateChoices = (review: ReviewedPlan): ((row: DraftTask) => LateChoice) => {
  const byTask = new Map(review.rows.map((row) => [row.task, lateChoiceOf(review, row)]));
  return (row) => byTask.get(row) ?? review.lateChoice;
};

// The rows stand in the draft as they stand in the review: each is known again as the very same object.
const fillings = (review: ReviewedPlan): Required<Pick<Confirmation, 'authorityOf' | 'carrierOf' | 'answeringOf'>> => {
  const byTask = new Map(review.rows.map((row) => [row.task, row]));
  const fillingOf = (task: DraftTask) => byTask.get(task)?.filling ?? NOTHING_FILLED;
  return {
    authorityOf: (task) => fillingOf(task).authorityId ?? review.authorityId,
    carrierOf: (task, unit) => fillingOf(task).carriers.get(unit) ?? null,
    answeringOf: (task) => fillingOf(task).answering,
  };
};

const confirmationOf = ({ stored, review }: HeldDraft, { personId, now }: Working): Confirmation => ({
  draft: draftUnderReview(review),
  contentHash: stored.contentHash,
  lateChoice: lateChoices(review),
  units: review.units,
  ladder: review.ladder,
  controllerId: review.controllerId,
  collector: review.collector,
  ...fillings(review),
  by: personId,
  now,
});

const store = async (tx: Tx, held: HeldDraft, working: Working): Promise<PlanId> => {
  const { stored, review, office } = held;
  const confirmation = confirmationOf(held, working);
  const names = namesInDraft(confirmation.draft);
  const asIs = await matchUnits(tx, names, { create: false, choices: review.units });
  const before = await compareVersions(tx, { review, contentHash: stored.contentHash, units: asIs });
  if (before.amended.length === 0) return (await storeNewPlan(tx, confirmation)).planId;
  const units = await matchUnits(tx, names, { create: true, choices: review.units });
  const comparison = await compareVersions(tx, { review, contentHash: stored.contentHash, units });
  const works = await loadWork(tx, { tasks: comparison.tasks.map(({ task }) => task.id) });
  const { planId } = await amendPlan(tx, { confirmation, rows: review.rows, comparison, units, office });
  const plan = review.plan.document.number;
  await tellOfAmendment(tx, { draft: stored.id, plan, before: works, by: working.personId, now: working.now });
  return planId;
};

/**
 * Stores the plan of a draft: as a new one, or as the newer version of those that it amends, all in one transaction. Confirmed once it is
 * confirmed: the same again changes nothing and gives the same plan.
 */
export const confirmDraft = (db: Database, confirming: Confirming): Promise<Result<PlanId, ConfirmRefusal>> =>
  transact(db, async (tx) => {
    const held = await holdDraftLocked(tx, confirming);
    if (held?.stored.state === 'confirmed' && held.stored.planId !== null) return accepted(held.stored.planId);
    const open = draftToWorkOn(held, confirming.version);
    if (!open.ok) return open;
    if (!confirming.noSecrets) return refused({ kind: 'secrecy-not-denied' });
    if (open.value.review.rows.length === 0) return refused({ kind: 'no-rows' });
    const planId = await store(tx, open.value, confirming);
    await askGapsOfPlan(tx, { planId, now: confirming.now });
    await decideDraft(tx, confirming.id, { state: 'confirmed', by: confirming.personId, at: confirming.now, planId });
    return accepted(planId);
  });
