import { z } from 'zod';
import type { ClearedObstacle, Obstacle, Resolver } from '#domain/obstacle/obstacle.ts';
import { personId, storedDay, unitId } from './stored-value.ts';

/** How the one who is to clear an obstacle stands in a row. */
export const resolver: z.ZodType<Resolver> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId }),
  z.strictObject({ kind: z.literal('unit'), unitId }),
]);

/** How an obstacle stands in its row. */
export const obstacle: z.ZodType<Obstacle> = z.strictObject({
  resolver: resolver.nullable(),
  dueOn: storedDay,
  namedOn: storedDay,
  passedBy: z.array(resolver),
  between: z.tuple([resolver, resolver]).exactOptional(),
  decided: z.literal(true).exactOptional(),
});

/** How the obstacles that are over stand in the row of their assignment. */
export const clearedObstacles: z.ZodType<readonly ClearedObstacle[]> = z.array(
  z.strictObject({ reason: z.string(), from: storedDay, to: storedDay, resolver: resolver.nullable() }),
);
