import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { accepted, refused, type Result } from '#domain/result.ts';
import {
  beginFirstStart,
  belongsToAnother,
  databaseFiles,
  endFirstStart,
  holdsFilesOfAnother,
  prepareDirectory,
} from './data-directory.ts';
import { type DirectoryLock, lockDataDirectory } from './data-directory-lock.ts';
import type { OpenedDatabase } from './database.ts';
import { codeOf, messageOf } from './error-cause.ts';
import { bringUpToDate } from './migrations.ts';
import * as schema from './schema.ts';

export type EmbeddedRefusal =
  | { readonly kind: 'in-use'; readonly pid: number | null }
  | { readonly kind: 'not-writable'; readonly dataDir: string }
  | { readonly kind: 'of-another-account' }
  | { readonly kind: 'too-new' }
  | { readonly kind: 'failed'; readonly reason: string };

type Opening = Result<OpenedDatabase, EmbeddedRefusal>;

/** What the file system answers where the directory is not ours to write, or is no directory. */
const NOT_WRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

const openPglite = async (pglite: PGlite, kind: 'embedded' | 'memory'): Promise<Opening> => {
  const db = drizzle({ client: pglite, schema, casing: 'snake_case' });
  try {
    const upToDate = await bringUpToDate(db, (config) => migrate(db, config));
    if (upToDate.ok) return accepted({ db, kind, isNew: upToDate.value.isNew, close: () => pglite.close() });
    await pglite.close();
    return upToDate;
  } catch (error) {
    await pglite.close();
    throw error;
  }
};

/** Opens a database that lives and dies with the process; from a dump of one (a tar file) where it is given. */
export const openMemory = async (dump?: Blob): Promise<Opening> => {
  try {
    return await openPglite(await PGlite.create(dump === undefined ? {} : { loadDataDir: dump }), 'memory');
  } catch (error) {
    return refused({ kind: 'failed', reason: messageOf(error) });
  }
};

const openLocked = async (dataDir: string, lock: DirectoryLock): Promise<Opening> => {
  beginFirstStart(dataDir);
  const opening = await openPglite(await PGlite.create({ dataDir: databaseFiles(dataDir) }), 'embedded');
  if (!opening.ok) return opening;
  endFirstStart(dataDir);
  const close = async (): Promise<void> => {
    await opening.value.close();
    lock.release();
  };
  return accepted({ ...opening.value, close });
};

const refusalOf = (error: unknown, dataDir: string): EmbeddedRefusal => {
  if (NOT_WRITABLE.has(codeOf(error))) return { kind: 'not-writable', dataDir };
  // The database itself says nothing but that it gave up.
  return holdsFilesOfAnother(dataDir) ? { kind: 'of-another-account' } : { kind: 'failed', reason: messageOf(error) };
};

/** Opens the database in a data directory, which it makes where it is missing, for this process alone. */
export const openEmbedded = async (dataDir: string): Promise<Opening> => {
  let lock: DirectoryLock | null = null;
  let opening: Opening;
  try {
    if (belongsToAnother(dataDir)) return refused({ kind: 'of-another-account' });
    prepareDirectory(dataDir);
    const locking = lockDataDirectory(dataDir);
    if (!locking.ok) return locking;
    lock = locking.value;
    opening = await openLocked(dataDir, lock);
  } catch (error) {
    opening = refused(refusalOf(error, dataDir));
  }
  if (!opening.ok) lock?.release();
  return opening;
};
