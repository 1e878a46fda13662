import { type Database, transact, type Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { insertDuties } from '#db/duties.ts';
import { insertIndicators } from '#db/indicators.ts';
import { findSamePlan, insertPlan, type NewPlan } from '#db/plans.ts';
import { type DraftPlan, type DraftTask, isPeriodic } from '#domain/draft-plan.ts';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import { isLateRow, type LateChoice } from '#domain/importing/late-rows.ts';
import type { Plan } from '#domain/plan.ts';
import type { Ladder } from '#domain/reminders/ladder.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { openDutyPeriods } from './duties/open-duty-periods.ts';
import { matchUnits, namesInDraft, type UnitChoices } from './match-units.ts';
import { nameCollector } from './obstacle/name-collector.ts';
import { storeRow } from './store-row.ts';

/** What a person has decided about a draft. */
export interface Confirmation {
  readonly draft: DraftPlan;
  /** Hash of the file's content, by which a plan without a number is known again. */
  readonly contentHash: string;
  /** For the rows that are already late: one answer for all, or one for each. */
  readonly lateChoice: LateChoice | ((row: DraftTask) => LateChoice);
  /** What the reviewer has said of names that the office does not know. */
  readonly units?: UnitChoices;
  /** The plan's own reminder ladder; null or not given: the house's. */
  readonly ladder?: Ladder | null;
  readonly controllerId: PersonId | null;
  /** To which unit the plan's obstacles go, null for whoever follows it; not given: as the document names it. */
  readonly collector?: UnitId | null | undefined;
  /** Who accepts the product of a row, where the reviewer has said so. */
  readonly authorityOf?: (row: DraftTask) => PersonId | null;
  /** Who carries a unit's part of a row, where the reviewer has said so. */
  readonly carrierOf?: (row: DraftTask, unitId: UnitId) => PersonId | null;
  /** Which of several lead units answers for the whole row, where the reviewer has said so. */
  readonly answeringOf?: (row: DraftTask) => UnitId | null;
  readonly by: PersonId | null;
  readonly now: Instant;
}

export interface ConfirmedPlan {
  readonly planId: PlanId;
  readonly tasks: number;
  readonly assignments: number;
  readonly lateRows: number;
  readonly createdUnits: readonly string[];
}

export interface AlreadyImported {
  readonly kind: 'already-imported';
  readonly plan: Plan;
}

const identityOf = (draft: DraftPlan, contentHash: string): Parameters<typeof findSamePlan>[1] => ({
  number: draft.document.number,
  issuedOn: draft.document.issuedOn,
  issuer: draft.document.issuer,
  contentHash,
});

/** The plan's own row, as the draft says it. */
export const planRow = ({ draft, contentHash, controllerId, ladder, now }: Confirmation): NewPlan => {
  const { document } = draft;
  return {
    number: document.number,
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    title: document.title ?? document.number ?? 'Kế hoạch chưa có tên',
    replaces: document.replaces,
    contentHash,
    controllerId,
    importedOn: dayOf(now),
    obstaclesTo: draft.obstaclesTo,
    ladder: ladder ?? null,
  };
};

/** Stores a confirmed draft as a new plan; that it is none of those known already is for the caller to know. */
export const storeNewPlan = async (tx: Tx, confirmation: Confirmation): Promise<ConfirmedPlan> => {
  const { draft, now } = confirmation;
  const office = await loadOffice(tx);
  const units = await matchUnits(tx, namesInDraft(draft), { create: true, choices: confirmation.units ?? new Map() });
  const plan = await insertPlan(tx, planRow(confirmation));
  // What says no period makes no tasks; the draft's warning asks for it.
  await insertDuties(tx, plan.id, draft.duties.filter(isPeriodic));
  await insertIndicators(tx, plan.id, draft.indicators);
  let assignments = 0;
  let lateRows = 0;
  for (const row of draft.tasks) {
    const late = isLateRow(row, dayOf(now), office.calendar);
    if (late) lateRows += 1;
    assignments += await storeRow(tx, row, { ...confirmation, planId: plan.id, units, late });
  }
  await nameCollector(tx, plan.id, { named: draft.obstaclesTo, chosen: confirmation.collector, office: await loadOffice(tx) });
  await openDutyPeriods(tx, now);
  return { planId: plan.id, tasks: draft.tasks.length, assignments, lateRows, createdUnits: units.created };
};

/** Stores a confirmed draft: plan, tasks, one assignment for each unit, duties and indicators. The same plan again adds nothing. */
export const confirmPlan = (db: Database, confirmation: Confirmation): Promise<Result<ConfirmedPlan, AlreadyImported>> =>
  transact(db, async (tx) => {
    const same = await findSamePlan(tx, identityOf(confirmation.draft, confirmation.contentHash));
    return same === null ? accepted(await storeNewPlan(tx, confirmation)) : refused({ kind: 'already-imported', plan: same });
  });

/** What a person should know before confirming a draft. */
export interface DraftReview {
  readonly alreadyImported: Plan | null;
  readonly lateRows: number;
  readonly unknownUnits: readonly string[];
}

/** Holds a draft against what the office has already; stores nothing. */
export const reviewDraft = (
  db: Database,
  { draft, contentHash, now }: Pick<Confirmation, 'draft' | 'contentHash' | 'now'>,
): Promise<DraftReview> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const units = await matchUnits(tx, namesInDraft(draft), { create: false });
    return {
      alreadyImported: await findSamePlan(tx, identityOf(draft, contentHash)),
      lateRows: draft.tasks.filter((row) => isLateRow(row, dayOf(now), office.calendar)).length,
      unknownUnits: units.unknown,
    };
  });
