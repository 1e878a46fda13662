import { loadPeriods } from '#db/duties.ts';
import { loadPlans } from '#db/plans.ts';
import { type DutyRelation, dutyRelations } from '#domain/duties/duty-sight.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { nextPeriodOf } from '#domain/duties/next-period.ts';
import type { DutyId } from '#domain/ids.ts';
import { mayDoOfDuty } from '#domain/permissions.ts';
import type { DutyLine, NextPeriod } from '#domain/regular/regular-notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { houseDataDay } from './house-data-day.ts';
import { owingUnitsOf } from './owing-units-of.ts';
import { runningDuties } from './take-up-duties.ts';

/** A duty that somebody may see, with the reasons why. */
export interface SeenDuty {
  readonly duty: Duty;
  readonly relations: readonly DutyRelation[];
  readonly plan: string | null;
}

/** The running duties that the speaker may see; whatever is loaded of duties for a person passes through here. */
export const seenDuties = async ({ tx, now, office, person }: Speaking): Promise<readonly SeenDuty[]> => {
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id, plan]));
  const seen: SeenDuty[] = [];
  for (const duty of await runningDuties(tx, now)) {
    const plan = plans.get(duty.planId);
    const owing = await owingUnitsOf(tx, duty, office);
    const relations = dutyRelations(person, duty, { office, owing, controllerId: plan?.controllerId ?? null });
    if (mayDoOfDuty(relations, 'see-duty')) seen.push({ duty, relations, plan: plan?.number ?? null });
  }
  return seen;
};

/** The duties as their reader sees them, each with the period that comes next. */
export const dutyLines = async ({ tx, now }: Speaking, seen: readonly SeenDuty[]): Promise<readonly DutyLine[]> => {
  const dataDay = await houseDataDay(tx);
  const tasks = new Map((await loadPeriods(tx)).map(({ dutyId, key, taskId }) => [`${String(dutyId)}·${key}`, taskId]));
  const nextOf = (duty: Duty): NextPeriod | null => {
    const next = nextPeriodOf(duty, dayOf(now), dataDay);
    if (next === null) return null;
    const { about, due, lastDay, data, key } = next;
    return { about, due, lastDay, data, task: tasks.get(`${String(duty.id)}·${key}`) ?? null };
  };
  return seen.flatMap(({ duty, relations: [relation], plan }) => {
    const { id, what, from, to, recurrence, endedOn } = duty;
    if (relation === undefined) return [];
    return [{ number: id, what, from, to, plan, recurrence, relation, next: nextOf(duty), hasEnded: endedOn !== null }];
  });
};

/** The one duty of this number, where the speaker may see it; else null. */
export const seenDuty = async (speaking: Speaking, number: number): Promise<SeenDuty | null> =>
  (await seenDuties(speaking)).find(({ duty }) => duty.id === (number as DutyId)) ?? null; // -- typed by a person; what is not there is refused
