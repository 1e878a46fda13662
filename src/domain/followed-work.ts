import type { Assignment } from './assignment/assignment.ts';
import type { Deadline } from './deadline.ts';
import type { Plan } from './plan.ts';
import type { Task } from './task.ts';

/** An assignment with the task and the plan that it comes from: what nearly every rule looks at. */
export interface FollowedWork {
  readonly assignment: Assignment;
  readonly task: Task;
  /** Null for a task given in chat. */
  readonly plan: Pick<Plan, 'id' | 'number' | 'controllerId' | 'importedOn' | 'ladder' | 'evidenceRequired' | 'obstaclesUnitId'> | null;
  /** Where the task's deadline is not the first one, or not the written one any more: those two. */
  readonly deadlines?: { readonly first: Deadline; readonly written: Deadline };
}
