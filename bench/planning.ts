import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { openDatabase } from '#db/open-database.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { AS_NPM_START } from './as-npm-start.ts';
import { DOUBLE, fillOffice, FULL, LEADERS, type OfficeSize, QUICK } from './planning/fill-office.ts';
import { floorStatement } from './planning/floor.ts';
import { serverTime } from './planning/server-time.ts';
import { markdownTable, type Measurement } from './result-table.ts';

const MOST_MB_ABOVE_IDLE = 300;
const MOST_FLOORS = 3;
const MOST_MS_TO_ANSWER = 50;
const TIMES_ASKED = 40;
const WATCH_MS = 100;
const ONE_MORNING = fileURLToPath(import.meta.resolve('./planning/one-morning.ts'));

const ASK_OVERDUE = fileURLToPath(import.meta.resolve('./planning/ask-overdue.ts'));

interface Morning {
  readonly written: number;
  readonly seconds: number;
  /** Processor time of the program. */
  readonly cpuSeconds: number;
  readonly idleMb: number;
  readonly peakMb: number;
}

interface Took {
  readonly seconds: number;
  /** Processor time of the server. */
  readonly server: number;
}

const timed = async <Value>(sql: postgres.Sql, work: () => Promise<Value>): Promise<Took & { readonly value: Value }> => {
  const used = serverTime(sql);
  const before = await used();
  const watching = setInterval(() => void used(), WATCH_MS);
  const began = performance.now();
  const value = await work();
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  return { seconds, server: (await used()) - before, value };
};

const runMorning = async (sql: postgres.Sql, url: string): Promise<Took & Morning> => {
  const args = [...AS_NPM_START, ONE_MORNING, url];
  const { value, server } = await timed(sql, () => promisify(execFile)(process.execPath, args));
  return { ...(JSON.parse(value.stdout) as Morning), server }; // -- printed by one-morning.ts
};

const countOf = async (sql: postgres.Sql, where: string): Promise<number> => {
  const [row] = await sql.unsafe<{ count: string }[]>(`select count(*) from outbox where ${where}`);
  return Number(row?.count);
};

// The floor changes nothing that the round looks at: its messages are taken away again.
const runFloor = async (sql: postgres.Sql, worker: postgres.Sql): Promise<Took & { readonly written: number }> => {
  const took = await timed(sql, () => worker.unsafe(floorStatement(WEEKENDS_ONLY)));
  const written = await countOf(sql, `key like 'floor:%'`);
  await sql.unsafe(`delete from outbox where key like 'floor:%'`);
  await sql.unsafe('vacuum outbox');
  return { ...took, written };
};

interface Asked {
  readonly overdue: number;
  /** With the office not loaded yet. */
  readonly first: number;
  readonly took: readonly number[];
}

const askLeaders = async (url: string, say: (line: string) => void): Promise<void> => {
  say(`\n"Việc quá hạn?", ${String(TIMES_ASKED)} times one after another; aim: p95 < ${String(MOST_MS_TO_ANSWER)} ms.\n`);
  say('| who asks | overdue | first ms | median ms | p95 ms |\n| --- | ---: | ---: | ---: | ---: |');
  for (const [who, leader] of Object.entries(LEADERS)) {
    const args = [...AS_NPM_START, ASK_OVERDUE, url, String(leader), String(TIMES_ASKED)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { overdue, first, took } = JSON.parse(stdout) as Asked; // -- printed by ask-overdue.ts
    const sorted = took.toSorted((one, other) => one - other);
    const at = (share: number): string => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(0);
    say(`| ${who} | ${String(overdue)} | ${first.toFixed(0)} | ${at(0.5)} | ${at(0.95)} |`);
  }
};

const measure = async (url: string, size: OfficeSize, say: (line: string) => void): Promise<void> => {
  const connect = (): postgres.Sql => postgres(url, { max: 1, onnotice: () => undefined });
  const [sql, worker] = [connect(), connect()];
  await fillOffice(sql, size);
  say(`${String(size.people)} people, ${String(size.running)} running parts of tasks.\n`);
  const floor = await runFloor(sql, worker);
  const morning = await runMorning(sql, url);
  const mornings = await countOf(sql, `kind = 'morning'`);
  await sql.unsafe('delete from rounds');
  const again = await runMorning(sql, url);
  const row = (name: string, value: number, more: Partial<Measurement> = {}): Measurement => ({
    ...{ name, unit: 's', aim: null, values: [value] },
    ...more,
  });
  const used = morning.cpuSeconds + morning.server;
  say(
    markdownTable([
      row('floor: one hand-written statement', floor.seconds),
      row('planning a morning', morning.seconds, { aim: Number((floor.seconds * MOST_FLOORS).toFixed(2)) }),
      row('the same round once more', again.seconds),
      row('floor: processor time of the server', floor.server),
      row('planning: processor time of the server', morning.server),
      row('planning: processor time of the program', morning.cpuSeconds),
      row('planning: memory above idle', morning.peakMb - morning.idleMb, { unit: 'MB', aim: MOST_MB_ABOVE_IDLE }),
    ]),
  );
  say(
    `\nMessages: ${String(mornings)} by the round, ${String(floor.written)} by the floor; ${String(again.written)} by the repeated round.`,
  );
  say(`${(morning.seconds / floor.seconds).toFixed(2)} floors by the clock, ${(used / floor.server).toFixed(2)} by processor time.`);
  say(`Idle ${morning.idleMb.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1) ?? '?'} at the end.`);
  await askLeaders(url, say);
  await sql.end();
  await worker.end();
};

const sizeAsked = (): OfficeSize => {
  if (process.argv.includes('--double')) return DOUBLE;
  return process.argv.includes('--quick') ? QUICK : FULL;
};

/** Planning a morning on PostgreSQL, on uneven data, beside the floor. `--quick`: a tenth of the size; `--double`: twice. `--keep`: the database stays. */
export const benchPlanning = async (say: (line: string) => void): Promise<void> => {
  const server = process.env['DATABASE_URL_BENCH'] ?? process.env['TEST_DATABASE_URL'];
  if (server === undefined) {
    say('Skipped: PostgreSQL (set TEST_DATABASE_URL or DATABASE_URL_BENCH).');
    return;
  }
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  const name = `nhacviec_bench_planning_${process.pid}`;
  await admin.unsafe(`create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const opened = await openDatabase({ kind: 'server', url: address.href });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  await opened.value.close();
  await measure(address.href, sizeAsked(), say);
  if (!process.argv.includes('--keep')) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
};
