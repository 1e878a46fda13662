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

/**
 * What each part loads, in order: while one is worked on the database is at the next ones. Between them everything else has its turn: the
 * embedded database would starve the timers.
 */
export async function* loadedOf<Part, Loaded>(parts: readonly Part[], load: (part: Part) => Promise<Loaded>): AsyncGenerator<Loaded> {
  const begin = (part: Part): Promise<Loaded> => {
    const loading = load(part);
    // Where the work on a part before it fails, nobody waits for this one any more.
    loading.catch(() => undefined);
    return loading;
  };
  const waiting = parts.slice(PARTS_AHEAD);
  const loading = parts.slice(0, PARTS_AHEAD).map(begin);
  for (let next = loading.shift(); next !== undefined; next = loading.shift()) {
    const loaded = await next;
    loading.push(...waiting.splice(0, 1).map(begin));
    // What is asked for goes out before the work begins that would hold it up.
    await setImmediate();
    yield loaded;
  }
}

/** Writes while the next is worked out; `ended` tells when all of them are over. */
export const writeBehind = () => {
  const writing: Promise<void>[] = [];
  const write = async (begin: () => Promise<void>): Promise<void> => {
    if (writing.length >= WRITES_AT_ONCE) await writing.shift();
    const one = begin();
    // Where it fails, that is told by a later write or at the end.
    one.catch(() => undefined);
    writing.push(one);
  };
  const ended = async (): Promise<void> => {
    for (const one of writing) await one;
  };
  return { write, ended };
};
