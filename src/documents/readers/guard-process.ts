import { Worker } from 'node:worker_threads';

/** What a process may use before it is killed. */
export interface ProcessLimits {
  readonly bytes: number;
  /** Of the processor, so that a busy machine changes nothing. */
  readonly processorMs: number;
}

const LOOK_EVERY_MS = 20;
const MICROSECONDS = 1_000;

/**
 * Kills this process as soon as it takes more memory or processor time than allowed. A thread of its own looks, because a parser that
 * unfolds a bomb never returns to the loop, and because the limit of the heap does not count buffers.
 */
export const guardProcess = ({ bytes, processorMs }: ProcessLimits): void => {
  const watch = `setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (process.memoryUsage.rss() > ${bytes} || user + system > ${processorMs * MICROSECONDS}) process.kill(process.pid, 'SIGKILL');
  }, ${LOOK_EVERY_MS});`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
};
