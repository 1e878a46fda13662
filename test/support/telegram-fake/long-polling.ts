import { conflict, success, type Answer } from './api-answer.ts';
import { integerIn, listIn, type Params } from './params.ts';
import type { UpdatesQueue } from './updates-queue.ts';

/** The one long poll that may wait for updates. */
export interface LongPolling {
  readonly getUpdates: (params: Params, gone: AbortSignal) => Promise<Answer>;
  readonly isWaiting: () => boolean;
  /** Ends a waiting poll with no updates, as if its time were up. */
  readonly release: () => void;
  /** Ends a waiting poll whose time is up by the fake's clock. */
  readonly clockMoved: () => void;
  /** Ends a waiting poll with an error. */
  readonly end: (answer: Answer) => void;
}

interface Waiting {
  readonly until: number;
  readonly limit: number;
  readonly finish: (answer: Answer) => void;
}

const LONGEST_S = 50;
const OTHER_POLLER = 'terminated by other getUpdates request; make sure that only one bot instance is running';

const secondsIn = (params: Params): number => Math.min(LONGEST_S, Math.max(0, integerIn(params, 'timeout') ?? 0));

const limitIn = (params: Params): number => {
  const limit = integerIn(params, 'limit') ?? 100;
  return limit >= 1 && limit <= 100 ? limit : 100;
};

/** Hands out the updates of a queue to one poller at a time. */
export const longPolling = (queue: UpdatesQueue, now: () => number): LongPolling => {
  let waiting: Waiting | null = null;
  const end = (answer: Answer): void => waiting?.finish(answer);
  const batch = (limit: number): Answer => success(queue.waiting().slice(0, limit));
  const wait = (limit: number, { seconds, gone }: { readonly seconds: number; readonly gone: AbortSignal }): Promise<Answer> =>
    new Promise((resolve) => {
      const finish = (answer: Answer): void => {
        clearTimeout(timer);
        gone.removeEventListener('abort', leave);
        if (waiting === mine) waiting = null;
        resolve(answer);
      };
      const leave = (): void => finish(success([]));
      const mine = { until: now() + seconds * 1_000, limit, finish };
      const timer = setTimeout(leave, seconds * 1_000);
      gone.addEventListener('abort', leave);
      waiting = mine;
    });
  const prepare = (params: Params): void => {
    queue.allow(listIn(params, 'allowed_updates')?.map(String) ?? null);
    const offset = integerIn(params, 'offset') ?? 0;
    if (offset !== 0) queue.acknowledge(offset);
  };
  queue.onAdded(() => {
    if (waiting !== null && queue.waiting().length > 0) end(batch(waiting.limit));
  });
  return {
    getUpdates: async (params, gone) => {
      end(conflict(OTHER_POLLER));
      prepare(params);
      const limit = limitIn(params);
      const seconds = secondsIn(params);
      const isAnswered = queue.waiting().length > 0 || seconds === 0 || gone.aborted;
      return isAnswered ? batch(limit) : wait(limit, { seconds, gone });
    },
    isWaiting: () => waiting !== null,
    release: () => end(success([])),
    clockMoved: () => {
      if (waiting !== null && now() >= waiting.until) end(success([]));
    },
    end,
  };
};
