import { z } from 'zod';
import type { AssigningDone, AssigningKind, AssigningNews, AssigningNotice, AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import type { HistoryEntry } from '#domain/assigning/task-history.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { storedDay, taskId } from './stored-value.ts';
import { workLine } from './work-line.ts';

const text = z.string();
const names = z.array(text);
const titled = { number: taskId, title: text };
const ro = z.strictObject({ ro: z.enum(SIX_RO), words: text.nullable(), fault: z.enum(['missing', 'vague', 'several']).nullable() });

const news: z.ZodType<AssigningNews> = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('moved-away'), to: text }),
  z.strictObject({
    what: z.literal('part-done'),
    parent: taskId,
    unit: text,
    done: z.number(),
    of: z.number(),
    toApprove: z.boolean(),
  }),
  z.strictObject({ what: z.literal('coordination-done'), unit: text }),
  z.strictObject({ what: z.literal('cancelled'), reason: text }),
  z.strictObject({ what: z.literal('superseded'), by: taskId }),
]);

const urged = { number: taskId, units: names, urgedToday: z.number() };
const tasks = z.array(taskId);

const done: z.ZodType<AssigningDone> = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('given'), ...titled, to: text, told: names, toldOn: storedDay.nullable() }),
  z.strictObject({ what: z.literal('moved'), ...titled, to: text, told: names }),
  z.strictObject({ what: z.literal('card-dropped') }),
  z.strictObject({ what: z.literal('given-before'), number: taskId }),
  z.strictObject({ what: z.literal('cancelled'), ...titled, told: names }),
  z.strictObject({ what: z.literal('superseded'), ...titled, by: taskId, told: names }),
  z.strictObject({ what: z.literal('urged'), ...urged }),
  z.strictObject({ what: z.literal('urged-several'), each: z.array(z.strictObject(urged)), kept: tasks, left: tasks }),
]);

const MAY_NOT_GIVE = ['gives-nothing', 'not-below', 'through-head', 'outside-plan'] as const;
const OF_ONE_TASK = ['finished', 'which-part', 'reason-missing', 'replaced-by-itself', 'unknown-task'] as const;

const refusal: z.ZodType<AssigningRefusal> = z.union([
  z.strictObject({ why: z.enum(MAY_NOT_GIVE), to: text, instead: z.strictObject({ label: text, says: text }).nullable() }),
  z.strictObject({ why: z.literal('nobody-answers'), to: text }),
  z.strictObject({ why: z.enum(['no-card', 'incomplete', 'no-coordination']) }),
  z.strictObject({ why: z.literal('which-number'), example: text }),
  z.strictObject({ why: z.literal('takes-part-already'), number: taskId, to: text }),
  z.strictObject({ why: z.enum(OF_ONE_TASK), number: taskId }),
  z.strictObject({ why: z.literal('may-not-cancel'), number: taskId, may: text.nullable() }),
  z.strictObject({
    why: z.literal('may-not-urge'),
    number: taskId,
    may: text.nullable().default(null),
    letter: z.boolean().default(false),
  }),
  z.strictObject({ why: z.literal('one-each'), number: taskId, names: z.tuple([text, text]) }),
  z.strictObject({ why: z.literal('unknown-receiver'), number: taskId, said: text, near: names }),
  z.strictObject({ why: z.literal('which-coordination'), numbers: z.array(taskId) }),
]);

// A record, so that a kind of event added to the domain does not compile before its history can be stored and read again.
const DID: Readonly<Record<HistoryEntry['did'], true>> = {
  assigned: true,
  'imported-done': true,
  'person-named': true,
  moved: true,
  'handed-on': true,
  released: true,
  urged: true,
  acknowledged: true,
  'letter-issued': true,
  accepted: true,
  declined: true,
  'progress-reported': true,
  blocked: true,
  'resolver-named': true,
  'obstacle-passed': true,
  unblocked: true,
  submitted: true,
  completed: true,
  approved: true,
  returned: true,
  dropped: true,
  superseded: true,
  'taken-back': true,
  'evidence-given': true,
  'extension-asked': true,
  'extension-withdrawn': true,
  'deadline-moved': true,
  'extension-refused': true,
};

const did = z.custom<HistoryEntry['did']>((value) => typeof value === 'string' && Object.hasOwn(DID, value));

const historyEntry: z.ZodType<HistoryEntry> = z.strictObject({
  on: storedDay,
  by: text.nullable(),
  unit: text,
  did,
  detail: text.nullable(),
});

type CodecByKind = { readonly [Kind in AssigningKind]: z.ZodType<Extract<AssigningNotice<WorkLine>, { kind: Kind }>> };

/** How the notices of giving work stand in the outbox. */
export const ASSIGNING: CodecByKind = {
  'task-card': z.strictObject({
    kind: z.literal('task-card'),
    card: z.number(),
    ro: z.array(ro),
    to: text.nullable(),
    headName: text.nullable(),
    units: z.number(),
    coordinating: names,
    plan: text.nullable(),
    partOf: taskId.nullable(),
    called: text.nullable(),
    options: names,
    asks: z.array(z.enum(['receiver', 'title', 'deadline', 'product'])),
  }),
  'given-to-you': z.strictObject({ kind: z.literal('given-to-you'), line: workLine, by: text, partOf: taskId.nullable() }),
  urged: z.strictObject({ kind: z.literal('urged'), line: workLine, by: text, times: z.number() }),
  'assigning-told': z.strictObject({ kind: z.literal('assigning-told'), line: workLine, by: text, news }),
  'assigning-done': z.strictObject({ kind: z.literal('assigning-done'), done }),
  'assigning-refused': z.strictObject({ kind: z.literal('assigning-refused'), refusal }),
  'task-roll-up': z.strictObject({
    kind: z.literal('task-roll-up'),
    ...titled,
    lastDay: storedDay.nullable(),
    done: z.number(),
    of: z.number(),
    waiting: names,
    mayUrge: z.boolean(),
  }),
  'task-history': z.strictObject({
    kind: z.literal('task-history'),
    ...titled,
    entries: z.array(historyEntry),
  }),
};
