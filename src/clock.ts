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

const CODE_GROUPS = 3;

/**
 * A one-time code that a person can type, "4829 1375 2206": twelve digits, of which the limiter of `link-chat` lets so few be tried that
 * guessing one is hopeless. The same digits go into a link.
 */
export const newInviteCode = (): string => Array.from({ length: CODE_GROUPS }, () => String(randomInt(10_000)).padStart(4, '0')).join('');

/** A short opaque name for what only the server knows: a button, a process. */
export const newKey = (): string => randomBytes(16).toString('base64url');
