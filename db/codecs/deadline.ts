import { z } from 'zod';
import type { Deadline, Recurrence } from '#domain/deadline.ts';
import { storedDay, storedTime } from './stored-value.ts';

const rule = z.strictObject({
  day: z.number().exactOptional(),
  month: z.number().exactOptional(),
  month_of_period: z.number().exactOptional(),
  weekday: z.number().exactOptional(),
  time: storedTime.exactOptional(),
  dates: z.array(z.strictObject({ month: z.number(), day: z.number() })).exactOptional(),
  from_month: z.number().exactOptional(),
  to_month: z.number().exactOptional(),
  bound: z.enum(['before', 'by', 'in']).exactOptional(),
});

/** How a period stands in the row of a duty, and within a deadline. */
export const recurrence: z.ZodType<Recurrence> = z.strictObject({
  every: z.enum(['week', 'month', 'quarter', 'half', 'year']),
  rule: rule.nullable(),
});

/** How a deadline stands in the row of its task. */
export const deadline: z.ZodType<Deadline> = z.strictObject({
  text: z.string(),
  kind: z.enum(['date', 'month', 'quarter', 'half', 'year', 'range', 'recurring', 'ongoing', 'conditional', 'none']),
  due: storedDay.nullable(),
  lastDay: storedDay.nullable(),
  start: storedDay.nullable(),
  recurrence: recurrence.nullable(),
  warning: z.string().nullable(),
});
