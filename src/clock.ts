import { randomBytes, randomInt } from 'node:crypto';
import { type Instant, instant } from '#domain/time/instant.ts';

/** Where the time comes from. Everything else is told the time. */
export interface Clock {
  readonly now: () => Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => instant(Date.now()) };

/** A clock that runs like the machine's, but from another time; the demo moves it, tests set it. */
export interface MovableClock extends Clock {
  readonly moveTo: (to: Instant) => void;
  /** How far it is ahead of the clock below it, in milliseconds. */
  readonly offsetMs: () => number;
}

/** Makes a movable clock on top of another one. */
export const movableClock = (below: Clock, startOffsetMs: number): MovableClock => {
  let offsetMs = startOffsetMs;
  return {
    now: () => instant(below.now() + offsetMs),
    moveTo: (to) => {
      offsetMs = to - below.now();
    },
    offsetMs: () => offsetMs,
  };
};

/** A one-time code of six digits that a person can type, "482913". */
export const newTypedCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** A one-time code of 128 bits that a link carries. */
export const newLinkCode = (): string => randomBytes(16).toString('base64url');
