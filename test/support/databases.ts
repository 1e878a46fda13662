import { openMemory } from '#db/embedded-database.ts';
import { openDatabase, type OpenedDatabase } from '#db/open-database.ts';
import { connect, embeddedTemplate, ensureServerTemplate, withDatabase } from './database-templates.ts';

/** A kind of database that tests run on; each `open` gives a fresh one with all tables and no rows, gone once it is closed. */
export interface TestDatabaseKind {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly open: () => Promise<OpenedDatabase>;
}

/** The server to test on, such as postgres://postgres@127.0.0.1:5432/postgres; its user may create databases. */
export const serverUrl = process.env['TEST_DATABASE_URL'];

let opened = 0;

const embedded: TestDatabaseKind = {
  name: 'PGlite',
  open: async () => {
    const opening = await openMemory(await embeddedTemplate());
    if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
    return opening.value;
  },
};

/** Runs one statement on the server itself. */
const administer = async (url: string, statement: string): Promise<void> => {
  const sql = connect(url);
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
};

/** The address of a database on the server, and how to drop it. */
interface ServerDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

const createOnServer = async (url: string, origin: string): Promise<ServerDatabase> => {
  opened += 1;
  const name = `nhacviec_test_${process.pid}_${opened}`;
  const drop = (): Promise<void> => administer(url, `drop database if exists ${name} with (force)`);
  await drop();
  await administer(url, `create database ${name} ${origin}`);
  return { url: withDatabase(url, name), drop };
};

/** Makes a database without any table. */
export const newDatabaseOnServer = (url: string): Promise<ServerDatabase> => createOnServer(url, '');

const server = (url: string): TestDatabaseKind => ({
  name: 'PostgreSQL',
  open: async () => {
    const clone = await createOnServer(url, `template ${await ensureServerTemplate(url)}`);
    const opening = await openDatabase({ kind: 'server', url: clone.url });
    if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
    const close = async (): Promise<void> => {
      await opening.value.close();
      await clone.drop();
    };
    return { ...opening.value, close };
  },
});

/** Every kind of database that this run can test on: the embedded one always, a server where TEST_DATABASE_URL names one. */
export const databases: readonly TestDatabaseKind[] = serverUrl === undefined ? [embedded] : [embedded, server(serverUrl)];
