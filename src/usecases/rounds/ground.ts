import type { Office } from '#domain/office/office.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';

/** What a round goes by, besides the work itself. */
export interface RoundGround {
  readonly office: Office;
  readonly today: Day;
  readonly snoozes: readonly Snooze[];
  /** How many pieces of work are held in memory at once. */
  readonly atOnce: number;
  /** How many lines each part of a message keeps. */
  readonly mostLines: number;
}

/** A round that runs now. */
export interface Running extends RoundGround {
  readonly now: Instant;
}
