import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, transact, type Tx } from '#db/database.ts';
import { codeOf } from '#db/error-cause.ts';
import type { OpenedDatabase } from '#db/open-database.ts';
import { plainRows } from '#db/plain-rows.ts';
import { databases } from '../support/databases.ts';

const half = async (tx: Tx, of: number): Promise<void> => {
  await tx.execute(sql`select ${of}::int / 2`);
};

const prepared = async (tx: Tx): Promise<number> => {
  const [row] = await plainRows(tx, sql`select count(*)::int as count from pg_prepared_statements where statement like '%::int / 2'`);
  return Number(row?.['count']);
};

const times = (db: Database, count: number): Promise<number> =>
  transact(db, async (tx) => {
    for (let at = 0; at < count; at += 1) await half(tx, at);
    return prepared(tx);
  });

describe.skipIf(databases.length === 1)('on a server', () => {
  let opened: OpenedDatabase | undefined;
  beforeAll(async () => {
    opened = await databases[1]?.open();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('a statement is prepared when it comes again within a transaction, and not when it comes once', async () => {
    expect(await times(opened!.db, 1)).toBe(0);
    expect(await times(opened!.db, 3)).toBe(1);
  });

  it('a statement is prepared within a savepoint as well', async () => {
    const found = await transact(opened!.db, async (tx) => {
      await half(tx, 4);
      return tx.transaction(async (deeper) => {
        await half(deeper, 4);
        return prepared(deeper);
      });
    });
    expect(found).toBe(1);
  });

  it('a statement about a table that each transaction makes anew finds the new one', async () => {
    const connections = new Set<unknown>();
    const round = (line: number) =>
      transact(opened!.db, async (tx) => {
        connections.add((await plainRows(tx, sql`select pg_backend_pid() as pid`))[0]?.['pid']);
        await tx.execute(sql`create temporary table aside (line int) on commit drop`);
        const put = () => tx.execute(sql`insert into aside values (${line}::int)`);
        await Promise.all([put(), put(), put()]);
        const take = () => plainRows(tx, sql`select * from aside where line > ${0}::int`);
        const taken = await Promise.all([take(), take(), take()]);
        return taken.map((rows) => rows.map((row) => row['line']));
      });
    for (const line of [1, 2, 3, 4]) expect(await round(line)).toEqual([1, 2, 3].map(() => [line, line, line]));
    expect(connections.size).toBe(1);
  });

  it('a transaction tells why the first of several statements failed, whichever is waited for', async () => {
    const fails = (tx: Tx) => tx.execute(sql`select 1 / 0`);
    const failing = transact(opened!.db, async (tx) => {
      await half(tx, 1);
      const first = fails(tx);
      const second = half(tx, 2);
      void first.catch(() => undefined);
      await second;
    });
    expect(codeOf(await failing.catch((error: unknown) => error))).toBe('22012');
  });

  it('a transaction that deadlocks while other statements are under way is done once more', async () => {
    const { db } = opened!;
    let tries = 0;
    const done = await transact(db, async (tx) => {
      tries += 1;
      if (tries > 1) return 'done';
      const first = tx.execute(sql`do $$ begin raise exception 'as if' using errcode = '40P01'; end $$`);
      const second = half(tx, 2);
      void first.catch(() => undefined);
      await second;
      return 'never';
    });
    expect({ done, tries }).toEqual({ done: 'done', tries: 2 });
  });
});

// Rows that one statement after another writes, while nobody waits for them.
const writeOn = async (tx: Tx, from: number): Promise<void> => {
  for (let at = from; at < from + 5; at += 1) await tx.execute(sql`insert into written values (${at}::int)`);
};

const ROUNDS = 20;

describe.each(databases)('a transaction on $name', (kind) => {
  let opened: OpenedDatabase | undefined;
  beforeEach(async () => {
    opened = await kind.open();
    await opened.db.execute(sql`create table written (number int)`);
  });
  afterEach(async () => {
    await opened?.close();
  });

  it('that fails while statements are under way leaves none of them behind, whenever they come', async () => {
    const { db } = opened!;
    for (let round = 0; round < ROUNDS; round += 1) {
      const failing = transact(db, async (tx) => {
        void writeOn(tx, round).catch(() => undefined);
        // Each time a little later in the course of the statements.
        for (let wait = 0; wait < round; wait += 1) await setImmediate();
        throw new Error('fails midway');
      });
      await expect(failing).rejects.toThrow('fails midway');
      await transact(db, async (tx) => {
        for (let wait = 0; wait < ROUNDS; wait += 1) await tx.execute(sql`select 1`);
      });
    }
    expect(await plainRows(db, sql`select * from written`)).toEqual([]);
  });
});
