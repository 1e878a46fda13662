import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { OpenedDatabase } from '#db/open-database.ts';
import * as schema from '#db/schema.ts';
import type { TestDatabaseKind } from './databases.ts';

const tables = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => `"${getTableName(table)}"`);

// One statement, so that no order among the tables must be kept; and no truncate, which makes new files for every table and index.
const deletions = tables.map((table, index) => `emptied_${index} as (delete from ${table})`);
const emptyTables = sql.raw(`with ${deletions.join(', ')} select 1`);
const restartKeys = sql`select setval(oid::regclass, 1, false) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`;

// To start an embedded database costs more than most tests: one serves all files that a process reads one after the other.
let embedded: OpenedDatabase | undefined;

const openFor = async ({ name, open }: TestDatabaseKind): Promise<OpenedDatabase> => {
  if (name === 'PostgreSQL') return open();
  embedded ??= await open();
  return { ...embedded, close: () => Promise.resolve() };
};

/** Opens one database for the tests of this chapter and empties it before each: quicker than a fresh one for every test. */
export const useDatabase = (kind: TestDatabaseKind): (() => OpenedDatabase) => {
  let opened: OpenedDatabase | undefined;
  beforeAll(async () => {
    opened = await openFor(kind);
  });
  beforeEach(async () => {
    await opened?.db.execute(emptyTables);
    await opened?.db.execute(restartKeys);
  });
  afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (opened === undefined) throw new Error('the database is open only while the tests of the chapter run');
    return opened;
  };
};
