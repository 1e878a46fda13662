import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { embeddedTemplate } from '../../support/database-templates.ts';

type Query = (statement: string) => Promise<readonly object[]>;

/** Makes a data directory with all tables and no rows: quicker than a first start. */
export const plantDirectory = async (dataDir: string): Promise<string> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'pg'), loadDataDir: await embeddedTemplate() });
  await pglite.close();
  return dataDir;
};

/** Every row of every table, as text. */
export const everyRow = async (query: Query): Promise<string> => {
  const tables = await query(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
  const rows = [];
  for (const table of tables) {
    const name = 'name' in table ? String(table.name) : '';
    rows.push(...(await query(`select '${name}' as "table", t::text as "row" from ${name} t`)));
  }
  return JSON.stringify(rows);
};

/** Every row that a data directory holds, as text; no process may be using it. */
export const everyRowIn = async (dataDir: string): Promise<string> => {
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'pg') });
  const rows = await everyRow(async (statement) => (await pglite.query<object>(statement)).rows);
  await pglite.close();
  return rows;
};
