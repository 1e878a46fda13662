import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PersonId } from '#domain/ids.ts';
import { importerName } from '#usecases/review/plan-links.ts';
import { sentencePage } from '../sentence-page.tsx';
import type { PlanDesk } from './plan-desk.ts';

const COOKIE = 'nhacviec_plans';
const SESSION_SECONDS = 12 * 60 * 60;

/** What a page behind the session knows of its reader. */
export interface Reader {
  readonly id: PersonId;
  readonly name: string;
}

export interface ReaderEnv {
  Variables: { reader: Reader };
}

/** Keeps the session in this browser, for pages under /plans alone. */
export const beginSession = (c: Context, { links, machineNow, publicUrl }: PlanDesk, person: PersonId): void =>
  setCookie(c, COOKIE, links.sessionOf(person, machineNow()), {
    path: '/plans',
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicUrl?.startsWith('https:') === true,
    maxAge: SESSION_SECONDS,
  });

const NO_SESSION =
  'Trang này chỉ mở được từ đường dẫn mà Nhắc Việc gửi riêng cho người nhập kế hoạch; đường dẫn có hiệu lực 24 giờ, phiên làm việc 12 giờ. Xin gửi lại tệp kế hoạch cho Nhắc Việc để nhận đường dẫn mới.';

/** Lets in who has a session and may import plans as of now; anybody else gets one sentence. */
export const withReader =
  (desk: PlanDesk): MiddlewareHandler<ReaderEnv> =>
  async (c, next) => {
    const id = desk.links.openSession(getCookie(c, COOKIE) ?? '', desk.machineNow());
    const name = id === null ? null : await importerName(desk.db, id);
    if (id === null || name === null)
      return sentencePage(c, { status: 403, title: 'Cần đường dẫn riêng', sentence: NO_SESSION, back: '/' });
    c.set('reader', { id, name });
    return next();
  };

const originOf = (c: Context, publicUrl: string | null): string =>
  publicUrl === null ? `http://${(c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()}` : new URL(publicUrl).origin;

// A browser names the origin of every form that it sends; what names none is no browser of ours.
const isOwn = (c: Context, publicUrl: string | null): boolean => {
  const origin = c.req.header('origin')?.toLowerCase();
  if (origin === undefined) return c.req.header('sec-fetch-site') === 'same-origin';
  return origin === originOf(c, publicUrl);
};

/** Refuses what another site's page sends in the reader's name. */
export const ownOrigin =
  ({ publicUrl }: PlanDesk): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isOwn(c, publicUrl)) return next();
    const sentence = 'Yêu cầu này không đến từ trang của Nhắc Việc nên không được thực hiện.';
    return sentencePage(c, { status: 403, title: 'Không được phép', sentence, back: '/plans' });
  };
