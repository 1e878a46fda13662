import { z } from 'zod';
import type { FourCells } from '#domain/counts.ts';
import type { CutList, NamedUnits, ShownObstacle, UnitLines, WorkLine } from '#domain/shown-work.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { assignmentId, storedDay, taskId } from './stored-value.ts';

const shownObstacle: z.ZodType<ShownObstacle> = z.strictObject({
  resolver: z.strictObject({ is: z.enum(['person', 'unit']), name: z.string() }).nullable(),
  between: z.tuple([z.string(), z.string()]).exactOptional(),
  dueOn: storedDay,
  daysLate: z.number(),
});

/** How one piece of work stands in a stored notice. */
export const workLine: z.ZodType<WorkLine> = z.strictObject({
  assignmentId,
  number: taskId,
  title: z.string(),
  part: z.enum(['lead', 'coordinating']),
  unit: z.string(),
  person: z.string().nullable(),
  deadlineText: z.string(),
  lastDay: storedDay.nullable(),
  daysLate: z.number(),
  product: z.string().nullable(),
  state: z.enum(['open', 'blocked', 'submitted', 'done', 'dropped']),
  percent: z.number().nullable(),
  reason: z.string().nullable(),
  obstacle: shownObstacle.exactOptional(),
  blockedDays: z.number().exactOptional(),
  blockedWhenLate: z.number().exactOptional(),
  insteadOf: z.string().exactOptional(),
  onlyTitle: z.literal(true).exactOptional(),
  urgings: z.number().exactOptional(),
  letter: z.literal(true).exactOptional(),
  firstDay: storedDay.exactOptional(),
  askedUntil: storedDay.exactOptional(),
  gaps: z.array(z.enum(SIX_RO)).exactOptional(),
});

export const workLines = z.array(workLine);

/** How the lines of several units stand in a stored notice. */
export const unitLines: z.ZodType<readonly UnitLines[]> = z.array(
  z.strictObject({
    ...{ unit: z.string(), lines: workLines },
    ...{ further: z.array(taskId).exactOptional(), more: z.number().exactOptional() },
  }),
);

const namedUnits: z.ZodType<NamedUnits> = z.strictObject({ count: z.number(), named: z.array(z.string()) });

/** How what is left of a list that is too long stands in a stored notice. */
export const cutList: z.ZodType<CutList> = z.strictObject({
  works: z.number(),
  tasks: z.number().exactOptional(),
  most: z.number(),
  shared: z.strictObject({
    lines: z.array(z.strictObject({ line: workLine, owing: namedUnits, waiting: namedUnits })),
    further: z.array(taskId),
    more: z.number(),
  }),
  unlisted: z.number(),
  toAssign: taskId.nullable(),
});

/** How a count stands in a stored notice. */
export const fourCells: z.ZodType<FourCells> = z.strictObject({
  doneInTime: z.number(),
  doneLate: z.number(),
  openInTime: z.number(),
  openOverdue: z.number(),
});
