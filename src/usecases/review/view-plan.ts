import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadPlans } from '#db/plans.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId, PlanDraftId, PlanId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import type { Plan } from '#domain/plan.ts';
import { type TaskRow, taskRow } from '#domain/reporting/task-row.ts';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import { gapsOf, rollUp } from '#domain/task.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { loadOwnScope } from '../conversation/visible-work.ts';
import { type LoadedReport, reportOf } from '../report-figures.ts';
import { holdDraft } from './draft-access.ts';
import { groupBy } from '#domain/group-by.ts';

/** How a confirmed plan stands at this moment, in the part of it that the reader may see. */
export interface PlanStanding {
  readonly plan: Plan;
  /** Counted as chat and report count. */
  readonly report: LoadedReport;
  /** How many tasks that still run leave each of the six rõ open; those that none leaves open are left out. */
  readonly gaps: readonly { readonly gap: Gap; readonly tasks: number }[];
  /** Every unit's share of every task. */
  readonly rows: readonly TaskRow[];
}

const gapsAmong = async (tx: Tx, works: readonly FollowedWork[]): Promise<PlanStanding['gaps']> => {
  const tasks = new Map(works.map(({ task }) => [task.id, task]));
  const shares = groupBy(
    (await loadWork(tx, { tasks: [...tasks.keys()] })).map(({ assignment }) => assignment),
    ({ taskId }) => taskId,
  );
  const open = [...tasks.values()].map((task): readonly Gap[] => {
    const own = (shares.get(task.id) ?? []).filter(({ state }) => state.kind !== 'dropped');
    return own.length === 0 || rollUp(own) === 'done' ? [] : gapsOf(task, own);
  });
  return SIX_RO.map((gap) => ({ gap, tasks: open.filter((gaps) => gaps.includes(gap)).length })).filter(({ tasks: count }) => count > 0);
};

interface Reading {
  readonly planId: PlanId;
  readonly personId: PersonId;
  readonly now: Instant;
}

const standingOf = async (tx: Tx, office: Office, { planId, personId, now }: Reading): Promise<PlanStanding | null> => {
  const person = office.people.get(personId);
  const plan = (await loadPlans(tx)).find(({ id }) => id === planId);
  if (person === undefined || plan === undefined) return null;
  const today = dayOf(now);
  const works = (await loadOwnScope({ tx, office, person, now })).map(({ work }) => work).filter((work) => work.plan?.id === planId);
  const period = { from: plan.importedOn < today ? plan.importedOn : today, to: today };
  const report = await reportOf(tx, office, { chosen: { works, reader: person, unit: null, plan }, period, now });
  return { plan, report, gaps: await gapsAmong(tx, works), rows: works.map((work) => taskRow(work, office, today)) };
};

/** How the plan of a draft stands now; null where the draft is not confirmed, or this person may not see it. */
export const viewPlan = (
  db: Database,
  { id, personId, now }: { readonly id: PlanDraftId; readonly personId: PersonId; readonly now: Instant },
): Promise<PlanStanding | null> =>
  transact(db, async (tx) => {
    const held = await holdDraft(tx, { id, personId });
    const planId = held?.stored.state === 'confirmed' ? held.stored.planId : null;
    return held === null || planId === null ? null : standingOf(tx, held.office, { planId, personId, now });
  });
