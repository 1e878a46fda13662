import { Hono } from 'hono';

export type Readiness = 'starting' | 'ok' | 'stopping';

/** `GET /healthz`: 200 while the system serves, 503 while it starts or stops. */
export const healthRoute = (readiness: () => Readiness): Hono => {
  const app = new Hono();
  app.get('/healthz', (c) => {
    const status = readiness();
    return c.json({ status }, status === 'ok' ? 200 : 503);
  });
  return app;
};
