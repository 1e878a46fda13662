import { describe, expect, it } from 'vitest';
import { demoApp } from './support/open-page.ts';
import { memoryDesk } from './support/memory-desk.ts';

type Headers = Readonly<Record<string, string>>;

const HOST: Headers = { Host: '127.0.0.1:3000' };
const asks = async (method: string, path: string, headers: Headers): Promise<Response> => {
  const body = method === 'POST' ? { body: new URLSearchParams({ text: 'xong', key: 'k' }) } : {};
  return demoApp(memoryDesk()).request(path, { method, headers, ...body });
};

describe('the guard of the demo', () => {
  it.each<[string, Headers]>([
    ['127.0.0.1', { Host: '127.0.0.1' }],
    ['127.0.0.1 with a port', HOST],
    ['localhost in capitals', { Host: 'LOCALHOST:8080' }],
    ['[::1]', { Host: '[::1]:3000' }],
    ['a link followed from another site', { ...HOST, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['an address typed by hand', { ...HOST, 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' }],
  ])('lets in %s', async (_, headers) => {
    expect((await asks('GET', '/', headers)).status).toBe(200);
  });

  it.each([
    'Forwarded',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Anything',
    'X-Real-IP',
    'Via',
    'CF-Connecting-IP',
    'True-Client-IP',
  ])('refuses what a proxy marked with %s', async (name) => {
    expect((await asks('GET', '/', { ...HOST, [name]: '127.0.0.1' })).status).toBe(403);
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.1.5:3000',
    '0.0.0.0:3000',
    '[::2]:3000',
    '',
  ])('refuses the host "%s"', async (host) => {
    expect((await asks('GET', '/', { Host: host })).status).toBe(403);
  });

  it.each<[string, readonly [method: string, path: string], Headers]>([
    ['a form on another site', ['POST', '/chat/3/say'], { Origin: 'https://evil.example' }],
    ['a form on another port of this machine', ['POST', '/clock'], { Origin: 'http://127.0.0.1:9999' }],
    ['a form in a sandbox', ['POST', '/chat/3/say'], { Origin: 'null' }],
    ['the same host under https', ['POST', '/chat/3/say'], { Origin: 'https://127.0.0.1:3000' }],
    ['a cross-site form without an origin', ['POST', '/clock'], { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['a same-site but foreign form', ['POST', '/clock'], { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' }],
    ['events heard from another site', ['GET', '/events'], { Origin: 'https://evil.example' }],
    ['events of a chat heard from another site', ['GET', '/chat/3/events'], { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }],
    [
      'a script embedded by another site',
      ['GET', '/assets/chat-client.js'],
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
    ],
  ])('refuses %s', async (_, [method, path], headers) => {
    expect((await asks(method, path, { ...HOST, ...headers })).status).toBe(403);
  });

  it('lets in its own forms', async () => {
    const own = { ...HOST, Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' };
    expect((await asks('POST', '/chat/3/say', own)).status).toBe(303);
  });

  it('refuses with one sentence and nothing else', async () => {
    const answer = await asks('GET', '/chat/3', { ...HOST, Via: '1.1 proxy' });
    expect(answer.headers.get('Content-Type')).toContain('text/plain');
    expect(await answer.text()).toBe('Bản minh hoạ chỉ mở được ngay trên máy đang chạy nó, không qua máy khác hay trang khác.');
  });

  it('stands before the health check too', async () => {
    expect((await asks('GET', '/healthz', { Host: 'evil.example' })).status).toBe(403);
  });

  it('is not there outside the demo, which has proxies in front of it', async () => {
    const app = demoApp(memoryDesk(), { guard: 'none', chat: null });
    const answer = await app.request('/healthz', { headers: { Host: 'nhacviec.example.vn', 'X-Forwarded-For': '10.0.0.1' } });
    expect(answer.status).toBe(200);
  });
});
