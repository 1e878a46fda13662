import { describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { countWaiting, finishUpdate, noteFailure, parkUpdate, storeUpdate, takeOldestUpdate } from '#db/inbox.ts';
import { inbox } from '#db/schema/inbox.ts';
import type { Inbound } from '#domain/inbound.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { MORNING } from './planted-office.ts';

const update = (updateKey: string, chat = 'nam'): Inbound => ({
  channel: 'web',
  updateKey,
  chat,
  text: `tin ${updateKey}`,
  replyTo: null,
  addressed: true,
  receivedAt: MORNING,
});

const store = async (db: Database, ...updates: readonly Inbound[]): Promise<void> => {
  for (const each of updates) await storeUpdate(db, each);
};

const takeAndFinish = (db: Database): Promise<string | null> =>
  db.transaction(async (tx) => {
    const taken = await takeOldestUpdate(tx);
    if (taken !== null) await finishUpdate(tx, taken.id, MORNING);
    return taken?.inbound.updateKey ?? null;
  });

/** Takes an update and holds it, its transaction open, until `end` finishes it. */
const takeAndHold = (db: Database): Promise<{ readonly key: string | null; readonly end: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const ended = db.transaction(async (tx) => {
      const taken = await takeOldestUpdate(tx);
      await new Promise<void>((letGo) => {
        const end = async (): Promise<void> => {
          letGo();
          await ended;
        };
        resolve({ key: taken?.inbound.updateKey ?? null, end });
      });
      if (taken !== null) await finishUpdate(tx, taken.id, MORNING);
    });
    ended.catch(reject);
  });

describe.each(databases)('the inbox on $name', (kind) => {
  const opened = useDatabase(kind);

  it('keeps a redelivered update once', async () => {
    const { db } = opened();
    expect(await storeUpdate(db, update('1'))).toBe('stored');
    expect(await storeUpdate(db, update('1'))).toBe('repeated');
    expect(await takeAndFinish(db)).toBe('1');
    expect(await storeUpdate(db, update('1'))).toBe('repeated');
    expect(await countWaiting(db)).toBe(0);
  });

  it('takes the same key from another channel for another update', async () => {
    const { db } = opened();
    await store(db, update('1'), { ...update('1'), channel: 'telegram' });
    expect(await countWaiting(db)).toBe(2);
  });

  it('gives back exactly what came in', async () => {
    const { db } = opened();
    const words: Inbound = { ...update('7'), text: `“việc 12” \\ 'xong' 🙂\nđã gửi`, replyTo: '1', addressed: false };
    await store(db, words);
    expect(await db.transaction(takeOldestUpdate)).toEqual({ id: 1, inbound: words, tries: 0 });
  });

  it('hands out the oldest first', async () => {
    const { db } = opened();
    await store(db, update('1'), update('2', 'lan'), update('3'));
    expect([await takeAndFinish(db), await takeAndFinish(db), await takeAndFinish(db), await takeAndFinish(db)]).toEqual([
      '1',
      '2',
      '3',
      null,
    ]);
  });

  it('keeps an update whose handling was rolled back', async () => {
    const { db } = opened();
    await store(db, update('1'));
    const failing = db.transaction(async (tx) => {
      const taken = await takeOldestUpdate(tx);
      await finishUpdate(tx, taken!.id, MORNING);
      throw new Error('lỗi giữa chừng');
    });
    await expect(failing).rejects.toThrow('lỗi giữa chừng');
    expect(await takeAndFinish(db)).toBe('1');
  });

  it('lets a failed update wait in its place and counts its tries', async () => {
    const { db } = opened();
    await store(db, update('1'), update('2'));
    const first = await db.transaction(takeOldestUpdate);
    expect(await noteFailure(db, first!.id, { reason: 'lỗi', at: MORNING })).toBe(1);
    expect(await noteFailure(db, first!.id, { reason: 'lỗi', at: MORNING })).toBe(2);
    expect(await db.transaction(takeOldestUpdate)).toMatchObject({ inbound: { updateKey: '1' }, tries: 2 });
  });

  it('hears a chat again once its poisonous update is parked', async () => {
    const { db } = opened();
    await store(db, update('1'), update('2'));
    const first = await db.transaction(takeOldestUpdate);
    await parkUpdate(db, first!.id, { reason: 'ba lần không xong', at: MORNING });
    expect(await takeAndFinish(db)).toBe('2');
    expect(await countWaiting(db)).toBe(0);
  });

  it('does not park what another worker has finished meanwhile', async () => {
    const { db } = opened();
    await store(db, update('1'));
    const { id } = (await db.transaction(takeOldestUpdate))!;
    await takeAndFinish(db);
    await parkUpdate(db, id, { reason: 'ba lần không xong', at: MORNING });
    expect(await db.select({ state: inbox.state }).from(inbox)).toEqual([{ state: 'done' }]);
  });

  // The embedded database runs one transaction after the other: there is nothing to hold.
  describe.runIf(kind.name === 'PostgreSQL')('with two workers', () => {
    it('lets them handle two chats side by side, and no chat twice', async () => {
      const { db } = opened();
      await store(db, update('1'), update('2'), update('3', 'lan'));
      const first = await takeAndHold(db);
      const second = await takeAndHold(db);
      const third = await takeAndHold(db);
      expect([first.key, second.key, third.key]).toEqual(['1', '3', null]);
      await Promise.all([first.end(), second.end(), third.end()]);
      expect(await takeAndFinish(db)).toBe('2');
    });

    it('goes on with a chat where the other one has left it', async () => {
      const { db } = opened();
      await store(db, update('1'), update('2'));
      const first = await takeAndHold(db);
      expect(await takeAndFinish(db)).toBeNull();
      await first.end();
      expect(await takeAndFinish(db)).toBe('2');
    });

    it('handles every update once, and each chat in its order, however many work at it', async () => {
      const { db } = opened();
      const keys = Array.from({ length: 40 }, (_, index) => String(index).padStart(2, '0'));
      await store(db, ...keys.map((key, index) => update(key, `chat ${index % 5}`)));
      const handled: string[] = [];
      const work = async (): Promise<void> => {
        while ((await countWaiting(db)) > 0) {
          await db.transaction(async (tx) => {
            const taken = await takeOldestUpdate(tx);
            if (taken === null) return;
            handled.push(taken.inbound.updateKey);
            await finishUpdate(tx, taken.id, MORNING);
          });
        }
      };
      await Promise.all([work(), work(), work(), work()]);
      expect([...handled].sort()).toEqual(keys);
      for (let chat = 0; chat < 5; chat += 1) {
        const ofChat = handled.filter((key) => Number(key) % 5 === chat);
        expect(ofChat).toEqual([...ofChat].sort());
      }
    });
  });
});
