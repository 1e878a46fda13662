import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import type { Plan } from '#domain/plan.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { plans } from './schema/plans.ts';

export type NewPlan = Omit<Plan, 'id'> & { readonly obstaclesTo: string | null };
type PlanIdentity = Pick<Plan, 'number' | 'issuedOn' | 'issuer' | 'contentHash'>;

const sameNumber = ({ number, issuedOn, issuer }: PlanIdentity) =>
  number === null || issuedOn === null || issuer === null
    ? sql`false`
    : and(eq(plans.number, number), eq(plans.issuedOn, issuedOn), eq(plans.issuer, issuer));

/**
 * The plan that this document is already: by number, date and issuer where all three are known, else by its content. A changed document
 * under a known number is that plan again.
 */
export const findSamePlan = async (tx: Tx, identity: PlanIdentity): Promise<Plan | null> => {
  const isSameNumber = sameNumber(identity);
  const [found] = await tx
    .select()
    .from(plans)
    .where(or(isSameNumber, eq(plans.contentHash, identity.contentHash)))
    .orderBy(sql`(${isSameNumber}) is true desc`)
    .limit(1);
  return found ?? null;
};

/** Adds a plan; one that `findSamePlan` would have found throws. */
export const insertPlan = async (tx: Tx, plan: NewPlan): Promise<Plan> =>
  onlyRow(
    await tx
      .insert(plans)
      .values({ ...plan, replaces: [...plan.replaces] })
      .returning(),
  );

/** Writes what a newer version of a plan says of itself; the plan and its tasks keep their numbers. */
export const updatePlan = async (tx: Tx, id: PlanId, plan: NewPlan): Promise<void> => {
  await tx
    .update(plans)
    .set({ ...plan, replaces: [...plan.replaces] })
    .where(eq(plans.id, id));
};

/** Every plan, by id. */
export const loadPlans = (tx: Tx): Promise<Plan[]> => tx.select().from(plans).orderBy(asc(plans.id));

/** Says who follows a plan from now on. */
export const setController = async (tx: Tx, id: PlanId, controllerId: PersonId): Promise<void> => {
  await tx.update(plans).set({ controllerId }).where(eq(plans.id, id));
};

/** Says to which unit the obstacles of a plan go; null: to whoever follows it. */
export const setObstaclesUnit = async (tx: Tx, id: PlanId, unit: UnitId | null): Promise<void> => {
  await tx.update(plans).set({ obstaclesUnitId: unit }).where(eq(plans.id, id));
};

/** To which unit each plan sends obstacles, as its document names it; plans that name none are left out. */
export const loadObstacleUnits = async (tx: Tx): Promise<ReadonlyMap<PlanId, string>> => {
  const rows = await tx.select({ id: plans.id, to: plans.obstaclesTo }).from(plans).orderBy(asc(plans.id));
  return new Map(rows.flatMap(({ id, to }) => (to === null ? [] : [[id, to] as const])));
};

/** Whether work of this plan is handed in only with something that shows what was done. */
export const requireEvidence = async (tx: Tx, id: PlanId, evidenceRequired: boolean): Promise<void> => {
  await tx.update(plans).set({ evidenceRequired }).where(eq(plans.id, id));
};
