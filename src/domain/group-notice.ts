import type { FourCells } from './counts.ts';
import type { TaskId } from './ids.ts';
import type { Day } from './time/day.ts';

/** What a chat group is told: counts by unit and the numbers of tasks, never a name. */
export type GroupNotice =
  /** How the week went. */
  | {
      readonly kind: 'digest';
      /** Monday of the week that it closes. */
      readonly week: Day;
      readonly scope: string;
      readonly counts: FourCells;
      readonly units: readonly { readonly unit: string; readonly counts: FourCells; readonly overdue: readonly TaskId[] }[];
    }
  /** The answer to a question that was asked in the group. */
  | {
      readonly kind: 'group-list';
      readonly scope: string;
      readonly counts: FourCells;
      readonly units: readonly { readonly unit: string; readonly overdue: readonly TaskId[] }[];
    };
