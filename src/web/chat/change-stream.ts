import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { ChatDesk } from './chat-desk.ts';

const RECONNECT_MS = 2_000;

/** Sends `change` for every change; several that come while one is on its way are told as one. */
const tellChanges = (onChange: ChatDesk['onChange'], stream: SSEStreamingApi): (() => void) => {
  let changes = 0;
  let telling = false;
  const tell = async (): Promise<void> => {
    telling = true;
    let told: number;
    do {
      told = changes;
      await stream.writeSSE({ event: 'change', data: '' });
    } while (told < changes);
    telling = false;
  };
  return onChange(() => {
    changes += 1;
    if (!telling) void tell();
  });
};

/** Answers with an event stream that lasts as long as the reader stays. */
export const changeStream = (c: Context, onChange: ChatDesk['onChange']): Response =>
  streamSSE(c, async (stream) => {
    const left = new Promise<void>((resolve) => stream.onAbort(resolve));
    const stop = tellChanges(onChange, stream);
    await stream.writeSSE({ event: 'ready', data: '', retry: RECONNECT_MS });
    await left;
    stop();
  });
