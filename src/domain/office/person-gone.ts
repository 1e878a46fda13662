import type { IndicatorId, TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** Somebody works in another unit now, or no longer in the office. */
export type GoneKind = 'moved' | 'left';

/** What somebody learns, once, of a person who went to another unit or left the office. */
export interface PersonGone {
  readonly kind: 'person-gone';
  /** `self`: the one who moved; `newcomer`: whoever heads the new unit; `heir`: whoever has now what the person had. */
  readonly reader: 'self' | 'newcomer' | 'heir';
  readonly change: GoneKind;
  readonly person: string;
  /** The unit that the person came from. */
  readonly unit: string;
  /** The unit that the person went to; null for who left. */
  readonly into: string | null;
  /** The first day on which it holds. */
  readonly on: Day;
  /** Work that nobody carries now: the reader says who does, or for `self` has given up. */
  readonly toGive: readonly TaskId[];
  /** Work whose product the reader accepts from now on. */
  readonly toAccept: readonly TaskId[];
  /** Plans that the reader follows from now on. */
  readonly plans: readonly string[];
  /** Indicators that nobody reports now. */
  readonly indicators: readonly IndicatorId[];
}
