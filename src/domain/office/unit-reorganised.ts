import type { TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** What has happened to a unit (sắp xếp lại tổ chức). */
export type UnitChangeKind = 'merged' | 'split' | 'renamed' | 'closed';

/** What the people around a unit learn, once, of what has happened to it. */
export interface UnitReorganised {
  readonly kind: 'unit-reorganised';
  readonly change: UnitChangeKind;
  /** The name that it had. */
  readonly unit: string;
  /** The successors, or the new name. */
  readonly into: readonly string[];
  /** The first day on which it holds. */
  readonly on: Day;
  /** What the reader may see of the work that goes on elsewhere. */
  readonly numbers: readonly TaskId[];
}
