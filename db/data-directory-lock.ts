import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted, refused, type Result } from '#domain/result.ts';

// Every process that wants the directory puts a file there whose name says who it is, looks whether another living process has one too,
// and withdraws if so. A name is never used twice, so clearing away a dead process's file can never hit the file of a living one; with a
// single lock file it could. Of two that start in the same instant both may withdraw, but never both stay.
//
// It holds between the processes of one machine that see each other: two containers that share a directory do not.

/** A hold on a data directory. */
export interface DirectoryLock {
  /** May be called more than once. */
  readonly release: () => void;
}

interface Holder {
  readonly pid: number;
  /** When the process began, in the machine's ticks: process numbers are used again, this pair is not. */
  readonly began: string;
}

/** Where /proc is missing, or hides the processes of others, a process is known by its number alone. */
const UNKNOWN = 'x';

const hasErrorCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const answersSignals = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
};

const readStat = (pid: number): string | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
};

/** When a living process began; null where there is no such process. */
const beginningOf = (pid: number): string | null => {
  const stat = readStat(pid);
  if (stat === null) return answersSignals(pid) ? UNKNOWN : null;
  // "pid (name) state …": the name may hold anything, so counting starts behind its last bracket. State is field 3, the beginning field 22.
  const [state, ...fields] = stat.replace(/^.*\)\s/s, '').split(' ');
  return state === 'Z' || state === 'X' ? null : (fields[18] ?? UNKNOWN);
};

const isAlive = ({ pid, began }: Holder): boolean => {
  const now = beginningOf(pid);
  return now !== null && (now === began || now === UNKNOWN || began === UNKNOWN);
};

const fileOf = ({ pid, began }: Holder): string => `lock.${pid}.${began}`;

const holdersIn = (dataDir: string): readonly Holder[] =>
  readdirSync(dataDir).flatMap((name) => {
    const [, pid, began] = /^lock\.(\d+)\.(\w+)$/.exec(name) ?? [];
    return pid === undefined || began === undefined ? [] : [{ pid: Number(pid), began }];
  });

const putFile = (path: string): 'put' | 'already-there' => {
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
    return 'put';
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return 'already-there';
    throw error;
  }
};

/** Takes a data directory for this process alone, or tells which process has it; throws where the directory cannot be written. */
export const lockDataDirectory = (dataDir: string): Result<DirectoryLock, { readonly kind: 'in-use'; readonly pid: number }> => {
  const self: Holder = { pid: process.pid, began: beginningOf(process.pid) ?? UNKNOWN };
  const ownFile = join(dataDir, fileOf(self));
  if (putFile(ownFile) === 'already-there') return refused({ kind: 'in-use', pid: self.pid });
  const release = (): void => {
    process.off('exit', release);
    rmSync(ownFile, { force: true });
  };
  process.on('exit', release);
  const others = holdersIn(dataDir).filter((holder) => fileOf(holder) !== fileOf(self));
  for (const holder of others) {
    if (isAlive(holder)) {
      release();
      return refused({ kind: 'in-use', pid: holder.pid });
    }
    rmSync(join(dataDir, fileOf(holder)), { force: true });
  }
  return accepted({ release });
};
