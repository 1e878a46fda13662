import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { OpenedDatabase } from './database.ts';
import { codeOf, messageOf } from './error-cause.ts';
import { bringUpToDate } from './migrations.ts';
import { withCarefulTransactions } from './careful-transactions.ts';
import { onlyRow } from './only-row.ts';
import * as schema from './schema.ts';

export type ServerRefusal =
  | { readonly kind: 'bad-url' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'too-new' }
  | { readonly kind: 'too-old-server'; readonly version: string }
  | { readonly kind: 'failed'; readonly reason: string };

const OLDEST_SERVER = 150_000;

/** Any number, as long as it stays the same: two processes that start together must not migrate together. */
const MIGRATION_LOCK = 6_060_842;

const POOL = {
  connect_timeout: 10,
  // Telling that a table exists already is no news.
  onnotice: () => undefined,
  // Instants and days are read as text: whatever the server prefers, here they are written one way.
  connection: { application_name: 'nhacviec', TimeZone: 'UTC', DateStyle: 'ISO, YMD' },
};

/** No connection (ECONN…, ENOTFOUND), wrong password (class 28), no such database (3D), server full or starting (53, 57, 08). */
const UNREACHABLE = /^(E[A-Z_]+|CONNECT\w*|CONNECTION\w*|(28|3D|53|57|08)\w{3})$/;

const parseUrl = (url: string): URL | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && /^postgres(ql)?:$/.test(parsed.protocol) ? parsed : null;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const withoutSecrets = (reason: string, url: URL): string => {
  const secrets = [url.href, url.password, decoded(url.password)].filter((secret) => secret !== '');
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), reason);
};

const refusalOf = (error: unknown, url: URL): ServerRefusal => {
  const code = codeOf(error);
  const reason = withoutSecrets(code === null ? messageOf(error) : `${code}: ${messageOf(error)}`, url);
  return { kind: code !== null && UNREACHABLE.test(code) ? 'unreachable' : 'failed', reason };
};

/** Checks the server and brings its tables up to date, one process at a time, on a connection of its own. */
const prepareServer = async (url: URL): Promise<Result<{ readonly isNew: boolean }, ServerRefusal>> => {
  const client = postgres(url.href, { ...POOL, max: 1 });
  try {
    const found = await client<{ version: string; number: number }[]>`
      select current_setting('server_version') as version, current_setting('server_version_num')::int as number`;
    const { version, number } = onlyRow(found);
    if (number < OLDEST_SERVER) return refused({ kind: 'too-old-server', version });
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const db = drizzle({ client, schema, casing: 'snake_case' });
    return await bringUpToDate(db, (config) => migrate(db, config));
  } finally {
    // The lock goes with the connection.
    await client.end({ timeout: 5 });
  }
};

/** Opens the database on a PostgreSQL server, version 15 or newer. */
export const openServer = async (address: string): Promise<Result<OpenedDatabase, ServerRefusal>> => {
  const url = parseUrl(address);
  if (url === null) return refused({ kind: 'bad-url' });
  try {
    const prepared = await prepareServer(url);
    if (!prepared.ok) return prepared;
    const client = postgres(url.href, { ...POOL, max: 10 });
    const db = drizzle({ client: withCarefulTransactions(client), schema, casing: 'snake_case' });
    return accepted({ db, kind: 'server', isNew: prepared.value.isNew, close: () => client.end({ timeout: 5 }) });
  } catch (error) {
    return refused(refusalOf(error, url));
  }
};
