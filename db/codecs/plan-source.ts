import { z } from 'zod';
import type { PlanSource } from '#domain/reviewing/plan-source.ts';

/** How the text of a document stands beside its draft. */
export const planSource: z.ZodType<PlanSource> = z.strictObject({
  lines: z.array(z.strictObject({ line: z.number(), page: z.number().exactOptional(), text: z.string() })),
  places: z.array(z.number().nullable()),
});
