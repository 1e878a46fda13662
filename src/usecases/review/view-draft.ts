import { type Database, transact, type Tx } from '#db/database.ts';
import { type DraftInList, listDrafts } from '#db/plan-drafts.ts';
import type { PersonId, PlanDraftId, PlanId, UnitId } from '#domain/ids.ts';
import { isLateRow, type LateChoice } from '#domain/importing/late-rows.ts';
import type { Office } from '#domain/office/office.ts';
import { isValidOn, unitLabel } from '#domain/office/unit.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import { excerptOf, type SourceLine } from '#domain/reviewing/plan-source.ts';
import { draftUnderReview, lateChoiceOf, type ReviewedPlan, type ReviewRow } from '#domain/reviewing/reviewed-plan.ts';
import { gapsLeft } from '#domain/reviewing/row-filling.ts';
import { type CellDoubt, rowDoubts } from '#domain/reviewing/row-doubts.ts';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { type MatchedUnits, matchUnits, namesInDraft } from '../match-units.ts';
import { collectorNamed } from '../obstacle/name-collector.ts';
import { compareVersions, type Comparison, type RowFate } from './compare-versions.ts';
import { holdDraft, type HeldDraft } from './draft-access.ts';
import { dutyViews, type DutyView } from './view-duties.ts';
import { acceptors, type Choosable, fillingView, type FillingView, leadsOf } from './view-filling.ts';
import { type KnownUnit, type UnitQuestion, unitQuestions } from './unit-questions.ts';

/** A row as the page shows it. */
export interface RowView {
  readonly row: ReviewRow;
  readonly doubts: readonly CellDoubt[];
  /** Those of the six rõ that are open, once what was filled in counts. */
  readonly gaps: readonly Gap[];
  readonly filling: FillingView;
  /** What is done with it where it is late already, else null; a row that goes on with a task is not asked about. */
  readonly late: LateChoice | null;
  /** The lines of the document from which it was read. */
  readonly excerpt: readonly SourceLine[];
  /** Null where no earlier plan is amended. */
  readonly fate: RowFate | null;
}

export interface DraftView {
  readonly id: PlanDraftId;
  readonly fileName: string;
  readonly version: number;
  readonly state: 'open' | 'confirmed' | 'discarded';
  readonly planId: PlanId | null;
  readonly canUndo: boolean;
  readonly today: Day;
  readonly review: ReviewedPlan;
  readonly rows: readonly RowView[];
  /** How many rows leave each of the six rõ open. */
  readonly gaps: ReadonlyMap<Gap, number>;
  readonly unitQuestions: readonly UnitQuestion[];
  readonly units: readonly KnownUnit[];
  /** Who may follow the plan. */
  readonly controllers: readonly { readonly id: PersonId; readonly label: string }[];
  /** To which unit its obstacles go each week, null for whoever follows it; and the unit as the document names it. */
  readonly collector: { readonly unitId: UnitId | null; readonly named: string | null };
  /** Who may accept the products of the whole plan. */
  readonly acceptors: readonly Choosable[];
  readonly comparison: Comparison;
  readonly labelOf: (unit: UnitId) => string;
  readonly source: readonly SourceLine[];
  readonly duties: readonly DutyView[];
}

const knownUnits = ({ tree }: Office, today: Day): readonly KnownUnit[] =>
  [...tree.units.values()].filter((unit) => isValidOn(unit, today)).map(({ id }) => ({ id, label: unitLabel(tree, id) }));

const controllersOf = (office: Office): DraftView['controllers'] =>
  [...office.people.values()].filter(mayImportPlans).map(({ id, name, unitId }) => ({
    id,
    label: `${name} – ${unitLabel(office.tree, unitId)}`,
  }));

const gapsIn = (rows: readonly RowView[]): ReadonlyMap<Gap, number> =>
  new Map(SIX_RO.map((gap) => [gap, rows.filter(({ gaps }) => gaps.includes(gap)).length]));

// What was chosen; else what counts for the plan that is amended, or what the document says.
const collectorOf = ({ review, office }: HeldDraft, { amended }: Comparison): DraftView['collector'] => {
  const named = review.plan.obstaclesTo;
  const before = amended.map(({ plan }) => plan.obstaclesUnitId ?? null).find((unit) => unit !== null);
  return { unitId: review.collector === undefined ? (before ?? collectorNamed(named, office)) : review.collector, named };
};

interface Around {
  readonly held: HeldDraft;
  readonly units: MatchedUnits;
  readonly comparison: Comparison;
  readonly today: Day;
}

const rowView = (row: ReviewRow, { held, units, comparison, today }: Around): RowView => {
  const { stored, review, office } = held;
  const unknown = new Set(units.unknown);
  const fate = comparison.amended.length === 0 ? null : (comparison.fates.get(row.key) ?? { kind: 'new' });
  const isAsked = (fate === null || fate.kind === 'new') && isLateRow(row.task, today, office.calendar);
  const leads = leadsOf(row, units, fate);
  const gaps = gapsLeft(row, review, leads);
  return {
    row,
    doubts: rowDoubts(row, (name) => unknown.has(name) && !review.units.has(name), gaps),
    gaps,
    filling: fillingView(row, leads, { office, fate }),
    late: isAsked ? lateChoiceOf(review, row) : null,
    excerpt: row.origins.flatMap((origin) => excerptOf(stored.source, origin)),
    fate,
  };
};

const lookAt = async (tx: Tx, held: HeldDraft, today: Day): Promise<DraftView> => {
  const { stored, review, office } = held;
  const units = await matchUnits(tx, namesInDraft(draftUnderReview(review)), { create: false, choices: review.units });
  const comparison = await compareVersions(tx, { review, contentHash: stored.contentHash, units });
  const known = knownUnits(office, today);
  const rows = review.rows.map((row) => rowView(row, { held, units, comparison, today }));
  const { id, fileName, version, state, planId } = stored;
  return {
    ...{ id, fileName, version, state, planId, today, review, comparison, units: known },
    canUndo: stored.edits.length > 0,
    rows,
    gaps: gapsIn(rows),
    unitQuestions: unitQuestions(review, units, known),
    controllers: controllersOf(office),
    collector: collectorOf(held, comparison),
    acceptors: acceptors(office),
    labelOf: (unit) => unitLabel(office.tree, unit),
    source: stored.source.lines,
    duties: dutyViews(review, today),
  };
};

/** Everything that the review page shows of a draft; null where this person may not see it. */
export const viewDraft = (
  db: Database,
  { id, personId, now }: { readonly id: PlanDraftId; readonly personId: PersonId; readonly now: Instant },
): Promise<DraftView | null> =>
  transact(db, async (tx) => {
    const held = await holdDraft(tx, { id, personId });
    return held === null ? null : lookAt(tx, held, dayOf(now));
  });

/** The drafts that a person has brought in, newest first. */
export const draftsOf = (db: Database, personId: PersonId): Promise<readonly DraftInList[]> =>
  transact(db, (tx) => listDrafts(tx, personId));
