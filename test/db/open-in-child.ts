import { openDatabase } from '#db/open-database.ts';
import { writeSetting } from '#db/settings.ts';

// Opens the data directory that it is given, writes a setting, says so, and lives until its input ends; it closes nothing by itself.
const opening = await openDatabase({ kind: 'embedded', dataDir: process.argv[2] ?? '' });
if (opening.ok) await writeSetting(opening.value.db, 'written by', process.pid);
process.stdout.write(`${JSON.stringify(opening.ok ? 'written' : opening.refusal)}\n`);
process.stdin.resume();
