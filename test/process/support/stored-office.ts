import { openDatabase } from '#db/open-database.ts';
import type { Database } from '#db/database.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { PROVINCE } from '../../support/province-under-test.ts';
import { plantDirectory } from './stored-data.ts';

/** Makes a data directory with an office, the province unless said otherwise, and with what else happens there. */
export const plantOfficeIn = async (
  dataDir: string,
  layout: Parameters<typeof layOutOffice>[1] = PROVINCE,
  happen: (db: Database) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> => {
  await plantDirectory(dataDir);
  const opened = await openDatabase({ kind: 'embedded', dataDir });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  await layOutOffice(opened.value.db, layout, { kind: 'real', channel: null });
  await happen(opened.value.db);
  await opened.value.close();
};
