import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { PeriodicDuty } from '#domain/draft-plan.ts';
import type { Duty } from '#domain/duties/duty.ts';
import type { OwedPeriod } from '#domain/duties/periods-to-open.ts';
import type { DutyId, PlanId, TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { duties, dutyPeriods } from './schema/duties.ts';

/** A duty as it stands in the data; `owing` and `startsOn` are null until it was taken up. */
export type StoredDuty = Omit<Duty, 'owing' | 'startsOn'> & { readonly owing: Duty['owing'] | null; readonly startsOn: Day | null };

const DUTY_COLUMNS = {
  id: duties.id,
  planId: duties.planId,
  from: duties.from,
  to: duties.to,
  what: duties.what,
  recurrence: duties.recurrence,
  owing: duties.owing,
  receiverUnitId: duties.receiverUnitId,
  startsOn: duties.startsOn,
  endedOn: duties.endedOn,
  dataDay: duties.dataDay,
};

/** Adds the periodic reports that a plan orders. */
export const insertDuties = async (tx: Tx, planId: PlanId, added: readonly PeriodicDuty[]): Promise<void> => {
  if (added.length > 0) await tx.insert(duties).values(added.map((duty) => ({ ...duty, planId })));
};

/** The periodic reports of a plan that still run, in the order of the document. */
export const loadDuties = async (tx: Tx, planId: PlanId): Promise<PeriodicDuty[]> => {
  const { from, to, what, recurrence, source } = duties;
  return tx
    .select({ from, to, what, recurrence, source })
    .from(duties)
    .where(and(eq(duties.planId, planId), isNull(duties.endedOn)))
    .orderBy(asc(duties.id));
};

/** From this day on no period of it becomes a task. */
export const endDuty = async (tx: Tx, id: DutyId, on: Day): Promise<void> => {
  await tx.update(duties).set({ endedOn: on }).where(eq(duties.id, id));
};

const sameDuty = (one: Pick<PeriodicDuty, 'from' | 'to' | 'what' | 'recurrence'>): string =>
  [one.from, one.to, one.what, one.recurrence.every].join('·');

/**
 * The periodic reports of a newer version in the place of those that the plan ordered before: one that goes on keeps its number and the
 * periods that it has become tasks for; one that is gone ends on this day.
 */
export const replaceDuties = async (
  tx: Tx,
  planId: PlanId,
  { now, on }: { readonly now: readonly PeriodicDuty[]; readonly on: Day },
): Promise<void> => {
  const before = (await loadDutiesWhere(tx, { plan: planId })).filter(({ endedOn }) => endedOn === null);
  const added: PeriodicDuty[] = [];
  const goingOn = new Set<DutyId>();
  for (const duty of now) {
    const same = before.find((one) => !goingOn.has(one.id) && sameDuty(one) === sameDuty(duty));
    if (same === undefined) added.push(duty);
    else {
      goingOn.add(same.id);
      await tx.update(duties).set({ recurrence: duty.recurrence, source: duty.source }).where(eq(duties.id, same.id));
    }
  }
  for (const { id } of before) if (!goingOn.has(id)) await endDuty(tx, id, on);
  await insertDuties(tx, planId, added);
};

/** Every duty, or those of one plan, by number; the ended ones too. */
export const loadDutiesWhere = (tx: Tx, { plan }: { readonly plan?: PlanId } = {}): Promise<StoredDuty[]> =>
  tx
    .select(DUTY_COLUMNS)
    .from(duties)
    .where(plan === undefined ? undefined : eq(duties.planId, plan))
    .orderBy(asc(duties.id));

/** Writes which units a duty's words mean, and from when on its periods become tasks. */
export const takeUpDuty = async (tx: Tx, id: DutyId, taken: Pick<Duty, 'owing' | 'receiverUnitId' | 'startsOn'>): Promise<void> => {
  await tx
    .update(duties)
    .set({ ...taken, owing: [...taken.owing] })
    .where(eq(duties.id, id));
};

/** Which periods of which duties have their task. */
export const loadMadePeriods = async (tx: Tx, of: readonly DutyId[]): Promise<ReadonlyMap<DutyId, ReadonlySet<string>>> => {
  const { dutyId, key } = dutyPeriods;
  const made = new Map<DutyId, Set<string>>(of.map((id) => [id, new Set()]));
  for (const row of await tx.select({ dutyId, key }).from(dutyPeriods).where(anyOf(dutyId, of))) made.get(row.dutyId)?.add(row.key);
  return made;
};

/** Notes that a period of a duty has its task; a second note of the same period throws and takes its task with it. */
export const insertDutyPeriod = async (
  tx: Tx,
  dutyId: DutyId,
  { period, taskId }: { readonly period: OwedPeriod; readonly taskId: TaskId },
): Promise<void> => {
  const { key, about, data } = period;
  await tx
    .insert(dutyPeriods)
    .values({ dutyId, key, aboutFrom: about.start, aboutTo: about.end, dataFrom: data.from, dataTo: data.to, taskId });
};

/** One period of a duty with the task that it became. */
export interface MadePeriod {
  readonly dutyId: DutyId;
  readonly key: string;
  readonly taskId: TaskId;
  readonly aboutFrom: Day;
  readonly aboutTo: Day;
}

/** The periods that have become tasks, the newest first. */
export const loadPeriods = (tx: Tx): Promise<MadePeriod[]> => {
  const { dutyId, key, taskId, aboutFrom, aboutTo } = dutyPeriods;
  return tx
    .select({ dutyId, key, taskId, aboutFrom, aboutTo })
    .from(dutyPeriods)
    .orderBy(sql`${aboutTo} desc`, sql`${taskId} desc`);
};

/** Sets the day of the month with which the figures begin; null for the office's. */
export const setDataDay = async (tx: Tx, id: DutyId, dataDay: number | null): Promise<void> => {
  await tx.update(duties).set({ dataDay }).where(eq(duties.id, id));
};
