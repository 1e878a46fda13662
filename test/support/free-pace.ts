import { type Pace, paceOf } from '#bot/pace.ts';

/** A pace without limits, for tests that are about something else; it still remembers silence and whether the channel is down. */
export const freePace = (nowMs: () => number = () => 0): Pace =>
  paceOf({ nowMs, wait: () => Promise.resolve(), overall: [], ofChat: () => [] });
