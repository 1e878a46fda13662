import { embeddedTemplate, ensureServerTemplate } from './database-templates.ts';
import { serverUrl } from './databases.ts';

/** Makes the templates once, before the workers of the run would each make their own. */
export const setup = async (): Promise<void> => {
  await embeddedTemplate();
  if (serverUrl === undefined) process.stderr.write('SKIPPED PostgreSQL: no TEST_DATABASE_URL; the database tests run on PGlite only\n');
  else await ensureServerTemplate(serverUrl);
};
