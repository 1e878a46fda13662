import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** Ticks of /proc/<pid>/stat; Linux has told programs the same number on every machine for decades. */
const TICKS_PER_SECOND = 100;

const secondsOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    // It has ended, or the server is on another machine.
    return 0;
  }
};

/**
 * The processor time that the server's processes for this database have used so far; of those that have ended as well, as far as this was
 * asked while they lived. A busy machine blurs the seconds of a clock, not these.
 */
export const serverTime = (sql: postgres.Sql): (() => Promise<number>) => {
  const used = new Map<number, number>();
  return async () => {
    const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity where datname = current_database()`;
    for (const { pid } of rows) used.set(pid, Math.max(used.get(pid) ?? 0, secondsOf(pid)));
    return [...used.values()].reduce((sum, seconds) => sum + seconds, 0);
  };
};
