import { refusal, type ZaloAnswer } from './zalo-answer.ts';
import type { ZaloEvent } from './zalo-world.ts';

/** The events that wait for the bot. What is handed out is gone: there is no offset, and nothing comes twice. */
export interface ZaloEvents {
  readonly add: (event: ZaloEvent) => void;
  readonly waiting: () => readonly ZaloEvent[];
  readonly takeAll: () => readonly ZaloEvent[];
  /** One event, or "Request timeout" once nothing has come for so many seconds. */
  readonly poll: (seconds: number, gone: AbortSignal) => Promise<ZaloAnswer>;
  readonly pollers: () => number;
  readonly release: () => void;
  readonly clockMoved: () => void;
}

interface Poller {
  readonly until: number;
  readonly finish: (answer: ZaloAnswer) => void;
}

/** Makes an empty queue; `idleCode` is what stands beside "Request timeout". */
export const zaloEvents = (now: () => number, idleCode: number): ZaloEvents => {
  const queue: ZaloEvent[] = [];
  const pollers: Poller[] = [];
  const idle = refusal(idleCode, 'Request timeout');
  const wait = (seconds: number, gone: AbortSignal): Promise<ZaloAnswer> =>
    new Promise((resolve) => {
      const finish = (answer: ZaloAnswer): void => {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        if (pollers.includes(mine)) pollers.splice(pollers.indexOf(mine), 1);
        resolve(answer);
      };
      const leave = (): void => finish(idle);
      const mine = { until: now() + seconds * 1_000, finish };
      const timer = setTimeout(leave, seconds * 1_000);
      gone.addEventListener('abort', leave);
      pollers.push(mine);
    });
  return {
    add: (event) => {
      if (pollers[0] === undefined) queue.push(event);
      else pollers[0].finish({ ok: true, result: event });
    },
    waiting: () => [...queue],
    takeAll: () => queue.splice(0),
    poll: async (seconds, gone) => {
      const event = queue.shift();
      if (event !== undefined) return { ok: true, result: event };
      return seconds === 0 || gone.aborted ? idle : wait(seconds, gone);
    },
    pollers: () => pollers.length,
    release: () => [...pollers].forEach(({ finish }) => finish(idle)),
    clockMoved: () => pollers.filter(({ until }) => now() >= until).forEach(({ finish }) => finish(idle)),
  };
};
