import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { openDatabase } from '#db/open-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrationsFolder = join(root, 'db/migrations');
const cache = join(root, 'node_modules/.cache/nhacviec');

/** Any number, as long as it stays the same: one process at a time makes the template of a server. */
const TEMPLATE_LOCK = 6_060_843;

const hashes = readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash);
const fingerprint = createHash('sha256').update(hashes.join()).digest('hex').slice(0, 12);

const dumpFile = join(cache, `embedded-${fingerprint}.tar`);

const makeDump = async (): Promise<void> => {
  mkdirSync(cache, { recursive: true });
  const pglite = await PGlite.create();
  await migrate(drizzle({ client: pglite }), { migrationsFolder });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  // Put in place in one step, so that nobody reads half of it.
  const unfinished = `${dumpFile}.${process.pid}`;
  writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
  renameSync(unfinished, dumpFile);
};

/** The embedded database as it is right after the migrations; made at the first run after they changed. */
export const embeddedTemplate = async (): Promise<Blob> => {
  if (!existsSync(dumpFile)) await makeDump();
  return new Blob([readFileSync(dumpFile)]);
};

/** The same address with another database. */
export const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** A connection for a statement or two; notices ("does not exist, skipping") are no news. */
export const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined });

const serverTemplate = `nhacviec_template_${fingerprint}`;

const migrateInto = async (url: string): Promise<void> => {
  const opening = await openDatabase({ kind: 'server', url });
  if (!opening.ok) throw new Error(`no template on the server: ${JSON.stringify(opening.refusal)}`);
  await opening.value.close();
};

/** The name of the migrated template on a server; made there at the first run after the migrations changed. */
export const ensureServerTemplate = async (url: string): Promise<string> => {
  const sql = connect(url);
  try {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const found = await sql`select 1 from pg_database where datname = ${serverTemplate}`;
    if (found.length > 0) return serverTemplate;
    const unfinished = `${serverTemplate}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await sql`create database ${sql(unfinished)}`;
    await migrateInto(withDatabase(url, unfinished));
    await sql`alter database ${sql(unfinished)} rename to ${sql(serverTemplate)}`;
    return serverTemplate;
  } finally {
    await sql.end();
  }
};
