import { z } from 'zod';
import type { WorkLine } from '#domain/shown-work.ts';
import type { ReminderNotice } from '#domain/reminders/reminder-notice.ts';
import type { WhyCause } from '#domain/reminders/why-told.ts';
import { RELATIONS } from '#domain/visibility.ts';
import { ladder } from './ladder.ts';
import { storedDay, storedInstant, storedTime } from './stored-value.ts';
import { workLine, workLines } from './work-line.ts';

type CodecByKind = { readonly [Kind in ReminderNotice<WorkLine>['kind']]: z.ZodType<Extract<ReminderNotice<WorkLine>, { kind: Kind }>> };

const cause: z.ZodType<WhyCause> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rung'), before: z.number() }),
  z.strictObject({ kind: z.literal('late'), days: z.number(), every: z.number() }),
  z.strictObject({ kind: z.enum(['fresh', 'put-off', 'unassigned', 'approval', 'blocked', 'escalation', 'letter', 'obstacle-late']) }),
  z.strictObject({ kind: z.enum(['unclear', 'handled', 'event', 'extension', 'silence']) }),
  z.strictObject({ kind: z.literal('last-call') }),
  z.strictObject({ kind: z.literal('settled') }),
]);

/** How what is said about the time of reminders stands in the outbox. */
export const REMINDER_NOTICES: CodecByKind = {
  'reminded-again': z.strictObject({ kind: z.literal('reminded-again'), day: storedDay, lines: workLines }),
  snoozed: z.strictObject({ kind: z.literal('snoozed'), until: storedInstant, inMorning: z.boolean(), lines: workLines }),
  'snooze-asked': z.strictObject({
    kind: z.literal('snooze-asked'),
    wants: z.enum(['task', 'time', 'sooner']),
    lines: workLines,
    words: z.string(),
  }),
  'own-hour': z.strictObject({
    kind: z.literal('own-hour'),
    outcome: z.enum(['set', 'shown', 'outside']),
    hour: storedTime,
    isHouse: z.boolean(),
    from: storedDay,
  }),
  'ladder-told': z.strictObject({
    kind: z.literal('ladder-told'),
    outcome: z.enum(['set', 'shown', 'outside']),
    ladder,
    from: z.enum(['task', 'plan', 'house']),
    next: storedDay.nullable(),
    mayChange: z.boolean(),
    lines: workLines,
  }),
  'why-told': z.strictObject({
    kind: z.literal('why-told'),
    about: z.enum(['told', 'answered', 'values', 'nothing']),
    day: storedDay,
    reasons: z.array(z.strictObject({ line: workLine, relation: z.enum(RELATIONS).nullable(), cause })),
  }),
};
