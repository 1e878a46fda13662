import { z } from 'zod';
import type { AdminAlert } from '#domain/admin-alert.ts';
import { asId, type NoticeId } from '#domain/ids.ts';
import type { Notice, ShownNotice } from '#domain/notice.ts';
import type { PlanNotRead } from '#domain/plan-answer.ts';
import { MORNING_PARTS } from '#domain/shown-work.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { standingInStep } from './standing-in-step.ts';
import { refusal } from './conversation-refusal.ts';
import { ASSIGNING } from './assigning-notice.ts';
import { escalationNotice } from './escalation-notice.ts';
import { EXTENSION_NOTICES } from './extension-notice.ts';
import { EVIDENCE_NOTICES } from './evidence-notice.ts';
import { MANY_NOTICES } from './many-notice.ts';
import { GAP_NOTICES, gapLine } from './gap-notice.ts';
import { REGULAR_NOTICES } from './regular-notice.ts';
import { REMINDER_NOTICES } from './reminder-notice.ts';
import { listNotice } from './list-notice.ts';
import { linkingStep } from './linking-step.ts';
import { OBSTACLE_NOTICES, resolverOptions } from './obstacle-notice.ts';
import { planAmended } from './plan-amended.ts';
import { storedDay, taskId } from './stored-value.ts';
import { STEP_NOTICES } from './step-notice.ts';
import { TOLD_NOTICES } from './told-notice.ts';
import { personGone } from './person-gone.ts';
import { unitReorganised } from './unit-change.ts';
import { fourCells, unitLines, workLines } from './work-line.ts';

const NOT_YET_ACTS = ['extension', 'snooze', 'measure', 'new-task'] as const;

const text = z.string();
const taskNumbers = z.array(taskId);
const recordedAct = z.enum([
  'accepted',
  'declined',
  'taken-back',
  'completed',
  'submitted',
  'blocked',
  'unblocked',
  'progress',
  'assigned',
  'approved',
  'returned',
]);
const askedAct = z.enum([
  ...(['accept', 'decline', 'done', 'blocked', 'unblocked', 'progress', 'approve', 'return', 'assign'] as const),
  ...(['extend', 'withdraw-extension', 'move-deadline', 'refuse-extension'] as const),
]);

const adminAlert: z.ZodType<AdminAlert> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undeliverable'), recipient: text, notice: text, reason: text }),
  z.strictObject({ kind: z.literal('update-parked'), channel: text, reason: text }),
  z.strictObject({ kind: z.literal('nobody-answers'), works: z.number() }),
  z.strictObject({ kind: z.literal('quota-near'), channel: text, month: text, sent: z.number(), limit: z.number() }),
]);

const planNotRead: z.ZodType<PlanNotRead> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('may-not-import') }),
  z.strictObject({ kind: z.literal('unreadable'), sentence: text }),
]);

// A notice within a notice: read by the codec of its own kind, which stands below.
const heldNews = z.strictObject({ id: z.number().transform((id) => asId<NoticeId>(id)), notice: z.lazy(() => shown) });

const morning = z.strictObject({
  kind: z.literal('morning'),
  day: storedDay,
  own: workLines,
  fresh: workLines,
  unassigned: workLines,
  approvals: workLines,
  blocked: workLines,
  escalations: unitLines,
  handled: z.array(z.strictObject({ by: text, lines: workLines })).exactOptional(),
  unclear: z.array(gapLine).exactOptional(),
  extensions: workLines.exactOptional(),
  silent: z.array(z.strictObject({ by: text, lines: workLines })).exactOptional(),
  news: z.array(heldNews).exactOptional(),
  beyond: z.partialRecord(z.enum(MORNING_PARTS), z.number()).exactOptional(),
  shares: z.array(z.strictObject({ number: taskId, done: z.number(), of: z.number() })).exactOptional(),
});

type CodecByKind = { readonly [Kind in ShownNotice['kind']]: z.ZodType<Extract<ShownNotice, { kind: Kind }>> };

/** One codec for each kind, so that a kind added to the domain does not compile before it can be stored and read again. */
const BY_KIND: CodecByKind = {
  ...ASSIGNING,
  ...EXTENSION_NOTICES,
  ...MANY_NOTICES,
  ...EVIDENCE_NOTICES,
  ...GAP_NOTICES,
  'unit-reorganised': unitReorganised,
  'person-gone': personGone,
  morning,
  urgent: z.strictObject({ kind: z.literal('urgent'), day: storedDay, lines: workLines }),
  digest: z.strictObject({
    kind: z.literal('digest'),
    week: storedDay,
    scope: text,
    counts: fourCells,
    units: z.array(z.strictObject({ unit: text, counts: fourCells, overdue: taskNumbers })),
  }),
  recorded: z.strictObject({
    kind: z.literal('recorded'),
    act: recordedAct,
    lines: workLines,
    toldName: text.nullable(),
    insteadOf: text.exactOptional(),
    shown: z.array(text).exactOptional(),
    resolverAsked: resolverOptions.exactOptional(),
  }),
  'which-one': z.strictObject({ kind: z.literal('which-one'), act: askedAct, lines: workLines, words: text }),
  list: listNotice,
  'group-list': z.strictObject({
    kind: z.literal('group-list'),
    scope: text,
    counts: fourCells,
    units: z.array(z.strictObject({ unit: text, overdue: taskNumbers })),
  }),
  help: z.strictObject({ kind: z.literal('help'), audience: z.enum(['official', 'leader', 'group']) }),
  'not-understood': z.strictObject({ kind: z.literal('not-understood'), audience: z.literal('leader').exactOptional() }),
  'did-you-mean': z.strictObject({
    kind: z.literal('did-you-mean'),
    meant: z.array(z.strictObject({ act: askedAct, tasks: taskNumbers })),
    words: text,
  }),
  'not-yet': z.strictObject({ kind: z.literal('not-yet'), act: z.enum(NOT_YET_ACTS), number: taskId.nullable() }),
  refused: z.strictObject({ kind: z.literal('refused'), refusal, number: taskId.nullable(), names: z.array(text) }),
  ...TOLD_NOTICES,
  'plan-read': z.strictObject({
    kind: z.literal('plan-read'),
    title: text,
    tasks: z.number(),
    gaps: z.array(z.strictObject({ gap: z.enum(SIX_RO), count: z.number() })),
    late: z.number(),
    unknownUnits: z.number(),
    link: text,
  }),
  'plan-page': z.strictObject({ kind: z.literal('plan-page'), link: text }),
  'plan-amended': planAmended,
  'plan-not-read': z.strictObject({ kind: z.literal('plan-not-read'), fileName: text, why: planNotRead }),
  ...REMINDER_NOTICES,
  ...REGULAR_NOTICES,
  ...OBSTACLE_NOTICES,
  ...STEP_NOTICES,
  escalation: escalationNotice,
  linking: z.strictObject({ kind: z.literal('linking'), step: linkingStep }),
  'standing-in': z.strictObject({ kind: z.literal('standing-in'), step: standingInStep }),
  apology: z.strictObject({ kind: z.literal('apology') }),
  'admin-alert': z.strictObject({ kind: z.literal('admin-alert'), alert: adminAlert }),
};

const kindIn = (value: unknown): value is ShownNotice['kind'] => typeof value === 'string' && Object.hasOwn(BY_KIND, value);

const shown: z.ZodType<ShownNotice> = z
  .looseObject({ kind: z.custom<ShownNotice['kind']>(kindIn) })
  .transform((value): ShownNotice => BY_KIND[value.kind].parse(value));

const edited = z.strictObject({ kind: z.literal('edited'), messageRef: text, notice: shown });

/** How a notice stands in the outbox; each kind is read by its own codec. */
export const notice: z.ZodType<Notice> = z.union([edited, shown]);
