/** A chance that repeats: the same seed gives the same numbers, each at least 0 and below 1. */
const seededChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Mutate = (bytes: Uint8Array, chance: () => number) => Uint8Array;

const place = (bytes: Uint8Array, chance: () => number): number => Math.floor(chance() * bytes.length);

const flip: Mutate = (bytes, chance) => {
  const mutated = Uint8Array.from(bytes);
  for (let count = 1 + Math.floor(chance() * 40); count > 0; count -= 1) mutated[place(bytes, chance)] = Math.floor(chance() * 256);
  return mutated;
};

const cut: Mutate = (bytes, chance) => bytes.slice(0, place(bytes, chance));

const remove: Mutate = (bytes, chance) => {
  const at = place(bytes, chance);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(chance() * 200))]);
};

const repeat: Mutate = (bytes, chance) => {
  const [at, from] = [place(bytes, chance), place(bytes, chance)];
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + Math.floor(chance() * 2_000)), bytes.subarray(at)]);
};

// Figures of headers and directories stand near the ends.
const large: Mutate = (bytes, chance) => {
  const mutated = Uint8Array.from(bytes);
  const at = chance() < 0.5 ? Math.floor(chance() * 60) : bytes.length - 1 - Math.floor(chance() * 200);
  for (let byte = at; byte < at + 4; byte += 1) if (byte >= 0 && byte < mutated.length) mutated[byte] = 0xff;
  return mutated;
};

const MUTATIONS: Readonly<Record<string, Mutate>> = { flip, cut, remove, repeat, large };

/** This many damaged copies of a file, each by its name; the same seed damages them in the same way. */
export const damagedCopies = (bytes: Uint8Array, count: number, seed: number): readonly (readonly [name: string, bytes: Uint8Array])[] => {
  const chance = seededChance(seed);
  const names = Object.keys(MUTATIONS);
  return Array.from({ length: count }, (_, at) => {
    const name = names[at % names.length] ?? 'flip';
    return [`${name} ${at + 1}`, (MUTATIONS[name] ?? flip)(bytes, chance)] as const;
  });
};
