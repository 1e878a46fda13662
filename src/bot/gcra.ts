/**
 * A limit as the generic cell rate algorithm (GCRA) keeps it: one message every `everyMs` on average, and up to `burst` (1 or more) of them
 * at once after a rest. In any window of `w` ms at most `burst + w / everyMs` go out.
 */
export interface Rate {
  readonly everyMs: number;
  readonly burst: number;
}

/** When a limit whose theoretical arrival time is `due` lets the next message go; both in ms of the same clock. */
export const freeAt = (due: number, { everyMs, burst }: Rate): number => due - (burst - 1) * everyMs;

/** The theoretical arrival time after a message at `at`. */
export const afterOneAt = (due: number, at: number, { everyMs }: Rate): number => Math.max(due, at) + everyMs;
