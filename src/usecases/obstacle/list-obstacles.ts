import { loadWork } from '#db/followed-work.ts';
import { loadPlans } from '#db/plans.ts';
import type { Notice } from '#domain/notice.ts';
import { byPlanAndCause } from '#domain/obstacle/plan-obstacles.ts';
import { lineFor } from '#domain/obstacle/obstacle-line.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Plan } from '#domain/plan.ts';
import { dayOf } from '#domain/time/instant.ts';
import { bare } from '#language/fold.ts';
import { causeOf } from '#language/obstacle/cause-of.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { loadToClear } from './works-to-clear.ts';

const keyOf = (number: string): string => bare(number).replace(/\s/gu, '');

/** The plans that this number means: "91" is the plan "91/KH-UBND" as well; "9" is not. */
export const plansNumbered = async ({ tx }: Speaking, said: string): Promise<readonly Plan[]> => {
  const wanted = keyOf(said);
  const isMeant = (number: string): boolean => keyOf(number) === wanted || keyOf(number).startsWith(`${wanted}/`);
  return (await loadPlans(tx)).filter(({ number }) => number !== null && isMeant(number));
};

const blockedOf = (seen: readonly SeenWork[], { office, now }: Speaking) =>
  seen
    .filter(({ work, relations }) => work.assignment.state.kind === 'blocked' && mayDo(relations, 'see-obstacle'))
    .map(({ work, relations }) => ({ plan: work.plan?.number ?? null, line: lineFor(work, relations, { office, today: dayOf(now) }) }));

/** "Vướng mắc của kế hoạch 91": its obstacles by cause, as far as the one who asks may see them; without a plan, those that are theirs to clear. */
export const listObstacles = async (speaking: Speaking, said: string | null): Promise<Notice> => {
  if (said === null)
    return { kind: 'obstacle-list', about: null, plans: byPlanAndCause(blockedOf(await loadToClear(speaking), speaking), causeOf) };
  const plans = await plansNumbered(speaking, said);
  const seen: SeenWork[] = [];
  for (const { id } of plans)
    seen.push(...(await seenBy(speaking, await loadWork(speaking.tx, { plan: id, states: ['blocked'], part: 'lead' }))));
  return { kind: 'obstacle-list', about: plans[0]?.number ?? said, plans: byPlanAndCause(blockedOf(seen, speaking), causeOf) };
};
