import { describe, expect, it } from 'vitest';
import { webApp } from '#web/web-app.tsx';
import { memoryDesk } from './support/memory-desk.ts';
import { demoApp } from './support/open-page.ts';

const inEarnest = (officeName: string | null) => webApp({ readiness: () => 'ok', guard: 'none', chat: null, officeName });

describe('health', () => {
  it.each([
    ['ok', 200],
    ['starting', 503],
    ['stopping', 503],
  ] as const)('is told as "%s" with %i', async (status, code) => {
    const answer = await demoApp(memoryDesk(), { readiness: () => status }).request('/healthz');
    expect(answer.status).toBe(code);
    expect(await answer.json()).toEqual({ status });
  });
});

describe('headers', () => {
  it.each(['/', '/chat/3', '/no-such-page', '/healthz', '/assets/chat.css', '/events'])('keep %s safe', async (path) => {
    const { headers } = await demoApp(memoryDesk()).request(path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
  });

  it.each(['/', '/chat/3', '/no-such-page'])('keep %s out of caches', async (path) => {
    const answer = await demoApp(memoryDesk()).request(path);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('assets', () => {
  it.each([
    ['/assets/chat.css', 'text/css; charset=utf-8'],
    ['/assets/chat-client.js', 'text/javascript; charset=utf-8'],
    ['/assets/icon.svg', 'image/svg+xml'],
  ])('serve %s as %s', async (path, type) => {
    const answer = await demoApp(memoryDesk()).request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect((await answer.text()).length).toBeGreaterThan(100);
  });
});

describe('outside the demo', () => {
  it('the first page names the office and shows nobody’s work', async () => {
    const page = await inEarnest('UBND xã <Minh Lâm>').request('/');
    expect(await page.text()).toContain('<h1>UBND xã &lt;Minh Lâm&gt;</h1>');
  });

  it('the first page tells how to create an office where there is none', async () => {
    const text = await (await inEarnest(null).request('/')).text();
    expect(text).toContain('Chưa có cơ quan nào');
    expect(text).toContain('bin/nhacviec init --office &quot;UBND xã …&quot; --admin &quot;Nguyễn Văn A&quot;');
  });

  it.each(['/chat/3', '/events', '/chat/3/events'])('there is no %s', async (path) => {
    expect((await inEarnest('UBND xã Minh Lâm').request(path)).status).toBe(404);
  });
});

describe('what goes wrong', () => {
  it('an unknown address gets one sentence', async () => {
    const answer = await demoApp(memoryDesk()).request('/khong-co');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Không có trang ở địa chỉ này.');
  });

  it('a bug is reported, and the reader gets a sentence without its details', async () => {
    const reported: Error[] = [];
    const broken = { ...memoryDesk(), chats: () => Promise.reject(new Error('secret detail')) };
    const answer = await demoApp(broken, { onError: (error) => reported.push(error) }).request('/');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('Hệ thống gặp lỗi nên chưa làm được việc này');
    expect(text).not.toContain('secret detail');
    expect(reported.map(({ message }) => message)).toEqual(['secret detail']);
  });
});
