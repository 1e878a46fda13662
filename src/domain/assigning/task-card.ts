import type { Deadline } from '../deadline.ts';
import type { AssignmentId, PersonId, PlanId, TaskId, UnitId } from '../ids.ts';
import type { RoState } from '../six-ro-card.ts';

/** Who gets a task: a person, a unit, or several units under the name by which they were called. */
export type CardReceiver =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'units'; readonly name: string; readonly ids: readonly UnitId[] };

/** A task before it is given (thẻ việc): what a leader has said of it, shown back so that it can be mended. */
export interface TaskCard {
  readonly title: string;
  readonly receiver: CardReceiver | null;
  /** Whom the words might mean, where they fit several; the giver chooses. */
  readonly options: readonly CardReceiver[];
  /** The words by which the receiver was called, where they fit nobody or several. */
  readonly called: string | null;
  readonly coordinating: readonly UnitId[];
  readonly deadline: Deadline | null;
  readonly product: string | null;
  readonly planId: PlanId | null;
  /** The part of which this is a part, and the number of its task. */
  readonly parent: { readonly assignmentId: AssignmentId; readonly number: TaskId } | null;
}

/** What a card still has to be told before it is complete; the rest of the six rõ follows from who gives it. */
export type CardQuestion = 'receiver' | 'title' | 'deadline' | 'product';

/** A card as its giver reads it. */
export interface ShownCard {
  readonly card: number;
  readonly ro: readonly RoState[];
  /** To whom it goes, by name; null where that is not known yet. */
  readonly to: string | null;
  /** The head who will say who does it, where it goes to a unit without naming anybody. */
  readonly headName: string | null;
  readonly units: number;
  readonly coordinating: readonly string[];
  readonly plan: string | null;
  /** The number of the task of which it is a part. */
  readonly partOf: TaskId | null;
  readonly called: string | null;
  /** Those whom the words might mean, by name and unit, in the order of their numbers. */
  readonly options: readonly string[];
  readonly asks: readonly CardQuestion[];
}

/** What must be asked of the one who gives, in the order in which it is read. */
export const questionsOf = (card: TaskCard, ro: readonly RoState[]): readonly CardQuestion[] => {
  const isOpen = (name: RoState['ro']): boolean => ro.some(({ ro: one, fault }) => one === name && fault !== null);
  return [
    ...(card.receiver === null ? (['receiver'] as const) : []),
    ...(isOpen('work') ? (['title'] as const) : []),
    ...(isOpen('time') ? (['deadline'] as const) : []),
    ...(isOpen('product') ? (['product'] as const) : []),
  ];
};

/** Whether it says enough to be given: to whom, and what. What else is open stays a gap that is shown and asked for. */
export const canBeGiven = (card: TaskCard): boolean => card.receiver !== null && card.title.trim() !== '';
