import type { WorkLine } from '../shown-work.ts';

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is due first comes first. */
export const byUrgency = (a: WorkLine, b: WorkLine): number =>
  inOrder(a.lastDay ?? '9999', b.lastDay ?? '9999') || a.number - b.number || a.assignmentId - b.assignmentId;
