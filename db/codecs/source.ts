import { z } from 'zod';
import type { Source } from '#domain/draft-plan.ts';

/** How the place within a document stands in a row. */
export const source: z.ZodType<Source> = z.strictObject({
  page: z.number().exactOptional(),
  table: z.number().exactOptional(),
  row: z.number().exactOptional(),
  line: z.number().exactOptional(),
});
