import { insertAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { insertDutyPeriod, loadMadePeriods, loadPeriods, type MadePeriod } from '#db/duties.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { insertTask } from '#db/tasks.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { receivingUnit } from '#domain/duties/owing-units.ts';
import { type OwedPeriod, periodsToOpen } from '#domain/duties/periods-to-open.ts';
import type { PersonId, TaskId, UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { dataWords, dueWords, periodWords } from '#language/duties/period-words.ts';
import { houseDataDay } from './house-data-day.ts';
import { owingUnitsOf } from './owing-units-of.ts';
import { runningDuties } from './take-up-duties.ts';

/** What making the tasks of duties looks at besides the duty. */
interface Around {
  readonly tx: Tx;
  readonly office: Office;
  readonly now: Instant;
  readonly planNumbers: ReadonlyMap<Duty['planId'], string | null>;
  readonly periods: readonly MadePeriod[];
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const titleOf = (duty: Duty, { about }: OwedPeriod, { office, planNumbers }: Around): string => {
  const receiver = receivingUnit(office.tree, duty.receiverUnitId);
  const to = receiver === null ? duty.to : unitLabel(office.tree, receiver);
  const number = planNumbers.get(duty.planId) ?? null;
  return `${capital(duty.what)} ${periodWords(about)} gửi ${to}${number === null ? '' : ` (${number})`}`;
};

/** Who carried it in each unit the last time: they go on, so that nobody has to be named each month. */
const lastCarriers = async ({ tx, office, periods }: Around, { id }: Duty): Promise<ReadonlyMap<UnitId, PersonId>> => {
  const last = periods.find(({ dutyId }) => dutyId === id);
  const works = last === undefined ? [] : await loadWork(tx, { tasks: [last.taskId] });
  return new Map(
    works.flatMap(({ assignment: { unitId, personId } }) =>
      personId !== null && office.people.get(personId)?.active === true ? [[unitId, personId] as const] : [],
    ),
  );
};

const openPeriod = async (around: Around, duty: Duty, period: OwedPeriod): Promise<TaskId | null> => {
  const { tx, office, now } = around;
  const receiver = receivingUnit(office.tree, duty.receiverUnitId);
  const units = await owingUnitsOf(tx, duty, office);
  // A duty that nobody owes is looked at again tomorrow.
  if (units.length === 0) return null;
  const carriers = await lastCarriers(around, duty);
  const { due, lastDay } = period;
  const task = await insertTask(tx, {
    planId: duty.planId,
    ordinal: null,
    group: null,
    title: titleOf(duty, period, around),
    product: `Báo cáo, ${dataWords(period.data)}`,
    deadline: { text: dueWords(period), kind: 'date', due, lastDay, start: null, recurrence: null, warning: null },
    authorityId: null,
    receiverUnitId: receiver,
    source: null,
  });
  for (const unitId of units) {
    const events = [{ kind: 'assigned', personId: carriers.get(unitId) ?? null, followedFrom: dayOf(now) }] as const;
    await insertAssignment(tx, { taskId: task.id, unitId, part: 'lead', events, by: null, at: now });
  }
  await insertDutyPeriod(tx, duty.id, { period, taskId: task.id });
  return task.id;
};

/**
 * Makes the tasks of all periods whose time has come: one task a period, one part for each unit that owes it. What was made is never made
 * again; what was missed is made up for. Returns the numbers of the tasks made.
 */
export const openDutyPeriods = async (tx: Tx, now: Instant): Promise<readonly TaskId[]> => {
  const duties = await runningDuties(tx, now);
  if (duties.length === 0) return [];
  const office = await loadOffice(tx);
  const made = await loadMadePeriods(
    tx,
    duties.map(({ id }) => id),
  );
  const planNumbers = new Map((await loadPlans(tx)).map(({ id, number }) => [id, number]));
  const around = { tx, office, now, planNumbers, periods: await loadPeriods(tx) };
  const opening = { today: dayOf(now), calendar: office.calendar, houseDataDay: await houseDataDay(tx) };
  const opened: TaskId[] = [];
  for (const duty of duties)
    for (const period of periodsToOpen(duty, { ...opening, made: made.get(duty.id) ?? new Set() })) {
      const task = await openPeriod(around, duty, period);
      if (task !== null) opened.push(task);
    }
  return opened;
};
