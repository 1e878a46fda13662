import { z } from 'zod';
import type { LinkingStep } from '#domain/linking-step.ts';

const text = z.string();

/** How a step of linking a chat stands in a stored notice. */
export const linkingStep: z.ZodType<LinkingStep> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stranger') }),
  z.strictObject({ kind: z.literal('linked'), name: text, unit: text }),
  z.strictObject({ kind: z.literal('already-linked'), name: text }),
  z.strictObject({ kind: z.literal('unlinked'), name: text }),
  z.strictObject({ kind: z.literal('wrong-code') }),
  z.strictObject({ kind: z.literal('wrong-group-code') }),
  z.strictObject({ kind: z.literal('too-many-tries'), minutes: z.number() }),
  z.strictObject({ kind: z.literal('group-code'), code: text, scope: text, hours: z.number() }),
  z.strictObject({ kind: z.literal('group-bound'), scope: text }),
]);
