import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A real process of its own that has said its first line and goes on living. */
export interface LivingChild {
  readonly pid: number;
  /** What it said first, as JSON. */
  readonly said: unknown;
  /** SIGKILL: nothing of it can tidy up. */
  readonly kill: () => Promise<void>;
  /** Lets it come to its end by itself. */
  readonly finish: () => Promise<void>;
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Starts a script and waits for its first line; the script ends when its standard input does. */
export const startChild = async (script: URL, ...args: readonly string[]): Promise<LivingChild> => {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]; // -- that is what 'line' carries
  return {
    pid: child.pid!,
    said: JSON.parse(line),
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    finish: async () => {
      child.stdin.end();
      await ended(child);
    },
  };
};
