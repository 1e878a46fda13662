import { z } from 'zod';
import type { WorkLine } from '#domain/notice.ts';
import type { ObstacleNotice, ResolverOption } from '#domain/obstacle/obstacle-notice.ts';
import { workLine, workLines } from './work-line.ts';

const text = z.string();

/** How those who may be asked stand in a stored notice. */
export const resolverOptions: z.ZodType<readonly ResolverOption[]> = z.array(z.strictObject({ name: text, label: text }));

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
  'obstacle-news': z.strictObject({
    kind: z.literal('obstacle-news'),
    what: z.enum(['reported', 'cleared', 'passed', 'to-decide', 'named']),
    line: workLine,
    by: text,
    insteadOf: text.exactOptional(),
  }),
};
