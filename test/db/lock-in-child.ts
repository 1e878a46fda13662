import { lockDataDirectory } from '#db/data-directory-lock.ts';

// Takes the lock of the directory that it is given, says how that went, and lives until its input ends; it releases nothing by itself.
const locking = lockDataDirectory(process.argv[2] ?? '');
process.stdout.write(`${JSON.stringify(locking.ok ? 'held' : locking.refusal)}\n`);
process.stdin.resume();
