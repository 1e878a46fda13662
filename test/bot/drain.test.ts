import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '#bot/channel.ts';
import { drain, type DrainLoop, startDrainLoop } from '#bot/drain.ts';
import type { Database } from '#db/database.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { storeInbound, takeUpdate } from '#usecases/take-update.ts';
import { fateOf } from '../support/notices-kept.ts';
import { databases } from '../support/databases.ts';
import { at, MESSENGER, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

/** So long that in a test only the waking makes the loop look. */
const NEVER_MS = 2_000_000_000;

const failLoudly = (error: unknown): never => {
  throw new Error('the loop stumbled', { cause: error });
};

describe.each(databases)('the loop, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;
  let loop: DrainLoop;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([{ title: 'Nâng cấp kho dữ liệu', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-25', carriers: ['Nam'] }]);
    office.clock.moveTo(at('2026-06-23T07:45'));
    await runOwedRounds(office.db, office.clock.now());
    loop = startDrainLoop(office.dispatching, { everyMs: NEVER_MS, onBug: failLoudly });
  });

  afterEach(() => loop.stop());

  it('looks when it is asked, and has sent everything when it says so', async () => {
    await loop.drained();
    expect(office.inboxOf('Nam')).toHaveLength(1);
  });

  it('sends once what it is woken for many times', async () => {
    for (let times = 0; times < 5; times += 1) loop.wake();
    await loop.drained();
    expect(office.inboxOf('Nam')).toHaveLength(1);
  });

  it('keeps nobody waiting for a send that hangs', async () => {
    let answer = (): void => undefined;
    const hanging: Channel = {
      ...office.messenger,
      send: (to, message) =>
        to.chat === office.chatOf('Nam')
          ? new Promise((resolve) => {
              answer = () => resolve({ kind: 'sent', messageRef: 'late' });
            })
          : office.messenger.send(to, message),
    };
    office.alsoOn(hanging);
    loop.wake();
    await storeInbound(office.db, {
      channel: MESSENGER,
      updateKey: 'while it hangs',
      chat: office.chatOf('Thủy'),
      text: 'trợ giúp',
      replyTo: null,
      addressed: true,
      receivedAt: office.clock.now(),
    });
    while (office.inboxOf('Thủy').length === 0) {
      loop.wake();
      await turnOfTheLoop();
    }
    expect(office.inboxOf('Nam')).toEqual([]);
    answer();
    await loop.drained();
    expect(await fateOf(office.db, office.idOf('Nam'), 'morning')).toEqual([{ state: 'sent', reason: null, tries: ['sent'] }]);
  });

  it('has finished the piece in hand when it has stopped, and begins no other', async () => {
    await loop.stop();
    loop.wake();
    await loop.drained();
    expect(office.messenger.begun).toEqual([]);
  });
});

/** A promise with its end in hand. */
const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
};

/** The same database, whose answer “nothing to send” is on its way until `until`. */
const slowToFindNothing = (db: Database, until: () => Promise<void>): Database =>
  new Proxy(db, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      if (key !== 'transaction') return own;
      return async (...work: Parameters<Database['transaction']>): Promise<unknown> => {
        const answer = await target.transaction(...work);
        if (Array.isArray(answer) && answer.length === 0) await until();
        return answer;
      };
    },
  });

describe.each(databases)('a send that ends during the look for more work, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('does not hide the next message of its recipient from the loop', async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const { db, clock, dispatching, messenger } = office;
    for (const updateKey of ['first', 'second']) {
      const said = { channel: MESSENGER, chat: office.chatOf('Nam'), text: 'trợ giúp', replyTo: null, addressed: true };
      await storeInbound(db, { ...said, updateKey, receivedAt: clock.now() });
      await takeUpdate(db, { ...dispatching, now: clock.now() });
    }
    const [begun, arrives, written] = [gate(), gate(), gate()];
    office.alsoOn({
      ...messenger,
      send: async (...message) => {
        begun.open();
        await arrives.opened;
        return messenger.send(...message);
      },
    });
    // The look has found nothing, for the first message was still under way; by the time it says so, that message has arrived.
    const meanwhile = async (): Promise<void> => {
      await begun.opened;
      arrives.open();
      await written.opened;
    };
    await drain({ ...dispatching, db: slowToFindNothing(db, meanwhile), onTried: written.open });
    expect(office.inboxOf('Nam')).toHaveLength(2);
  });
});
