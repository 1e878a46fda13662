import { Worker } from 'node:worker_threads';

const LOOK_EVERY_MS = 20;

/**
 * Kills this process as soon as it takes more memory than allowed. A thread of its own looks, because a parser that unfolds a bomb never
 * returns to the loop, and because the limit of the heap does not count buffers.
 */
export const guardMemory = (mostBytes: number): void => {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${mostBytes}) process.kill(process.pid, 'SIGKILL');
  }, ${LOOK_EVERY_MS});`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
};
