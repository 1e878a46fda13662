import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { lineSeenBy } from '#domain/obstacle/obstacle-line.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { resolverOptions } from './resolver-options.ts';

/** Asks who is to clear an obstacle away; `unknown` are the words that named nobody, or several. */
export const resolverQuestion = async (
  speaking: Speaking,
  work: FollowedWork,
  { several, unknown }: { readonly several: readonly Resolver[]; readonly unknown: string | null },
): Promise<Notice> => {
  const { office, person, now } = speaking;
  const { state } = work.assignment;
  const besides = state.kind === 'blocked' ? (state.obstacle?.resolver ?? null) : null;
  return {
    kind: 'resolver-asked',
    lines: [lineSeenBy(work, person.id, { office, today: dayOf(now) })],
    options: await resolverOptions(speaking, work, { several, besides }),
    unknown,
  };
};
