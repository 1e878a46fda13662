import { fileURLToPath } from 'node:url';
import { max, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { bigint, pgSchema } from 'drizzle-orm/pg-core';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Database } from './database.ts';
import { onlyRow } from './only-row.ts';

const folder = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) };

/** The table in which drizzle's migrators note what they have applied. */
const applied = pgSchema('drizzle').table('__drizzle_migrations', { writtenAt: bigint('created_at', { mode: 'number' }) });

const newestApplied = async (db: Database): Promise<number | null> => {
  const table = sql<string | null>`to_regclass('drizzle.__drizzle_migrations')::text`;
  const found = onlyRow(await db.select({ table }).from(sql`(select 1) as one`));
  if (found.table === null) return null;
  return onlyRow(await db.select({ newest: max(applied.writtenAt) }).from(applied)).newest;
};

const newestKnown = (): number => Math.max(...readMigrationFiles(folder).map((migration) => migration.folderMillis));

type Migrator = (config: typeof folder) => Promise<void>;

/** Brings the tables up to this version; refuses those that a newer version has made. `isNew` where there were none. */
export const bringUpToDate = async (
  db: Database,
  migrate: Migrator,
): Promise<Result<{ readonly isNew: boolean }, { readonly kind: 'too-new' }>> => {
  const before = await newestApplied(db);
  if (before !== null && before > newestKnown()) return refused({ kind: 'too-new' });
  await migrate(folder);
  return accepted({ isNew: before === null });
};
