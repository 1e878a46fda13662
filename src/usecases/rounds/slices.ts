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

/**
 * What each part loads, one after the other: while one is worked on the database is at the next. Between them everything else has its
 * turn: the embedded database would starve the timers.
 */
export async function* loadedOf<Part, Loaded>(parts: readonly Part[], load: (part: Part) => Promise<Loaded>): AsyncGenerator<Loaded> {
  const begin = (part: Part | undefined): Promise<Loaded> | null => {
    const loading = part === undefined ? null : load(part);
    // Where the work on the part before fails, nobody waits for this one any more.
    loading?.catch(() => undefined);
    return loading;
  };
  let next = begin(parts[0]);
  for (let at = 1; next !== null; at += 1) {
    const loaded = await next;
    next = begin(parts[at]);
    // What is asked for goes out before the work begins that would hold it up.
    await setImmediate();
    yield loaded;
  }
}

/** Writes one after the other, each while the next is worked out; `ended` tells when the last of them is over. */
export const writeBehind = () => {
  let writing: Promise<void> = Promise.resolve();
  const write = async (begin: () => Promise<void>): Promise<void> => {
    await writing;
    writing = begin();
    // Where it fails, that is told by the next write or at the end.
    writing.catch(() => undefined);
  };
  return { write, ended: () => writing };
};
