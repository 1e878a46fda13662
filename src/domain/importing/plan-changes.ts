import type { Deadline } from '../deadline.ts';
import type { DraftTask } from '../draft-plan.ts';
import type { Task } from '../task.ts';

/** What a new version of a plan changes in a task; each only where it changes. */
export interface TaskChange {
  readonly title: boolean;
  readonly product: boolean;
  readonly deadline: boolean;
  readonly lead: boolean;
  readonly coordinating: boolean;
  /** The new version says that it is done, while a lead still runs. */
  readonly done: boolean;
}

type Units = readonly (string | number)[];

/** A task and a row with the units that each opens into: ids, or names of units that do not exist yet. */
export interface Compared {
  readonly task: Pick<Task, 'title' | 'product' | 'deadline'>;
  readonly row: Pick<DraftTask, 'title' | 'product' | 'deadline' | 'status'>;
  /** Whether a lead of the task still has something to do. */
  readonly isRunning: boolean;
  readonly before: { readonly lead: Units; readonly coordinating: Units };
  readonly after: { readonly lead: Units; readonly coordinating: Units };
}

const plain = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();

// A deadline has moved where it names another last day or rhythm; where it names neither, its words are the deadline.
const deadlineKey = ({ lastDay, recurrence, text }: Deadline): string =>
  lastDay === null && recurrence === null ? plain(text).toLowerCase() : JSON.stringify([lastDay, recurrence]);

/** Whether two deadlines mean different times. */
export const isMoved = (before: Deadline, after: Deadline): boolean => deadlineKey(before) !== deadlineKey(after);

const sameUnits = (one: Units, other: Units): boolean => one.length === other.length && one.every((unit) => other.includes(unit));

/** What the row changes in the task. */
export const changeOf = ({ task, row, isRunning, before, after }: Compared): TaskChange => ({
  title: plain(task.title) !== plain(row.title),
  product: plain(task.product) !== plain(row.product),
  deadline: isMoved(task.deadline, row.deadline),
  lead: !sameUnits(before.lead, after.lead),
  coordinating: !sameUnits(before.coordinating, after.coordinating),
  done: row.status === 'done' && isRunning,
});

/** Whether a change changes anything. */
export const changesAnything = (change: TaskChange): boolean => Object.values(change).some((changed) => changed === true);
