import { Hono } from 'hono';
import { healthRoute, type Readiness } from './health.ts';

/** What answers while the data are being opened: health, and one sentence for everything else. */
export const startingApp = (readiness: () => Readiness): Hono => {
  const app = new Hono();
  app.route('/', healthRoute(readiness));
  app.notFound((c) => c.text('Hệ thống đang khởi động, xin tải lại trang sau vài giây.', 503, { 'Retry-After': '2' }));
  return app;
};
