import type { AssignmentState } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { WorkLine } from '../shown-work.ts';
import type { Office } from '../office/office.ts';
import type { Day } from '../time/day.ts';
import { workLine } from '../work-line.ts';

/** One unit's share of a task as a list on paper shows it: all that a message shows of it, and what only a table has room for. */
export interface TaskRow extends WorkLine {
  /** The number of the plan; null for a task given in chat, and for a plan without one. */
  readonly plan: string | null;
  readonly ordinal: string | null;
  readonly group: string | null;
  /** Who accepts the product. */
  readonly authority: string | null;
  /** The day on which it was handed in or done. */
  readonly finishedOn: Day | null;
  /** The day of the last answer about it. */
  readonly heardOn: Day | null;
}

const finishedOn = (state: AssignmentState): Day | null => (state.kind === 'done' || state.kind === 'submitted' ? state.on : null);

/** A piece of work as a row of the list of this day. */
export const taskRow = (work: FollowedWork, office: Office, today: Day): TaskRow => {
  const { assignment, task, plan } = work;
  return {
    ...workLine(work, office, today),
    plan: plan?.number ?? null,
    ordinal: task.ordinal,
    group: task.group,
    authority: task.authorityId === null ? null : (office.people.get(task.authorityId)?.name ?? null),
    finishedOn: finishedOn(assignment.state),
    heardOn: assignment.heardOn,
  };
};
