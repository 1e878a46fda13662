import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open-database.ts';
import { connect } from '../../support/database-templates.ts';
import { newDatabaseOnServer, serverUrl } from '../../support/databases.ts';
import type { Environment } from './program.ts';
import type { Scratch } from './scratch.ts';
import { everyRow, plantDirectory } from './stored-data.ts';

/** Where the data of a server under test stand. */
export interface OfficePlace {
  /** What tells the server of it. */
  readonly env: Environment;
  /** The password that stands in `env`; null where there is none. */
  readonly password: string | null;
  /** Works on the data while no server does. */
  readonly prepare: (work: (db: Database) => Promise<void>) => Promise<void>;
  /** The first column of the first row, and every row of every table as text; on the embedded database only while no server works on it. */
  readonly one: (statement: string) => Promise<unknown>;
  readonly everything: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

export interface OfficePlaceKind {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly open: (scratch: Scratch) => Promise<OfficePlace>;
}

const prepareAt =
  (place: Parameters<typeof openDatabase>[0]): OfficePlace['prepare'] =>
  async (work) => {
    const opened = await openDatabase(place);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    await work(opened.value.db);
    await opened.value.close();
  };

type Query = Parameters<typeof everyRow>[0];

const looks = (withQuery: <Value>(look: (query: Query) => Promise<Value>) => Promise<Value>): Pick<OfficePlace, 'one' | 'everything'> => ({
  one: (statement) => withQuery(async (query) => Object.values((await query(statement))[0] ?? {})[0] as unknown), // -- whatever was asked for
  everything: () => withQuery(everyRow),
});

const embedded: OfficePlaceKind = {
  name: 'PGlite',
  open: async (scratch) => {
    const dataDir = await plantDirectory(scratch.path('data'));
    return {
      env: { DATA_DIR: dataDir },
      password: null,
      prepare: prepareAt({ kind: 'embedded', dataDir }),
      ...looks(async (look) => {
        const pglite = await PGlite.create({ dataDir: join(dataDir, 'pg') });
        try {
          return await look(async (statement) => (await pglite.query<object>(statement)).rows);
        } finally {
          await pglite.close();
        }
      }),
      remove: () => Promise.resolve(),
    };
  },
};

const PASSWORD = 'mat-khau-postgres-rat-dai';

const onServer = (server: string): OfficePlaceKind => ({
  name: 'PostgreSQL',
  open: async () => {
    const { url, drop } = await newDatabaseOnServer(server);
    const withPassword = new URL(url);
    // The server asks for none; it must stay out of sight all the same.
    if (withPassword.password === '') withPassword.password = PASSWORD;
    return {
      env: { DATABASE_URL: withPassword.href },
      password: withPassword.password,
      prepare: prepareAt({ kind: 'server', url }),
      ...looks(async (look) => {
        const sql = connect(url);
        try {
          return await look((statement) => sql.unsafe(statement));
        } finally {
          await sql.end();
        }
      }),
      remove: drop,
    };
  },
});

/** Every kind of place that this run can test on. */
export const officePlaces: readonly OfficePlaceKind[] = serverUrl === undefined ? [embedded] : [embedded, onServer(serverUrl)];
