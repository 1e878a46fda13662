import { setImmediate } from 'node:timers/promises';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.ts';

/** The open database, embedded or on a server: the repositories cannot tell which. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** A transaction of it. Inside one, only `tx`: on the embedded database the outer `db` would wait for ever. */
export type Tx = Database;

/** A database that is open, with its tables up to date. */
export interface OpenedDatabase {
  readonly db: Database;
  readonly kind: 'embedded' | 'server' | 'memory';
  /** Whether it had no tables before it was opened. */
  readonly isNew: boolean;
  readonly close: () => Promise<void>;
}

/** serialization_failure and deadlock_detected: PostgreSQL asks to do the same once more. */
const WORTH_ANOTHER_TRY: ReadonlySet<unknown> = new Set(['40001', '40P01']);

const isWorthAnotherTry = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  return ('code' in error && WORTH_ANOTHER_TRY.has(error.code)) || isWorthAnotherTry(error.cause);
};

/** Does the work in one transaction; once more from the start where another transaction came in between. */
export const transact = async <Value>(db: Database, work: (tx: Tx) => Promise<Value>): Promise<Value> => {
  // The embedded database answers without ever letting a timer run: a loop of transactions would starve the whole process.
  await setImmediate();
  try {
    return await db.transaction(work);
  } catch (error) {
    if (!isWorthAnotherTry(error)) throw error;
    return db.transaction(work);
  }
};
