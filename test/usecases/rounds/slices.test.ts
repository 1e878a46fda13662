import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { loadedOf, writingBehind } from '#usecases/rounds/slices.ts';

/** Work that goes on for so many turns, and what became of it. */
const watched = () => {
  const begun: number[] = [];
  const over: number[] = [];
  const run = async (one: number, { turns, fails = false }: { turns: number; fails?: boolean }): Promise<number> => {
    begun.push(one);
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    over.push(one);
    if (fails) throw new Error(`${one} fails`);
    return one;
  };
  return { begun, over, run };
};

const PARTS = [1, 2, 3, 4, 5, 6];

describe('parts that are asked for ahead', () => {
  it('come in order, whichever is ready first', async () => {
    const { run } = watched();
    const loaded: number[] = [];
    for await (const one of loadedOf(PARTS, (part) => run(part, { turns: 12 - part }))) loaded.push(one);
    expect(loaded).toEqual(PARTS);
  });

  it('are all over when the work on one of them fails', async () => {
    const { begun, over, run } = watched();
    const failing = async () => {
      for await (const one of loadedOf(PARTS, (part) => run(part, { turns: part * 5 }))) if (one === 2) throw new Error('the work fails');
    };
    await expect(failing()).rejects.toThrow('the work fails');
    expect(over).toEqual(begun);
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('are all over when one of them fails, and the others are not asked for', async () => {
    const { begun, over, run } = watched();
    const failing = async () => {
      for await (const one of loadedOf(PARTS, (part) => run(part, { turns: part * 5, fails: part === 1 }))) expect(one).toBe(0);
    };
    await expect(failing()).rejects.toThrow('1 fails');
    expect({ begun, over }).toEqual({ begun: [1, 2], over: [1, 2] });
  });
});

describe('writes behind the work', () => {
  it('are all over at the end, never more than three at once', async () => {
    const { begun, over, run } = watched();
    let most = 0;
    await writingBehind(async (write) => {
      for (const part of PARTS) {
        await write(async () => {
          await run(part, { turns: 3 });
        });
        most = Math.max(most, begun.length - over.length);
      }
    });
    expect({ over, most }).toEqual({ over: PARTS, most: 3 });
  });

  it.each([
    ['one of them', 2, 'fails'],
    ['the last of them', 6, 'fails'],
    ['the work', 0, 'the work fails'],
  ])('are all over when %s fails', async (_what, failing, reason) => {
    const { begun, over, run } = watched();
    const work = writingBehind(async (write) => {
      for (const part of PARTS) {
        if (failing === 0 && part === 4) throw new Error('the work fails');
        await write(async () => {
          await run(part, { turns: part === failing ? 1 : 9, fails: part === failing });
        });
      }
    });
    await expect(work).rejects.toThrow(reason);
    expect(over.toSorted()).toEqual(begun);
  });
});
