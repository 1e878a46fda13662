import type { Deadline, DeadlineKind } from './deadline.ts';
import { cannotBeChecked } from './vague-product.ts';

/** The six rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. */
export const SIX_RO = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;

/** One of the six that a task leaves open, so that somebody is asked to fill it. */
export type Gap = (typeof SIX_RO)[number];

const SHORTEST_TITLE = 8;

/** Whether a title says what is to be done: "Báo cáo" alone does not. */
export const saysTheWork = (title: string): boolean => title.trim().length >= SHORTEST_TITLE;

const VAGUE: readonly DeadlineKind[] = ['none', 'ongoing', 'conditional', 'recurring'];

/** Whether a deadline names a day or a rhythm: "khẩn trương" names neither, nor does "thường xuyên" alone. */
export const saysTheTime = ({ kind, lastDay, recurrence }: Pick<Deadline, 'kind' | 'lastDay' | 'recurrence'>): boolean =>
  lastDay !== null || recurrence !== null || !VAGUE.includes(kind);

/** Whether a product is named that somebody could check. */
export const saysTheProduct = (product: string | null): boolean => {
  const named = (product ?? '').trim();
  return named !== '' && !cannotBeChecked(named);
};

/** What the six rõ of a task hang on, wherever it stands: a row of a draft, or a stored task with its assignments. */
export interface SixRoFacts {
  readonly title: string;
  readonly deadline: Pick<Deadline, 'kind' | 'lastDay' | 'recurrence'>;
  readonly product: string | null;
  /** Whether each lead unit has a person. */
  readonly hasPeople: boolean;
  /** Whether exactly one unit, or each member of a group for its own part, answers. */
  readonly isAnswered: boolean;
  readonly hasAuthority: boolean;
}

/** The one function that says which of the six rõ are open; preview, review, chat and reminders all ask it. In the order of the six. */
export const openGaps = (facts: SixRoFacts): readonly Gap[] => {
  const open: Record<Gap, boolean> = {
    person: !facts.hasPeople,
    work: !saysTheWork(facts.title),
    time: !saysTheTime(facts.deadline),
    responsibility: !facts.isAnswered,
    product: !saysTheProduct(facts.product),
    authority: !facts.hasAuthority,
  };
  return SIX_RO.filter((gap) => open[gap]);
};
