import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OWNER_ONLY = 0o700;
const OTHERS_BITS = 0o077;

/** Where in a data directory the embedded database keeps its files. */
export const databaseFiles = (dataDir: string): string => join(dataDir, 'pg');

/** Stands from before the database files are made until they can be used; what it stands beside is unfinished and holds nothing. */
const unfinishedMark = (dataDir: string): string => join(dataDir, 'pg.unfinished');

/** Whether a data directory holds a database; nothing is locked or made. */
export const peekEmbedded = (dataDir: string): 'new' | 'holds-data' =>
  existsSync(databaseFiles(dataDir)) && !existsSync(unfinishedMark(dataDir)) ? 'holds-data' : 'new';

/** Makes the directory where it is missing, and shuts it to everybody but the owner; throws where that cannot be done. */
export const prepareDirectory = (dataDir: string): void => {
  mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY });
  if ((statSync(dataDir).mode & OTHERS_BITS) !== 0) chmodSync(dataDir, OWNER_ONLY);
};

const isOfAnother = (path: string): boolean => {
  const self = process.getuid?.();
  return self !== undefined && (statSync(path, { throwIfNoEntry: false })?.uid ?? self) !== self;
};

/**
 * Whether the database belongs to another account: what this process would write there (an administrator's may write everywhere), that
 * account's server could no longer read.
 */
export const belongsToAnother = (dataDir: string): boolean => isOfAnother(databaseFiles(dataDir));

/** Whether any file of the database belongs to another account, as after a command that was typed, or a backup brought back, by another. */
export const holdsFilesOfAnother = (dataDir: string): boolean => {
  const files = databaseFiles(dataDir);
  return existsSync(files) && readdirSync(files, { recursive: true, encoding: 'utf8' }).some((name) => isOfAnother(join(files, name)));
};

/** Clears away what a process that died in its first start has left, and marks the files as unfinished where they are made now. */
export const beginFirstStart = (dataDir: string): void => {
  if (peekEmbedded(dataDir) === 'holds-data') return;
  writeFileSync(unfinishedMark(dataDir), '');
  rmSync(databaseFiles(dataDir), { recursive: true, force: true });
};

/** From here on the files hold data. */
export const endFirstStart = (dataDir: string): void => rmSync(unfinishedMark(dataDir), { force: true });
