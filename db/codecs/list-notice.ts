import { z } from 'zod';
import { storedDay, taskId } from './stored-value.ts';
import { cutList, fourCells, unitLines } from './work-line.ts';

const LIST_TOPICS = [
  ...(['mine', 'overdue', 'today', 'this_week', 'next_week', 'this_month', 'blocked', 'unanswered'] as const),
  ...(['pending_approval', 'unit', 'person', 'task', 'summary'] as const),
] as const;

/** How the answer to a question about work stands in the outbox. */
export const listNotice = z.strictObject({
  kind: z.literal('list'),
  topic: z.enum(LIST_TOPICS),
  about: z.string().exactOptional(),
  own: z.array(taskId).exactOptional(),
  contact: z.strictObject({ post: z.string().nullable(), phone: z.string().nullable() }).exactOptional(),
  units: unitLines,
  counts: fourCells.nullable(),
  firstCounts: fourCells.exactOptional(),
  day: storedDay,
  cut: cutList.exactOptional(),
});
