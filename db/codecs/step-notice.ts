import { z } from 'zod';
import type { AskedStep, StepNotice } from '#domain/steps/step-notice.ts';
import { asId, type IndicatorId } from '#domain/ids.ts';
import { storedDay, taskId } from './stored-value.ts';

type Codecs = { readonly [Kind in StepNotice['kind']]: z.ZodType<Extract<StepNotice, { kind: Kind }>> };

const text = z.string();
const indicatorId = z.number().transform((id) => asId<IndicatorId>(id));

const step: z.ZodType<AskedStep> = z.discriminatedUnion('asks', [
  z.strictObject({ asks: z.literal('document'), number: taskId, title: text }),
  z.strictObject({ asks: z.literal('letter-number'), number: taskId }),
  z.strictObject({ asks: z.literal('value'), number: indicatorId, text, unit: text.nullable() }),
  z.strictObject({ asks: z.literal('report-subject') }),
  z.strictObject({ asks: z.literal('report-deadline'), days: z.array(storedDay) }),
  z.strictObject({ asks: z.literal('report-units'), units: z.array(text) }),
]);

/** How questions that lead step by step stand in the outbox. */
export const STEP_NOTICES: Codecs = {
  'step-asked': z.strictObject({ kind: z.literal('step-asked'), step, unread: text.nullable() }),
  'steps-dropped': z.strictObject({ kind: z.literal('steps-dropped') }),
};
