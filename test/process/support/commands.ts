import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Ended, type Environment, PATIENCE_MS, ROOT } from './program.ts';

/** One command, to be carried out by the host. */
export interface Asked {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  /** What stands on standard input, in base64. */
  readonly input: string;
}

/** How the command ended. */
export type Told = Ended;

const HOST = fileURLToPath(new URL('./command-host.ts', import.meta.url));

interface Host {
  readonly child: ChildProcess;
  /** Fails when the process ends, which it does not do by itself. */
  readonly gone: Promise<never>;
}

const startHost = (): Host => {
  const { PATH = '', HOME = '' } = process.env;
  const child = fork(HOST, { execArgv: ['--import', 'tsx'], cwd: ROOT, env: { PATH, HOME, TSX_TSCONFIG_PATH: `${ROOT}tsconfig.json` } });
  process.on('exit', () => child.kill('SIGKILL'));
  // The test's process may end while its host waits for another command.
  child.unref();
  child.channel?.unref();
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the process that carries out the commands ended: ${String(code)}`);
  });
  gone.catch(() => undefined);
  return { child, gone };
};

let host: Host | null = null;
let last: Promise<unknown> = Promise.resolve();

const ask = async (asked: Asked): Promise<Told> => {
  const { child, gone } = (host ??= startHost());
  const told = once(child, 'message', { signal: AbortSignal.timeout(0.75 * PATIENCE_MS) });
  child.send(asked);
  const [message] = (await Promise.race([told, gone])) as [Told]; // -- the host sends nothing else
  return message;
};

interface Rest {
  readonly env?: Environment;
  readonly cwd?: string;
  readonly input?: string;
}

/**
 * Carries out a command of `bin/nhacviec` to its end, in a process that the commands of a test file share; one after the other.
 * What hangs on the process itself (a pipe that closes, a signal, the start) is tested with `nhacviec` of `program.ts`.
 */
export const command = (args: readonly string[], { env = {}, cwd = ROOT, input = '' }: Rest = {}): Promise<Ended> => {
  const asked = { args, env, cwd, input: Buffer.from(input).toString('base64') };
  const told = last.then(() => ask(asked));
  last = told.catch(() => undefined);
  return told;
};
