import { loadWork } from '#db/followed-work.ts';
import type { Giver } from '#domain/assigning/may-give.ts';
import type { PlanId, UnitId } from '#domain/ids.ts';
import { hasRole } from '#domain/office/person.ts';
import type { Speaking } from '../conversation/speaker.ts';

/** Who gives, with the plans that this person follows and the units in each, the newest plan first. */
export interface GiverAndPlans extends Giver {
  readonly plans: readonly { readonly id: PlanId; readonly number: string | null; readonly units: ReadonlySet<UnitId> }[];
}

/** The speaker as one who gives work. */
export const giverOf = async ({ tx, person }: Speaking): Promise<GiverAndPlans> => {
  if (!hasRole(person, 'controller')) return { person, planUnits: [], plans: [] };
  const followed = await loadWork(tx, { controller: person.id });
  const plans = new Map<PlanId, { id: PlanId; number: string | null; units: Set<UnitId> }>();
  for (const { plan, assignment } of followed) {
    if (plan === null) continue;
    const known = plans.get(plan.id) ?? { id: plan.id, number: plan.number, units: new Set<UnitId>() };
    plans.set(plan.id, known);
    known.units.add(assignment.unitId);
  }
  const newestFirst = [...plans.values()].sort((a, b) => b.id - a.id);
  return { person, planUnits: newestFirst.flatMap(({ units }) => [...units]), plans: newestFirst };
};
