import type { Hono } from 'hono';
import type { ChatDesk } from '#web/chat/chat-desk.ts';
import { type Served, serve } from '#web/serve.ts';
import { webApp, type WebAppOptions } from '#web/web-app.tsx';

/** The app as the demo runs it, ready, with this desk. */
export const demoApp = (chat: ChatDesk, options: Partial<WebAppOptions> = {}): Hono =>
  webApp({ readiness: () => 'ok', guard: 'demo', chat, officeName: chat.officeName, ...options });

/** Serves on a free port of this machine. */
export const serveHere = async (app: Hono): Promise<Served> => {
  const served = await serve(app, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(`not served: ${served.refusal.kind}`);
  return served.value;
};

/** Posts fields as a browser's form does. */
export const post = async (app: Hono, path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Reads a stream until this text has come, or the stream has ended; gives all that was read. */
export const readUntil = async (reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(wanted)) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  return text;
};
