import { handedIn } from '../assigning/roll-up.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { TaskId } from '../ids.ts';

/** How far a task is that several units hand in, each its own part: approved, waiting for approval, not handed in, of all. */
export interface Tally {
  readonly approved: number;
  readonly waiting: number;
  readonly open: number;
  readonly of: number;
}

/** Counts the parts of a task; those that were dropped count for nothing. */
export const tallyOf = (parts: readonly Pick<Assignment, 'state'>[]): Tally => {
  const { done, of } = handedIn(parts);
  const approved = parts.filter(({ state }) => state.kind === 'done').length;
  return { approved, waiting: done - approved, open: of - done, of };
};

interface OfTask {
  readonly number: TaskId;
  readonly title: string;
  readonly tally: Tally;
}

/** What an authority has decided of many parts at once; units by name. */
export type ManyNotice =
  | ({
      readonly kind: 'many-decided';
      readonly approved: readonly string[];
      readonly returned: readonly string[];
      /** Named as an exception, and still waiting. */
      readonly left: readonly string[];
    } & OfTask)
  /** Several units wait, and the words do not say which are meant. */
  | ({ readonly kind: 'many-asked'; readonly waiting: readonly string[] } & OfTask);

/** Whether a notice is about many parts at once. */
export const isAboutMany = <Notice extends { readonly kind: string }>(
  notice: Notice,
): notice is Extract<Notice, { readonly kind: ManyNotice['kind'] }> => notice.kind === 'many-decided' || notice.kind === 'many-asked';
