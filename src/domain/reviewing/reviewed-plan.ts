import type { DraftPlan, DraftTask } from '../draft-plan.ts';
import type { PersonId, PlanId, TaskId, UnitId } from '../ids.ts';
import type { LateChoice } from '../importing/late-rows.ts';
import type { Ladder } from '../reminders/ladder.ts';
import { NOTHING_FILLED, type RowFilling } from './row-filling.ts';

/** What a unit name of the plan is to mean: a unit of the office, a new one below another, or these units together. */
export type UnitChoice =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'create'; readonly parentId: UnitId | null }
  | { readonly kind: 'members'; readonly unitIds: readonly UnitId[] };

/** Which task of the earlier plan a row goes on with: the one found by likeness, none, or the one that a person named. */
export type RowMatch = { readonly kind: 'found' } | { readonly kind: 'new' } | { readonly kind: 'task'; readonly taskId: TaskId };

/** A row under review. */
export interface ReviewRow {
  /** Stays the row's own through every edit. */
  readonly key: number;
  readonly task: DraftTask;
  /** Places, counted from 0, of the rows as they were read from which it comes: several after a merge, none where it was added by hand. */
  readonly origins: readonly number[];
  /** Whether a person has looked at what was doubtful in it. */
  readonly checked: boolean;
  /** Null: as `lateChoice` of the plan says. */
  readonly lateChoice: LateChoice | null;
  readonly match: RowMatch;
  readonly filling: RowFilling;
}

/** A draft with all that a person has decided about it; made from what was read and the edits, in order. */
export interface ReviewedPlan {
  readonly plan: Omit<DraftPlan, 'tasks'>;
  readonly rows: readonly ReviewRow[];
  /** By the name as it stands in the rows. */
  readonly units: ReadonlyMap<string, UnitChoice>;
  readonly controllerId: PersonId | null;
  /** Who accepts the products of all rows that have nobody of their own. */
  readonly authorityId: PersonId | null;
  /** Null: the house's own ladder. */
  readonly ladder: Ladder | null;
  /** To which unit its obstacles go each week, null for whoever follows it; not set: as the document says. */
  readonly collector?: UnitId | null;
  readonly lateChoice: LateChoice;
  /** Earlier plans that this one does not amend, though it looks so. */
  readonly apartFrom: readonly PlanId[];
  /** Places, counted from 0, of the periodic reports that are not taken over. */
  readonly dutiesLeftOut: readonly number[];
  readonly nextKey: number;
}

/** The review before anybody has edited anything. */
export const beginReview = ({ tasks, ...plan }: DraftPlan): ReviewedPlan => ({
  plan,
  rows: tasks.map((task, at) => ({
    key: at + 1,
    task,
    origins: [at],
    checked: false,
    lateChoice: null,
    match: { kind: 'found' },
    filling: NOTHING_FILLED,
  })),
  units: new Map(),
  controllerId: null,
  authorityId: null,
  ladder: null,
  lateChoice: 'follow',
  apartFrom: [],
  dutiesLeftOut: [],
  nextKey: tasks.length + 1,
});

/** The plan as it would be stored now. */
export const draftUnderReview = ({ plan, rows, dutiesLeftOut }: ReviewedPlan): DraftPlan => ({
  ...plan,
  duties: plan.duties.filter((_, at) => !dutiesLeftOut.includes(at)),
  tasks: rows.map(({ task }) => task),
});

/** What is done with a row that is already late. */
export const lateChoiceOf = ({ lateChoice }: ReviewedPlan, row: ReviewRow): LateChoice => row.lateChoice ?? lateChoice;
