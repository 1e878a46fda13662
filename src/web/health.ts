import { Hono } from 'hono';

export type Readiness = 'starting' | 'ok' | 'stopping';

/** How each messenger is doing, by name; `reason` says what a person must see to. */
export type ChannelStates = Readonly<Record<string, { readonly state: string; readonly reason: string | null }>>;

/**
 * `GET /healthz`: 200 while the system serves, 503 while it starts or stops. `?detail` adds how each messenger is doing: one that is stopped
 * does not make the system unhealthy, since the others go on.
 */
export const healthRoute = (readiness: () => Readiness, channels: () => ChannelStates = () => ({})): Hono => {
  const app = new Hono();
  app.get('/healthz', (c) => {
    const status = readiness();
    const body = c.req.query('detail') === undefined ? { status } : { status, channels: channels() };
    return c.json(body, status === 'ok' ? 200 : 503);
  });
  return app;
};
