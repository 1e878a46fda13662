import type { Assignment } from '../assignment/assignment.ts';

/** How many of several parts were handed in or are done; those that were dropped count for neither. */
export const handedIn = (parts: readonly Pick<Assignment, 'state'>[]): { readonly done: number; readonly of: number } => {
  const counted = parts.filter(({ state }) => state.kind !== 'dropped');
  return { done: counted.filter(hasHandedIn).length, of: counted.length };
};

/** Whether a part was handed in, be it approved yet or not. */
export const hasHandedIn = ({ state }: Pick<Assignment, 'state'>): boolean => state.kind === 'submitted' || state.kind === 'done';
