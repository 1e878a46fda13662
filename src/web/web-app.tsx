import { Hono } from 'hono';
import { assetRoutes } from './assets.ts';
import type { ChatDesk } from './chat/chat-desk.ts';
import { chatRoutes } from './chat/chat-routes.ts';
import { type ChannelStates, healthRoute, type Readiness } from './health.ts';
import { loopbackGuard } from './loopback-guard.ts';
import { noChatPage } from './no-chat-page.tsx';
import type { PlanDesk } from './plans/plan-desk.ts';
import { planRoutes } from './plans/plan-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { sentencePage } from './sentence-page.tsx';

export interface WebAppOptions {
  readonly readiness: () => Readiness;
  /** `demo` keeps everything to this machine, because the demo knows no log-in. */
  readonly guard: 'demo' | 'none';
  readonly chat: ChatDesk | null;
  /** Where plans are reviewed before they are stored; not given: nowhere. */
  readonly plans?: PlanDesk;
  /** What the messengers' webhooks are answered by, each at its path. */
  readonly webhooks?: readonly { readonly path: string; readonly answer: (request: Request) => Promise<Response> }[];
  /** How each messenger is doing; empty where there is none. */
  readonly channels?: () => ChannelStates;
  /** The figures for a monitoring system, written at each call. */
  readonly metrics?: () => Promise<{ readonly contentType: string; readonly text: string }>;
  /** Null while there is no office yet. */
  readonly officeName: string | null;
  /** Told of every bug that a request ran into. */
  readonly onError?: (error: Error) => void;
}

/** The web side, ready to be served. */
export type WebApp = Hono;

/** The whole web side: health, assets, and the demo's chat or else a page that says that the system runs. */
export const webApp = (options: WebAppOptions): WebApp => {
  const { readiness, guard, chat, plans, officeName, onError, webhooks = [], channels, metrics } = options;
  const app = new Hono();
  app.use(securityHeaders);
  if (guard === 'demo') app.use(loopbackGuard);
  app.route('/', healthRoute(readiness, channels));
  if (metrics !== undefined)
    app.get('/metrics', async (c) => {
      const { contentType, text } = await metrics();
      return c.body(text, 200, { 'Content-Type': contentType });
    });
  for (const { path, answer } of webhooks) app.post(path, (c) => answer(c.req.raw));
  app.route('/', assetRoutes());
  if (chat === null) app.get('/', (c) => c.html(noChatPage(officeName)));
  else app.route('/', chatRoutes(chat));
  if (plans !== undefined) app.route('/', planRoutes(plans));
  app.notFound((c) => sentencePage(c, { status: 404, title: 'Không có trang này', sentence: 'Không có trang ở địa chỉ này.', back: '/' }));
  app.onError((error, c) => {
    onError?.(error);
    const sentence = 'Hệ thống gặp lỗi nên chưa làm được việc này; xin thử lại sau ít phút.';
    return sentencePage(c, { status: 500, title: 'Có lỗi', sentence, back: '/' });
  });
  return app;
};
