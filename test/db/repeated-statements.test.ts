import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, transact, type Tx } from '#db/database.ts';
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

describe.skipIf(databases.length === 1)('on a server, a statement', () => {
  let opened: OpenedDatabase | undefined;
  beforeAll(async () => {
    opened = await databases[1]?.open();
  });
  afterAll(async () => {
    await opened?.close();
  });

  it('is prepared when it comes again within a transaction, and not when it comes once', async () => {
    expect(await times(opened!.db, 1)).toBe(0);
    expect(await times(opened!.db, 3)).toBe(1);
  });

  it('is prepared within a savepoint as well', async () => {
    const found = await transact(opened!.db, async (tx) => {
      await half(tx, 4);
      return tx.transaction(async (deeper) => {
        await half(deeper, 4);
        return prepared(deeper);
      });
    });
    expect(found).toBe(1);
  });
});
