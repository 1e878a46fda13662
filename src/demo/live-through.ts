import type { MovableClock } from '#app/clock.ts';
import type { DrainLoop } from '#bot/drain.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { WorkCalendar } from '#domain/time/working-days.ts';

/** What lives through the demo's days. */
export interface Living {
  readonly clock: MovableClock;
  readonly calendar: () => Promise<WorkCalendar>;
  /** When something is to be said next, after this. */
  readonly nextStirAt: (after: Instant) => Promise<Instant>;
  readonly runRounds: (now: Instant) => Promise<number>;
  readonly loop: Pick<DrainLoop, 'drained'>;
}

/** Moves the demo's clock and stops at every round, own hour and end of a snooze on the way, so that a week brings each message of that week at its time. */
export const liveThrough = async ({ clock, nextStirAt, runRounds, loop }: Living, end: Instant): Promise<void> => {
  for (let at = await nextStirAt(clock.now()); at <= end; at = await nextStirAt(at)) {
    clock.moveTo(at);
    await runRounds(at);
    await loop.drained();
  }
  if (clock.now() < end) clock.moveTo(end);
  await loop.drained();
};
