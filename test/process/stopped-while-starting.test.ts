import { expect, it, vi } from 'vitest';
import { PATIENCE_MS, SERVER, startProgram } from './support/program.ts';
import { freePort } from './support/running-server.ts';
import { useScratch } from './support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const scratch = useScratch();

it.concurrent.each(['SIGTERM', 'SIGINT'] as const)('%s ends a server that is still starting with exit code 0', async (signal) => {
  const port = await freePort();
  const program = startProgram({ ...SERVER, env: { DATA_DIR: scratch.path(signal), PORT: String(port) } });
  const listens = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${String(port)}/healthz`).then(
      () => true,
      () => false,
    );
  await expect.poll(listens, { timeout: PATIENCE_MS, interval: 5 }).toBe(true);
  program.child.kill(signal);
  expect((await program.ended).code).toBe(0);
});
