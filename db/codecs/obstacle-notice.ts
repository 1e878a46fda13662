import { z } from 'zod';
import type { WorkLine } from '#domain/shown-work.ts';
import { OBSTACLE_CAUSES, type ObstacleNotice, type PlanObstacles, type ResolverOption } from '#domain/obstacle/obstacle-notice.ts';
import { storedDay } from './stored-value.ts';
import { workLine, workLines } from './work-line.ts';

const text = z.string();

/** How those who may be asked stand in a stored notice. */
export const resolverOptions: z.ZodType<readonly ResolverOption[]> = z.array(z.strictObject({ name: text, label: text }));

const planObstacles: z.ZodType<readonly PlanObstacles<WorkLine>[]> = z.array(
  z.strictObject({ plan: text.nullable(), causes: z.array(z.strictObject({ cause: z.enum(OBSTACLE_CAUSES), lines: workLines })) }),
);

type Codecs = {
  readonly [Kind in ObstacleNotice<WorkLine>['kind']]: z.ZodType<Extract<ObstacleNotice<WorkLine>, { kind: Kind }>>;
};

/** How notices about obstacles stand in the outbox. */
export const OBSTACLE_NOTICES: Codecs = {
  'resolver-asked': z.strictObject({
    kind: z.literal('resolver-asked'),
    lines: workLines,
    options: resolverOptions,
    unknown: text.nullable(),
  }),
  'obstacle-recorded': z.strictObject({
    kind: z.literal('obstacle-recorded'),
    did: z.enum(['named', 'due', 'passed', 'to-decide', 'decided', 'still']),
    lines: workLines,
    toldName: text.nullable(),
    insteadOf: text.exactOptional(),
  }),
  'obstacle-remains': z.strictObject({
    kind: z.literal('obstacle-remains'),
    lines: workLines,
    options: resolverOptions.nullable(),
    ownReport: z.boolean(),
    toldName: text.nullable(),
  }),
  'obstacle-week': z.strictObject({ kind: z.literal('obstacle-week'), week: storedDay, plans: planObstacles }),
  'obstacle-list': z.strictObject({ kind: z.literal('obstacle-list'), about: text.nullable(), plans: planObstacles }),
  'obstacle-collector': z.strictObject({ kind: z.literal('obstacle-collector'), plan: text, unit: text }),
  'obstacle-news': z.strictObject({
    kind: z.literal('obstacle-news'),
    what: z.enum(['reported', 'cleared', 'passed', 'to-decide', 'named']),
    line: workLine,
    by: text,
    insteadOf: text.exactOptional(),
  }),
};
