import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Recipient } from '../notice.ts';
import type { WorkLine } from '../shown-work.ts';
import type { Office } from '../office/office.ts';
import { noticeKey, type PlannedNotice } from '../reminders/plan-reminders.ts';
import type { Day } from '../time/day.ts';
import { lineSeenBy } from './obstacle-line.ts';
import { obstacleReceiverOfPlan } from './resolver.ts';
import type { ObstacleCause, PlanObstacles } from './obstacle-notice.ts';

/** What kind of cause words tell of. */
export type CauseOf = (reason: string) => ObstacleCause;

/** A blocked piece of work as its reader may see it, with the plan that it comes from. */
export interface BlockedLine {
  readonly plan: string | null;
  readonly line: WorkLine;
}

const longestFirst = (a: WorkLine, b: WorkLine): number => (b.blockedDays ?? 0) - (a.blockedDays ?? 0) || a.number - b.number;

/** Obstacles by plan and by cause; what has lasted longest comes first. */
export const byPlanAndCause = (blocked: readonly BlockedLine[], causeOf: CauseOf): readonly PlanObstacles<WorkLine>[] => {
  const plans = [...new Set(blocked.map(({ plan }) => plan))];
  return plans.map((plan) => {
    const lines = blocked.filter((one) => one.plan === plan).map(({ line }) => line);
    const causes = [...new Set(lines.map(({ reason }) => causeOf(reason ?? '')))];
    return {
      plan,
      causes: causes.map((cause) => ({ cause, lines: lines.filter(({ reason }) => causeOf(reason ?? '') === cause).sort(longestFirst) })),
    };
  });
};

const isBlockedLead = ({ assignment }: FollowedWork): boolean => assignment.part === 'lead' && assignment.state.kind === 'blocked';

interface Week {
  readonly office: Office;
  /** Monday of the week that it closes. */
  readonly week: Day;
  readonly today: Day;
  readonly causeOf: CauseOf;
}

const ofReader = (reader: PersonId, works: readonly FollowedWork[], { office, week, today, causeOf }: Week): PlannedNotice => {
  const recipient: Recipient = { kind: 'person', id: reader };
  const blocked = works.map((work) => ({
    plan: work.plan?.number ?? null,
    line: lineSeenBy(work, reader, { office, today }),
  }));
  return {
    recipient,
    key: noticeKey(recipient, 'obstacle-week', week),
    notice: { kind: 'obstacle-week', week, plans: byPlanAndCause(blocked, causeOf) },
    mentions: [],
  };
};

/** To whom the obstacles of a plan go: the unit that the plan names, else whoever follows the plan. */
export const collectorOf = (plan: Pick<Plan, 'obstaclesUnitId' | 'controllerId'> | null, office: Office): PersonId | null => {
  if (plan === null) return null;
  const controller = plan.controllerId === null ? undefined : office.people.get(plan.controllerId);
  return obstacleReceiverOfPlan(plan, office)?.id ?? (controller?.active === true ? controller.id : null);
};

/** At the end of the week: the obstacles of the plans that somebody collects, all of them in one message; nobody hears of none. */
export const planObstacleWeek = (works: readonly FollowedWork[], week: Week): readonly PlannedNotice[] => {
  const blocked = works.filter(isBlockedLead);
  const collectors = [...new Set(blocked.map(({ plan }) => collectorOf(plan, week.office)))].filter((id) => id !== null);
  return collectors.map((id) =>
    ofReader(
      id,
      blocked.filter(({ plan }) => collectorOf(plan, week.office) === id),
      week,
    ),
  );
};
