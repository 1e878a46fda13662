import type { Day } from '../time/day.ts';

/** A piece of work whose deadline has moved, with the deadline that the version before gave it. */
export interface MovedLine<Line> {
  readonly line: Line;
  readonly beforeText: string;
  readonly beforeDay: Day | null;
}

/** A piece of work that is nobody's any more; `reason` is null where the new version says that it is done. */
export interface EndedLine<Line> {
  readonly line: Line;
  readonly reason: string | null;
}

/** What a newer version of a plan changes for one person; the line of work stands with those that every notice shows. */
export interface AmendedForOne<Line> {
  readonly moved: readonly MovedLine<Line>[];
  readonly given: readonly Line[];
  readonly ended: readonly EndedLine<Line>[];
}
