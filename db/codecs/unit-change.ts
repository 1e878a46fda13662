import { z } from 'zod';
import type { UnitId } from '#domain/ids.ts';
import type { UnitReorganised } from '#domain/office/unit-reorganised.ts';
import { storedDay, taskId, unitId } from './stored-value.ts';

/** What has happened to a unit, as it is kept for ever. */
export type UnitChange =
  | { readonly kind: 'merged' | 'split' | 'closed'; readonly into: readonly UnitId[] }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string };

/** How a change of a unit stands in its row. */
export const unitChange: z.ZodType<UnitChange> = z.union([
  z.strictObject({ kind: z.enum(['merged', 'split', 'closed']), into: z.array(unitId) }),
  z.strictObject({ kind: z.literal('renamed'), from: z.string(), to: z.string() }),
]);

/** How the news of it stands in the outbox. */
export const unitReorganised: z.ZodType<UnitReorganised> = z.strictObject({
  kind: z.literal('unit-reorganised'),
  change: z.enum(['merged', 'split', 'renamed', 'closed']),
  unit: z.string(),
  into: z.array(z.string()),
  on: storedDay,
  numbers: z.array(taskId),
});
