import { createServer } from 'node:net';
import { afterAll, expect } from 'vitest';
import { type Ended, type Environment, PATIENCE_MS, type Program, SERVER, startProgram } from './program.ts';

export interface RunningServer {
  readonly url: string;
  readonly program: Program;
  /** Sends the signal and waits for the end; `tookMs` is counted from the signal. */
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended & { readonly tookMs: number }>;
}

const READY = /đang chạy tại (http:\/\/\S+)/;

const urlOnceReady = async (program: Program): Promise<string> => {
  const hasEnded = program.ended.then(({ stdout, stderr }) => {
    throw new Error(`the server ended by itself:\n${stdout}${stderr}`);
  });
  const isReady = expect.poll(() => READY.exec(program.stderr())?.[1], { timeout: PATIENCE_MS, interval: 20 }).toBeDefined();
  await Promise.race([isReady, hasEnded]);
  hasEnded.catch(() => undefined);
  return READY.exec(program.stderr())![1]!;
};

const stopper =
  (program: Program): RunningServer['stop'] =>
  async (signal) => {
    const began = performance.now();
    program.child.kill(signal);
    const ended = await program.ended;
    return { ...ended, tookMs: performance.now() - began };
  };

/** Starts the server and waits until it is ready; PORT 0 takes any free port. `through` names another way to call it. */
export const startServer = async (
  env: Environment,
  through: { command: string; args: readonly string[] } = SERVER,
): Promise<RunningServer> => {
  const program = startProgram({ ...through, env: { PORT: '0', ...env } });
  return { url: await urlOnceReady(program), program, stop: stopper(program) };
};

/** Servers that are stopped after the tests of the file, whatever becomes of these. */
export const useServers = (): typeof startServer => {
  const servers: RunningServer[] = [];
  afterAll(() => Promise.all(servers.map(({ stop }) => stop('SIGKILL'))));
  return async (...how) => {
    const server = await startServer(...how);
    servers.push(server);
    return server;
  };
};

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
