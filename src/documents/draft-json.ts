import type { Deadline, Recurrence } from '#domain/deadline.ts';
import type { DraftPlan, DraftTask } from '#domain/draft-plan.ts';

/** A draft plan as `import --dry-run --json` prints it. */
export type DraftPlanJson = Omit<DraftPlan, 'tasks'> & { readonly tasks: readonly DraftTaskJson[] };

export type DraftTaskJson = Omit<DraftTask, 'deadline'> & { readonly deadline: DraftDeadlineJson };

export type DraftDeadlineJson = Pick<Deadline, 'text' | 'kind' | 'due' | 'lastDay'> & { readonly recurrence?: Recurrence };

const deadlineJson = ({ text, kind, due, lastDay, recurrence }: Deadline): DraftDeadlineJson => ({
  text,
  kind,
  due,
  lastDay,
  ...(recurrence === null ? {} : { recurrence }),
});

/** The contract's JSON object of a draft plan; the deadline's doubts are among the task's warnings. */
export const draftPlanJson = ({ document, tasks, duties, indicators, obstaclesTo, warnings }: DraftPlan): DraftPlanJson => ({
  document,
  tasks: tasks.map((task) => ({ ...task, deadline: deadlineJson(task.deadline) })),
  duties,
  indicators,
  obstaclesTo,
  warnings,
});
