import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { benchDocuments } from './documents.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { markdownTable, type Measurement, spreadOf } from './result-table.ts';

// `npm run bench [-- --quick]` (`npm run bench -- documents` for the readers of plans, see ./documents.ts): how long the program takes to start and how much memory it settles at, beside a bare server that is run
// in the same way and in turn with it, so that what else the machine does falls on both.

const RUNS = process.argv.includes('--quick') ? 1 : 5;
const IDLE_MS = 10_000;
const MS_PER_SECOND = 1_000;

const series: Measurement[] = [];

const add = (name: string, value: number, { unit, aim = null }: Pick<Measurement, 'unit'> & { readonly aim?: number | null }): void => {
  const at = series.findIndex((one) => one.name === name);
  const before = series[at];
  if (before === undefined) series.push({ name, unit, aim, values: [value] });
  else series[at] = { ...before, values: [...before.values, value] };
};

const addStart = (name: string, server: MeasuredServer, aim: number | null): void => {
  add(`${name}: until healthy`, server.startMs / MS_PER_SECOND, { unit: 's', aim });
  add(`${name}: processor time until then`, server.startCpuMs / MS_PER_SECOND, { unit: 's' });
};

const MAIN = fileURLToPath(import.meta.resolve('../src/main.ts'));
const BASELINE = fileURLToPath(import.meta.resolve('./hello-server.ts'));

const measureBaseline = async (): Promise<void> => {
  const server = await startMeasured(BASELINE, {});
  addStart('baseline (bare HTTP server)', server, null);
  add('baseline: memory', server.memoryMb('VmRSS'), { unit: 'MB' });
  await server.stop();
};

const measureSettled = async (name: string, server: MeasuredServer, aim: number): Promise<void> => {
  await delay(IDLE_MS);
  add(name, server.memoryMb('VmRSS'), { unit: 'MB', aim });
};

const measureEmbedded = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nhacviec-bench-'));
  const env = { DATA_DIR: join(dataDir, 'data') };
  const cold = await startMeasured(MAIN, env);
  addStart('cold start (initdb, migrations, demo)', cold, 6);
  add('cold start: peak memory', cold.memoryMb('VmHWM'), { unit: 'MB' });
  await delay(IDLE_MS);
  add('memory 10 s after a cold start', cold.memoryMb('VmRSS'), { unit: 'MB' });
  await cold.stop();
  const warm = await startMeasured(MAIN, env);
  addStart('warm start', warm, 2.5);
  add('warm start: peak memory', warm.memoryMb('VmHWM'), { unit: 'MB' });
  await measureSettled('memory 10 s after a warm start, PGlite', warm, 500);
  await warm.stop();
  rmSync(dataDir, { recursive: true, force: true });
};

const measureServer = async (url: string): Promise<void> => {
  const name = `nhacviec_bench_${process.pid}`;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const env = { DATABASE_URL: address.href, DEMO: 'on' };
  const first = await startMeasured(MAIN, env);
  addStart('first start on PostgreSQL (migrations, demo)', first, null);
  await first.stop();
  const warm = await startMeasured(MAIN, env);
  addStart('warm start on PostgreSQL', warm, 2.5);
  await measureSettled('memory 10 s after a warm start, PostgreSQL', warm, 150);
  await warm.stop();
  await sql.unsafe(`drop database ${name} with (force)`);
  await sql.end();
};

const medianOf = (name: string): number => spreadOf(series.find((one) => one.name === name)?.values ?? []).median;

const ratio = (name: string): string => (medianOf(name) / medianOf('baseline (bare HTTP server): until healthy')).toFixed(1);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const measureRuns = async (databaseUrl: string | undefined): Promise<void> => {
  for (let run = 0; run < RUNS; run += 1) {
    await measureBaseline();
    await measureEmbedded();
    if (databaseUrl !== undefined) await measureServer(databaseUrl);
  }
};

const benchStart = async (): Promise<void> => {
  const databaseUrl = process.env['DATABASE_URL_BENCH'] ?? process.env['TEST_DATABASE_URL'];
  await measureRuns(databaseUrl);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  say(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${load} at the end.\n`);
  say(markdownTable(series));
  say('\nAims are held against the median. A load above the number of processors stretches the seconds, not the processor time.');
  say(
    `Against the baseline: cold start × ${ratio('cold start (initdb, migrations, demo): until healthy')}, warm start × ${ratio('warm start: until healthy')}.`,
  );
  if (databaseUrl === undefined) say('Skipped: PostgreSQL (set TEST_DATABASE_URL or DATABASE_URL_BENCH).');
};

if (process.argv.includes('documents')) await benchDocuments();
else await benchStart();
