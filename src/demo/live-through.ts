import type { MovableClock } from '#app/clock.ts';
import type { DrainLoop } from '#bot/drain.ts';
import { nextRoundAt } from '#domain/reminders/rounds.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { WorkCalendar } from '#domain/time/working-days.ts';

/** What lives through the demo's days. */
export interface Living {
  readonly clock: MovableClock;
  readonly calendar: WorkCalendar;
  readonly runRounds: (now: Instant) => Promise<number>;
  readonly loop: Pick<DrainLoop, 'drained'>;
}

/** Moves the demo's clock and stops at every round on the way, so that a week brings each message of that week at its time. */
export const liveThrough = async ({ clock, calendar, runRounds, loop }: Living, end: Instant): Promise<void> => {
  for (let at = nextRoundAt(clock.now(), calendar); at <= end; at = nextRoundAt(at, calendar)) {
    clock.moveTo(at);
    await runRounds(at);
    await loop.drained();
  }
  if (clock.now() < end) clock.moveTo(end);
  await loop.drained();
};
