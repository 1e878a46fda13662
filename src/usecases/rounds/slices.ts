import { setImmediate } from 'node:timers/promises';

/** A long list in parts of this length. */
export const slicesOf = <One>(all: readonly One[], length: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, at) => all.slice(at * length, (at + 1) * length));

/** A long list in parts that together are about so large; what is larger stands alone. */
export const groupsOf = <One>(all: readonly One[], atOnce: number, sizeOf: (one: One) => number): readonly (readonly One[])[] => {
  const groups: One[][] = [];
  let room = 0;
  for (const one of all) {
    const size = sizeOf(one);
    if (room < size || groups.length === 0) {
      groups.push([]);
      room = atOnce;
    }
    groups.at(-1)?.push(one);
    room -= size;
  }
  return groups;
};

/** So many parts are asked for before they are needed, and so many writes may wait: then neither side ever waits for the other. */
const PARTS_AHEAD = 2;
const WRITES_AT_ONCE = 3;

// What fails is told to whoever waits for it; until then nobody may be waiting, and that is no bug.
const underWay = <Value>(one: Promise<Value>): Promise<Value> => {
  one.catch(() => undefined);
  return one;
};

/**
 * What each part loads, in order: while one is worked on the database is at the next ones. Between them everything else has its turn: the
 * embedded database would starve the timers. However it ends, nothing is asked any more after it.
 */
export async function* loadedOf<Part, Loaded>(parts: readonly Part[], load: (part: Part) => Promise<Loaded>): AsyncGenerator<Loaded> {
  const begin = (part: Part): Promise<Loaded> => underWay(load(part));
  const waiting = parts.slice(PARTS_AHEAD);
  const loading = parts.slice(0, PARTS_AHEAD).map(begin);
  try {
    for (let next = loading[0]; next !== undefined; next = loading[0]) {
      const loaded = await next;
      void loading.shift();
      loading.push(...waiting.splice(0, 1).map(begin));
      // What is asked for goes out before the work begins that would hold it up.
      await setImmediate();
      yield loaded;
    }
  } finally {
    await Promise.allSettled(loading);
  }
}

/**
 * Lets `work` go on while what it writes is being written. However it ends, all writes are over then: one that went on past the end of the
 * transaction would be no part of it.
 */
export const writingBehind = async (work: (write: (begin: () => Promise<void>) => Promise<void>) => Promise<void>): Promise<void> => {
  const writing: Promise<void>[] = [];
  const write = async (begin: () => Promise<void>): Promise<void> => {
    if (writing.length >= WRITES_AT_ONCE) {
      await writing[0];
      void writing.shift();
    }
    writing.push(underWay(begin()));
  };
  try {
    await work(write);
    await Promise.all(writing);
  } finally {
    await Promise.allSettled(writing);
  }
};
