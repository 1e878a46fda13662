import type { Result } from '#domain/result.ts';
import type { OpenedDatabase } from './database.ts';
import type { EmbeddedRefusal } from './embedded-database.ts';
import type { ServerRefusal } from './server-database.ts';

export type { OpenedDatabase } from './database.ts';

/** Where the data is: in a directory of this machine, on a PostgreSQL server, or nowhere but in memory. */
export type DatabasePlace =
  { readonly kind: 'embedded'; readonly dataDir: string } | { readonly kind: 'server'; readonly url: string } | { readonly kind: 'memory' };

/** Why a database cannot be opened; no reason holds the password or the URL. */
export type DatabaseRefusal = EmbeddedRefusal | ServerRefusal;

/** Opens the database and brings its tables up to date. */
export const openDatabase = async (place: DatabasePlace): Promise<Result<OpenedDatabase, DatabaseRefusal>> => {
  // The driver that is not used is not loaded either: it would cost tens of megabytes for as long as the server runs.
  switch (place.kind) {
    case 'embedded':
      return (await import('./embedded-database.ts')).openEmbedded(place.dataDir);
    case 'server':
      return (await import('./server-database.ts')).openServer(place.url);
    case 'memory':
      return (await import('./embedded-database.ts')).openMemory();
  }
};
