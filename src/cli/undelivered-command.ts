import { openOffice } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { listUndelivered } from '#usecases/list-undelivered.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, print } from './command-result.ts';
import { openOfficeOrDemo } from './in-office.ts';

const SHOWN_AT_MOST = 100;

/** `undelivered`: what no channel has taken, with the reason, for the one who runs the system. */
export const showUndelivered = async (config: Config, { json }: { readonly json: boolean }): Promise<CommandResult> => {
  const opened = await openOfficeOrDemo(config, openOffice);
  if (!opened.ok) return opened;
  const { database } = opened.value;
  const rows = await closeAfter(database, () => listUndelivered(database.db, SHOWN_AT_MOST));
  if (json) print(JSON.stringify(rows, null, 1));
  else if (rows.length === 0) print('Không có tin nào bị bỏ.');
  else for (const { to, kind, reason } of rows) print(`${to} · ${kind}: ${reason}`);
  return accepted(null);
};
