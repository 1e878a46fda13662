import { z } from 'zod';
import type { WorkLine } from '#domain/notice.ts';
import type { ReminderNotice } from '#domain/reminders/reminder-notice.ts';
import { storedDay, storedInstant, storedTime } from './stored-value.ts';
import { workLines } from './work-line.ts';

type CodecByKind = { readonly [Kind in ReminderNotice<WorkLine>['kind']]: z.ZodType<Extract<ReminderNotice<WorkLine>, { kind: Kind }>> };

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
};
