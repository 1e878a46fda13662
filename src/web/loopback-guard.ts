import type { HonoRequest, MiddlewareHandler } from 'hono';

/** What a proxy or a tunnel adds; a request that bears one of these did not begin on this machine. */
const FORWARDED_HEADERS = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-host',
  'x-original-url',
  'true-client-ip',
  'cf-connecting-ip',
  'cf-ray',
  'fastly-client-ip',
  'fly-client-ip',
];
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;
const REFUSAL = 'Bản minh hoạ chỉ mở được ngay trên máy đang chạy nó, không qua máy khác hay trang khác.';

const isForwarded = (request: HonoRequest): boolean => {
  const names = Object.keys(request.header());
  return names.some((name) => name.startsWith('x-forwarded') || FORWARDED_HEADERS.includes(name));
};

const hostOf = (request: HonoRequest): string => request.header('host') ?? new URL(request.url).host;

const isForeignOrigin = (request: HonoRequest): boolean => {
  const origin = request.header('origin');
  return origin !== undefined && origin.toLowerCase() !== `http://${hostOf(request).toLowerCase()}`;
};

/** Following a link from elsewhere is harmless; sending, listening or embedding from elsewhere is not. */
const isForeignUse = (request: HonoRequest): boolean => {
  const site = request.header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return request.method !== 'GET' || request.header('sec-fetch-mode') !== 'navigate';
};

/**
 * Keeps the demo, which has no log-in, to the machine that it runs on: refuses with 403 whatever came through a proxy,
 * under a host name that is not loopback (DNS rebinding), or from another site's page.
 */
export const loopbackGuard: MiddlewareHandler = async (c, next) => {
  const { req } = c;
  if (isForwarded(req) || !LOOPBACK_HOST.test(hostOf(req)) || isForeignOrigin(req) || isForeignUse(req)) return c.text(REFUSAL, 403);
  return next();
};
