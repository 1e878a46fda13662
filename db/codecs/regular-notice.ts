import { z } from 'zod';
import { DUTY_RELATIONS } from '#domain/duties/duty-sight.ts';
import type { DutyId, IndicatorId } from '#domain/ids.ts';
import type { Distance } from '#domain/indicators/distance.ts';
import {
  type DutyLine,
  INDICATOR_OUTCOMES,
  type IndicatorCard,
  REGULAR_REFUSALS,
  type RegularNotice,
} from '#domain/regular/regular-notice.ts';
import { recurrence } from './deadline.ts';
import { storedDay, taskId } from './stored-value.ts';

const text = z.string();
const every = z.enum(['week', 'month', 'quarter', 'half', 'year']);
const days = z.strictObject({ from: storedDay, to: storedDay });
const dutyId = z.custom<DutyId>((value) => Number.isInteger(value));
export const indicatorId = z.custom<IndicatorId>((value) => Number.isInteger(value));

const dutyLine: z.ZodType<DutyLine> = z.strictObject({
  number: dutyId,
  what: text,
  from: text,
  to: text,
  plan: text.nullable(),
  recurrence,
  relation: z.enum(DUTY_RELATIONS),
  next: z
    .strictObject({
      about: z.strictObject({ every, start: storedDay, end: storedDay }),
      due: storedDay,
      lastDay: storedDay,
      data: days,
      task: taskId.nullable(),
    })
    .nullable(),
  hasEnded: z.boolean(),
});

const distance: z.ZodType<Distance> = z.union([
  z.strictObject({ kind: z.enum(['no-value', 'unclear']) }),
  z.strictObject({ kind: z.literal('reached'), by: z.number() }),
  z.strictObject({ kind: z.literal('short'), by: z.number() }),
]);

const indicatorCard: z.ZodType<IndicatorCard> = z.strictObject({
  number: indicatorId,
  text,
  comparator: z.enum(['>=', '<=', '>', '<', '=']).nullable(),
  target: z.union([z.number(), z.array(z.number())]),
  unit: text.nullable(),
  plan: text.nullable(),
  reporter: text.nullable(),
  every: every.nullable(),
  values: z.array(z.strictObject({ value: z.number(), unit: text.nullable(), on: storedDay, by: text })),
  of: z.number(),
  distance,
});

type CodecByKind = { readonly [Kind in RegularNotice['kind']]: z.ZodType<Extract<RegularNotice, { kind: Kind }>> };

/** How what is said of reports and indicators stands in the outbox. */
export const REGULAR_NOTICES: CodecByKind = {
  'duties-told': z.strictObject({
    kind: z.literal('duties-told'),
    outcome: z.enum(['list', 'figures-set', 'ended']),
    duties: z.array(dutyLine),
    mayDemand: z.literal(true).exactOptional(),
  }),
  'reports-counted': z.strictObject({
    kind: z.literal('reports-counted'),
    reports: z.array(z.strictObject({ number: taskId, title: text, done: z.number(), of: z.number() })),
  }),
  'indicator-told': z.strictObject({
    kind: z.literal('indicator-told'),
    outcome: z.enum(INDICATOR_OUTCOMES),
    indicator: indicatorCard,
    mayReport: z.boolean(),
  }),
  'indicators-listed': z.strictObject({
    kind: z.literal('indicators-listed'),
    indicators: z.array(indicatorCard),
    maySet: z.literal(true).exactOptional(),
  }),
  'indicators-asked': z.strictObject({ kind: z.literal('indicators-asked'), until: storedDay, indicators: z.array(indicatorCard) }),
  'regular-refused': z.strictObject({
    kind: z.literal('regular-refused'),
    why: z.enum(REGULAR_REFUSALS),
    number: z.number().nullable(),
    said: text,
  }),
};
