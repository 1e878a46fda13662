import { insertAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { insertDutyPeriod, loadMadePeriods, loadPeriods, type MadePeriod } from '#db/duties.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { insertTask } from '#db/tasks.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { type Opening, type OwedPeriod, periodsToOpen } from '#domain/duties/periods-to-open.ts';
import type { PersonId, TaskId, UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import type { Plan } from '#domain/plan.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { houseDataDay } from './house-data-day.ts';
import { owingUnitsOf } from './owing-units-of.ts';
import { reportOfPeriod } from './report-of-period.ts';
import { runningDuties } from './take-up-duties.ts';

/** A running duty, with what its next tasks are made of. */
export interface DutyAtHand {
  readonly duty: Duty;
  readonly plan: Plan | null;
  /** The units that owe it today. */
  readonly units: readonly UnitId[];
  /** Who carried the last report in each unit: they go on, so that nobody has to be named each month. */
  readonly carriers: ReadonlyMap<UnitId, PersonId>;
  /** The periods that have their task. */
  readonly made: ReadonlySet<string>;
}

const lastCarriers = async (tx: Tx, last: MadePeriod | undefined, office: Office): Promise<ReadonlyMap<UnitId, PersonId>> => {
  const works = last === undefined ? [] : await loadWork(tx, { tasks: [last.taskId] });
  return new Map(
    works.flatMap(({ assignment: { unitId, personId } }) =>
      personId !== null && office.people.get(personId)?.active === true ? [[unitId, personId] as const] : [],
    ),
  );
};

/** These duties, each with what its next tasks are made of. */
export const dutiesAtHand = async (tx: Tx, duties: readonly Duty[], office: Office): Promise<readonly DutyAtHand[]> => {
  if (duties.length === 0) return [];
  const ids = duties.map(({ id }) => id);
  const made = await loadMadePeriods(tx, ids);
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id, plan]));
  const periods = await loadPeriods(tx);
  const atHand: DutyAtHand[] = [];
  for (const duty of duties) {
    const last = periods.find(({ dutyId }) => dutyId === duty.id);
    atHand.push({
      duty,
      plan: plans.get(duty.planId) ?? null,
      units: await owingUnitsOf(tx, duty, office),
      carriers: await lastCarriers(tx, last, office),
      made: made.get(duty.id) ?? new Set(),
    });
  }
  return atHand;
};

const openPeriod = async (
  tx: Tx,
  { duty, plan, units, carriers }: DutyAtHand,
  { period, office, now }: { readonly period: OwedPeriod; readonly office: Office; readonly now: Instant },
): Promise<TaskId> => {
  const task = await insertTask(tx, reportOfPeriod({ duty, period, planNumber: plan?.number ?? null }, office));
  for (const unitId of units) {
    const events = [{ kind: 'assigned', personId: carriers.get(unitId) ?? null, followedFrom: dayOf(now) }] as const;
    await insertAssignment(tx, { taskId: task.id, unitId, part: 'lead', events, by: null, at: now });
  }
  await insertDutyPeriod(tx, duty.id, { period, taskId: task.id });
  return task.id;
};

/** The periods that become tasks today; a duty that nobody owes is looked at again tomorrow. */
export const periodsOf = ({ duty, units, made }: DutyAtHand, opening: Omit<Opening, 'made'>): readonly OwedPeriod[] =>
  units.length === 0 ? [] : periodsToOpen(duty, { ...opening, made });

/**
 * Makes the tasks of all periods whose time has come: one task a period, one part for each unit that owes it. What was made is never made
 * again; what was missed is made up for. Returns the numbers of the tasks made.
 */
export const openDutyPeriods = async (tx: Tx, now: Instant): Promise<readonly TaskId[]> => {
  const duties = await runningDuties(tx, now);
  if (duties.length === 0) return [];
  const office = await loadOffice(tx);
  const opening = { today: dayOf(now), calendar: office.calendar, houseDataDay: await houseDataDay(tx) };
  const opened: TaskId[] = [];
  for (const atHand of await dutiesAtHand(tx, duties, office))
    for (const period of periodsOf(atHand, opening)) opened.push(await openPeriod(tx, atHand, { period, office, now }));
  return opened;
};
