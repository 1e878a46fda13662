import { setImmediate } from 'node:timers/promises';

/** A long list in parts of this length. Between them everything else has its turn: the embedded database would starve the timers. */
export async function* slicesOf<One>(all: readonly One[], length: number): AsyncGenerator<readonly One[]> {
  for (let start = 0; start < all.length; start += length) {
    yield all.slice(start, start + length);
    await setImmediate();
  }
}
