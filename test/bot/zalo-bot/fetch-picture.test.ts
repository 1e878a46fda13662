import { afterEach, describe, expect, it } from 'vitest';
import { pictureFetcher } from '../../../src/bot/zalo-bot/fetch-picture.ts';
import { type Listener, listen, type Reply } from '../../support/telegram-fake/http-listener.ts';

const API_ROOT = 'https://bot-api.zaloplatforms.com';

describe('a picture of Zalo', () => {
  let server: Listener | null = null;
  afterEach(async () => {
    await server?.down();
    server = null;
  });

  const served = async (reply: Reply) => {
    server = await listen(() => Promise.resolve(reply));
    return pictureFetcher(`${server.url}/`)(`${server.url}/p.jpg`);
  };

  it('is brought as it is', async () => {
    expect(await served({ kind: 'bytes', content: Buffer.from('ảnh') })).toEqual({ ok: true, value: new Uint8Array(Buffer.from('ảnh')) });
  });

  it.each([
    ['gone', { kind: 'html', status: 404 }],
    ['elsewhere', { kind: 'html', status: 302 }],
    ['cut off', { kind: 'reset' }],
    ['larger than 20 MB', { kind: 'bytes', content: Buffer.alloc(20 * 1_048_576 + 1) }],
  ] as const)('that is %s is refused in one sentence', async (_what, reply) => {
    expect(await served(reply)).toEqual({ ok: false, refusal: 'Chưa tải được ảnh từ Zalo; xin gửi lại sau ít phút.' });
  });

  it.each([
    ...['http://cdn.example/p.jpg', 'https://127.0.0.1/p.jpg', 'https://[::1]/p.jpg', 'https://localhost/p.jpg'],
    ...['https://may-chu.internal/p.jpg', 'file:///etc/passwd', 'p.jpg', ''],
  ])('is never fetched from %j', async (address) => {
    expect((await pictureFetcher(API_ROOT)(address)).ok).toBe(false);
  });
});
