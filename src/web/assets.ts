import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const ASSETS = [
  { path: '/assets/chat.css', type: 'text/css; charset=utf-8', file: new URL('./chat/chat.css', import.meta.url) },
  { path: '/assets/chat-client.js', type: 'text/javascript; charset=utf-8', file: new URL('./chat/chat-client.js', import.meta.url) },
  { path: '/assets/plans.css', type: 'text/css; charset=utf-8', file: new URL('./plans/plans.css', import.meta.url) },
  { path: '/assets/plans-client.js', type: 'text/javascript; charset=utf-8', file: new URL('./plans/plans-client.js', import.meta.url) },
  { path: '/assets/icon.svg', type: 'image/svg+xml', file: new URL('./chat/icon.svg', import.meta.url) },
];

/** The style sheet, the script and the icon of the pages: read once, at the start. */
export const assetRoutes = (): Hono => {
  const app = new Hono();
  for (const { path, type, file } of ASSETS) {
    const content = readFileSync(file, 'utf8');
    app.get(path, etag(), (c) => c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }));
  }
  return app;
};
