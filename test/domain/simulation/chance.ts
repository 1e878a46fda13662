/** A repeatable source of chance. */
export interface Chance {
  /** Between 0 and 1. */
  readonly draw: () => number;
  /** Whether it happens, with this likelihood. */
  readonly happens: (likelihood: number) => boolean;
  /** A whole number from `min` up to and with `max`. */
  readonly between: (min: number, max: number) => number;
  readonly oneOf: <T>(of: readonly T[]) => T;
}

/** A source of chance that gives the same for the same seed (mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (min: number, max: number): number => min + Math.floor(draw() * (max - min + 1));
  return {
    draw,
    between,
    happens: (likelihood) => draw() < likelihood,
    oneOf: (of) => of[between(0, of.length - 1)]!,
  };
};
