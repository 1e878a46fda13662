import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Long enough for a machine that does much else; a test that waits in vain fails by it. */
export const PATIENCE_MS = 120_000;

/** What a program was told by its surroundings; nothing of the test's own environment but where programs are found. */
export type Environment = Readonly<Record<string, string>>;

/** How a program ended, and all that it said. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
}

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Environment;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

const alive = new Set<ChildProcess>();

// A test that fails half-way leaves no process behind.
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

const collected = (stream: NodeJS.ReadableStream | null): (() => string) => {
  const parts: Buffer[] = [];
  stream?.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
};

/** Starts a program in an environment of its own. */
export const startProgram = ({ command, args, env = {}, cwd = ROOT, input }: Call): Program => {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, { cwd, env: { PATH, HOME, ...env }, stdio: 'pipe' });
  alive.add(child);
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      alive.delete(child);
      resolve({ code, stdout: stdout(), stderr: stderr() });
    });
  });
  // A program that ends before it has read everything is none of the test's business.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return { child, stdout, stderr, ended };
};

/** Before the test's own time is up, so that the test can still tell what it saw. */
const END_AT_LATEST_MS = 0.75 * PATIENCE_MS;

const toItsEnd = async (program: Program): Promise<Ended> => {
  const tooLong = setTimeout(() => program.child.kill('SIGKILL'), END_AT_LATEST_MS);
  const ended = await program.ended;
  clearTimeout(tooLong);
  return ended;
};

/** Runs `bin/nhacviec` to its end. */
export const nhacviec = (args: readonly string[], rest: Omit<Call, 'command' | 'args'> = {}): Promise<Ended> =>
  toItsEnd(startProgram({ command: `${ROOT}bin/nhacviec`, args, ...rest }));

/** What `npm start` calls. */
export const SERVER = { command: process.execPath, args: ['--import', 'tsx', 'src/main.ts'] } as const;

/** Runs the server to its end, which comes by itself only where it refuses to start. */
export const serverRun = (env: Environment): Promise<Ended> => toItsEnd(startProgram({ ...SERVER, env }));

/** The sentence that a program gave up with, once sure that it was one line, on stderr alone, and without a stack. */
export const sentenceOf = ({ stdout, stderr }: Ended): string => {
  const lines = stderr.split('\n');
  if (stdout !== '' || lines.length !== 2 || lines[1] !== '') throw new Error(`more than one sentence: ${stdout}${stderr}`);
  if (stderr.includes('    at ')) throw new Error(`a stack: ${stderr}`);
  return lines[0] ?? '';
};
