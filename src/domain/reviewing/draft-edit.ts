import type { DraftDocument, DraftTask } from '../draft-plan.ts';
import type { PersonId, PlanId, UnitId } from '../ids.ts';
import type { LateChoice } from '../importing/late-rows.ts';
import type { Ladder } from '../reminders/ladder.ts';
import type { RowMatch, UnitChoice } from './reviewed-plan.ts';

/** The cells of a row that a person may write; times and units have been read from the words by then. */
export type RowCells = Pick<DraftTask, 'ordinal' | 'title' | 'lead' | 'coordinating' | 'deadline' | 'product' | 'status'>;

/** What the head of the document says, in as far as a person may put it right. */
export type HeadCells = Pick<DraftDocument, 'number' | 'issuedOn' | 'issuer' | 'title'>;

/** One thing that a person does to a draft; `row` is the row's key. */
export type DraftEdit =
  | { readonly kind: 'edit-row'; readonly row: number; readonly cells: RowCells }
  | { readonly kind: 'check-row'; readonly row: number }
  /** One row for each title; the rest of the row is the same in all. */
  | { readonly kind: 'split-row'; readonly row: number; readonly titles: readonly string[] }
  | { readonly kind: 'merge-with-next'; readonly row: number }
  | { readonly kind: 'leave-row-out'; readonly row: number }
  | { readonly kind: 'edit-head'; readonly cells: HeadCells }
  /** Null takes the choice back. */
  | { readonly kind: 'choose-unit'; readonly name: string; readonly choice: UnitChoice | null }
  | { readonly kind: 'choose-controller'; readonly personId: PersonId | null }
  | { readonly kind: 'choose-ladder'; readonly ladder: Ladder | null }
  /** To which unit the plan's obstacles go each week; null: to whoever follows the plan. */
  | { readonly kind: 'choose-collector'; readonly unitId: UnitId | null }
  /** For one row, or for all that have no answer of their own. */
  | { readonly kind: 'answer-late'; readonly row: number | null; readonly choice: LateChoice }
  | { readonly kind: 'match-row'; readonly row: number; readonly match: RowMatch }
  /** Who does a unit's part of the row; null takes the choice back. */
  | { readonly kind: 'name-carrier'; readonly row: number; readonly unitId: UnitId; readonly personId: PersonId | null }
  /** Who accepts the product, for one row or for all that have nobody of their own. */
  | { readonly kind: 'choose-authority'; readonly row: number | null; readonly personId: PersonId | null }
  /** Which of several lead units answers for the whole row. */
  | { readonly kind: 'choose-answering'; readonly row: number; readonly unitId: UnitId | null }
  | { readonly kind: 'keep-apart'; readonly planId: PlanId; readonly apart: boolean }
  /** Whether a periodic report is taken over; `duty` is its place among those that were read, counted from 0. */
  | { readonly kind: 'leave-duty-out'; readonly duty: number; readonly out: boolean };

export type EditRefusal =
  | { readonly kind: 'no-such-row' }
  /** Nothing follows the row that was to be merged with the next. */
  | { readonly kind: 'no-next-row' }
  | { readonly kind: 'no-such-duty' }
  /** A row says at least what is to be done. */
  | { readonly kind: 'empty-title' };
