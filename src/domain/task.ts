import type { Assignment, Part } from './assignment/assignment.ts';
import type { Deadline } from './deadline.ts';
import type { PersonId, PlanId, TaskId } from './ids.ts';
import type { Ladder } from './reminders/ladder.ts';
import { type Gap, saysTheWork } from './six-ro.ts';

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

/** Which of the six rõ a task leaves open. */
export const gapsOf = (task: Task, assignments: readonly Pick<Assignment, 'part' | 'personId'>[]): readonly Gap[] => {
  const leads = assignments.filter(isLead);
  const open: Record<Gap, boolean> = {
    person: leads.length === 0 || leads.some((lead) => lead.personId === null),
    work: !saysTheWork(task.title),
    time: task.deadline.lastDay === null && task.deadline.recurrence === null,
    responsibility: leads.length !== 1 && task.answering === null,
    product: (task.product ?? '').trim() === '',
    authority: task.authorityId === null,
  };
  return (Object.keys(open) as Gap[]).filter((gap) => open[gap]); // -- the record has exactly the gaps as keys
};
