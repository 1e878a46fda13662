import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AS_NPM_START } from './as-npm-start.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const POLL_MS = 10;
const GIVE_UP_MS = 180_000;
const KILOBYTES_PER_MEGABYTE = 1_024;
/** Ticks of /proc/<pid>/stat; Linux has told programs the same number on every machine for decades. */
const MS_PER_TICK = 10;

/** A server that answers, with what it took to get there. */
export interface MeasuredServer {
  /** From calling the program to the first 200 at /healthz. */
  readonly startMs: number;
  /** Processor time up to then, of all threads: what a busy machine does not blur. */
  readonly startCpuMs: number;
  readonly memoryMb: (which: 'VmHWM' | 'VmRSS') => number;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

const isHealthy = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ status }) => status === 200,
    () => false,
  );

const cpuMsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\)\s/s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
};

const memoryMbOf = (pid: number, which: 'VmHWM' | 'VmRSS'): number => {
  const [, kilobytes] = new RegExp(`^${which}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / KILOBYTES_PER_MEGABYTE;
};

const untilHealthy = async (child: ChildProcess, port: number): Promise<number> => {
  const began = performance.now();
  while (!(await isHealthy(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${String(child.exitCode)}`);
    if (performance.now() - began > GIVE_UP_MS) throw new Error('the server was not healthy in time');
    await delay(POLL_MS);
  }
  return performance.now() - began;
};

/** Starts a TypeScript file as `npm start` does, and waits until it answers. */
export const startMeasured = async (file: string, env: Readonly<Record<string, string>>): Promise<MeasuredServer> => {
  const { PATH = '', HOME = '' } = process.env;
  const port = await freePort();
  const all = { PATH, HOME, LOG_LEVEL: 'error', ...env, PORT: String(port) };
  const child = spawn(process.execPath, [...AS_NPM_START, file], { cwd: ROOT, env: all, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { pid = 0 } = child;
  try {
    const startMs = await untilHealthy(child, port);
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
    };
    return { startMs, startCpuMs: cpuMsOf(pid), memoryMb: (which) => memoryMbOf(pid, which), stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};
