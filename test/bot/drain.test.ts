import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DrainLoop, startDrainLoop } from '#bot/drain.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
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

  it('has finished the piece in hand when it has stopped, and begins no other', async () => {
    await loop.stop();
    loop.wake();
    await loop.drained();
    expect(office.messenger.begun).toEqual([]);
  });
});
