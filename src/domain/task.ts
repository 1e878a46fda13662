import { type Assignment, isUnfinished, type Part } from './assignment/assignment.ts';
import type { Deadline } from './deadline.ts';
import type { PersonId, PlanId, TaskId, UnitId } from './ids.ts';
import type { Ladder } from './reminders/ladder.ts';
import { type Gap, openGaps } from './six-ro.ts';

/** One thing to do (nhiệm vụ), from a row of a plan or given in chat; who carries it stands in its assignments. */
export interface Task {
  /** The short number that people type. */
  readonly id: TaskId;
  readonly planId: PlanId | null;
  readonly ordinal: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly product: string | null;
  readonly deadline: Deadline;
  /** Who accepts the product, moves the deadline, closes the task (thẩm quyền). */
  readonly authorityId: PersonId | null;
  /** The one lead unit that answers for the whole, where several are named and somebody has said which. */
  readonly answering: Assignment['id'] | null;
  /** The assignment of which this task is a part, where somebody has given a part of the own work on. */
  readonly parentId?: Assignment['id'] | null;
  /** The unit that receives the report which this task asks for; null or not set where it is no report. */
  readonly receiverUnitId?: UnitId | null;
  /** The task's own reminder ladder; null or not set: its plan's. */
  readonly ladder?: Ladder | null;
}

export type TaskStanding = 'open' | 'blocked' | 'submitted' | 'done' | 'dropped';

const isLead = (part: { readonly part: Part }): boolean => part.part === 'lead';

/**
 * A task's state is the roll-up of its lead assignments: blocked while one is blocked, open while one is open, submitted while one waits
 * for approval, done when all that were not dropped are done; a task that nobody leads yet is open.
 */
export const rollUp = (assignments: readonly Pick<Assignment, 'part' | 'state'>[]): TaskStanding => {
  const kinds = new Set(assignments.filter(isLead).map((assignment) => assignment.state.kind));
  if (kinds.size === 0) return 'open';
  for (const standing of ['blocked', 'open', 'submitted', 'done'] as const) if (kinds.has(standing)) return standing;
  return 'dropped';
};

/** What of an assignment the six rõ hang on; without a state it counts as open. */
export type GapShare = Pick<Assignment, 'part' | 'personId'> & Partial<Pick<Assignment, 'state'>>;

const isDropped = ({ state }: GapShare): boolean => state?.kind === 'dropped';
const stillNeedsPerson = ({ state, personId }: GapShare): boolean => personId === null && (state === undefined || isUnfinished({ state }));

const isCarriedByAll = (leads: readonly GapShare[]): boolean => leads.length > 0 && !leads.some(stillNeedsPerson);

/** Whether a task asks for a report: each unit answers for its own, and whoever receives it takes it. */
export const isReportTask = ({ receiverUnitId }: Pick<Task, 'receiverUnitId'>): boolean => (receiverUnitId ?? null) !== null;

/**
 * Which of the six rõ a task leaves open. `sharedByGroup`: all members of a unit group lead it, each its own part, so that nobody must
 * answer for the whole.
 */
export const gapsOf = (
  task: Task,
  assignments: readonly GapShare[],
  { sharedByGroup = false }: { readonly sharedByGroup?: boolean } = {},
): readonly Gap[] => {
  const leads = assignments.filter((share) => isLead(share) && !isDropped(share));
  return openGaps({
    title: task.title,
    deadline: task.deadline,
    product: task.product,
    hasPeople: isCarriedByAll(leads),
    isAnswered: leads.length === 1 || task.answering !== null || (leads.length > 1 && (sharedByGroup || isReportTask(task))),
    hasAuthority: task.authorityId !== null || isReportTask(task),
  });
};
