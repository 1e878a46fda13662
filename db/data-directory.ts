import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Clears away what a process that died in its first start has left, and marks the files as unfinished where they are made now. */
export const beginFirstStart = (dataDir: string): void => {
  if (peekEmbedded(dataDir) === 'holds-data') return;
  writeFileSync(unfinishedMark(dataDir), '');
  rmSync(databaseFiles(dataDir), { recursive: true, force: true });
};

/** From here on the files hold data. */
export const endFirstStart = (dataDir: string): void => rmSync(unfinishedMark(dataDir), { force: true });
