import { readFileSync } from 'node:fs';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { openDatabase, type OpenedDatabase } from '#db/open-database.ts';
import * as schema from '#db/schema.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { databases, newDatabaseOnServer, serverUrl } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';

const folder = new URL('../../db/migrations/meta/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const openOn = async (url: string): Promise<OpenedDatabase> => {
  const opening = await openDatabase({ kind: 'server', url });
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
  return opening.value;
};

describe('the migrations', () => {
  it('lead to the tables that the code knows (else: npm run migration)', async () => {
    const { entries } = readJson('_journal.json') as { entries: { idx: number }[] }; // -- written by drizzle-kit
    const newest = readJson(`${String(entries.length - 1).padStart(4, '0')}_snapshot.json`) as { id: string }; // -- the same
    const current: unknown = generateDrizzleJson(schema, newest.id, undefined, 'snake_case');
    expect(await generateMigration(newest, current)).toEqual([]);
  });
});

describe.skipIf(serverUrl === undefined)('the migrations on a PostgreSQL server', () => {
  it('are applied once, however many processes start together', async () => {
    const { url, drop } = await newDatabaseOnServer(serverUrl!);
    const opened = await Promise.all([openOn(url), openOn(url), openOn(url)]);
    expect(opened.filter((each) => each.isNew)).toHaveLength(1);
    await Promise.all(opened.map((each) => each.close()));
    const again = await openOn(url);
    expect(again.isNew).toBe(false);
    await again.close();
    await drop();
  });

  it('of a newer version are left alone', async () => {
    const { url, drop } = await newDatabaseOnServer(serverUrl!);
    const opened = await openOn(url);
    await opened.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`);
    await opened.close();
    expect(await openDatabase({ kind: 'server', url })).toEqual({ ok: false, refusal: { kind: 'too-new' } });
    await drop();
  });
});

describe.each(databases)('a transaction on $name', (kind) => {
  const opened = useDatabase(kind);

  const failing = async (state: string): Promise<{ readonly runs: number; readonly written: unknown }> => {
    const { db } = opened();
    let runs = 0;
    const work = transact(db, async (tx) => {
      runs += 1;
      await writeSetting(tx, `run ${runs}`, true);
      if (runs === 1) await tx.execute(sql.raw(`do $$ begin raise exception using errcode = '${state}'; end $$`));
    });
    await work.catch(() => undefined);
    return { runs, written: [await readSetting(db, 'run 1'), await readSetting(db, 'run 2')] };
  };

  it('is done once more where another one came in between, and nothing of the first try is kept', async () => {
    expect(await failing('40001')).toEqual({ runs: 2, written: [undefined, true] });
    expect(await failing('40P01')).toEqual({ runs: 2, written: [undefined, true] });
  });

  it('fails at once for any other reason', async () => {
    expect(await failing('23505')).toEqual({ runs: 1, written: [undefined, undefined] });
  });
});
