import { Worker } from 'node:worker_threads';

/** What a process may use before it is killed. */
export interface ProcessLimits {
  readonly bytes: number;
  /** Of the processor from now on, so that a busy machine changes nothing. */
  readonly firstMs: number;
  /** As much more for each step that it gets on. */
  readonly stepMs: number;
  /** For all steps together. */
  readonly mostMs: number;
}

const LOOK_EVERY_MS = 20;

// Plain JavaScript, for a thread of this kind is started without what understands types.
const WATCH = `
  const { limits, steps } = require('node:worker_threads').workerData;
  const spentMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 - limits.startedMs; };
  const allowedMs = () => Math.min(limits.mostMs, limits.firstMs + limits.stepMs * Atomics.load(steps, 0));
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.bytes || spentMs() > allowedMs()) process.kill(process.pid, 'SIGKILL');
  }, ${LOOK_EVERY_MS});`;

/** The processor time that this process has used so far, in milliseconds. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Kills this process as soon as it takes more memory or processor time than allowed. A thread of its own looks, because a parser that
 * unfolds a bomb never returns to the loop, and because the limit of the heap does not count buffers. Returns what to call after each step.
 */
export const guardProcess = (limits: ProcessLimits): (() => void) => {
  const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData = { limits: { ...limits, startedMs: processorMs() }, steps };
  new Worker(WATCH, { eval: true, execArgv: [], workerData }).unref();
  return () => void Atomics.add(steps, 0, 1);
};
