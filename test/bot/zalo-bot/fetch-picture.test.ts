import { once } from 'node:events';
import { type AddressInfo, createServer, isIP } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { pictureFetcher } from '../../../src/bot/zalo-bot/fetch-picture.ts';
import { outsideLookup } from '../../../src/bot/zalo-bot/outside-lookup.ts';
import { type Listener, listen, type Reply } from '../../support/telegram-fake/http-listener.ts';

const API_ROOT = 'https://bot-api.zaloplatforms.com';
const NOT_FETCHED = 'Chưa tải được ảnh từ Zalo; xin gửi lại sau ít phút.';

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
    expect(await served(reply)).toEqual({ ok: false, refusal: NOT_FETCHED });
  });

  it.each([
    ...['127.0.0.1', '10.0.0.5', '172.31.255.254', '192.168.1.1', '100.64.0.1', '169.254.169.254', '0.0.0.0'],
    ...['::1', '::ffff:127.0.0.1', '::ffff:7f00:1', 'fd12::1', 'fe80::1', '64:ff9b::7f00:1', '2002:7f00:1::', 'no address'],
  ])('is never fetched by a name that leads to %s, which nobody ever connects to', async (inside) => {
    const connections: unknown[] = [];
    const office = createServer((socket) => connections.push(socket.destroy()));
    office.listen(0, '127.0.0.1');
    await once(office, 'listening');
    const asked: string[] = [];
    const resolve = (host: string) => {
      asked.push(host);
      return Promise.resolve([{ address: inside, family: isIP(inside) === 6 ? 6 : 4 }]);
    };
    const { port } = office.address() as AddressInfo; // -- it listens on a port
    expect(await pictureFetcher(API_ROOT, resolve)(`https://cdn.example:${port}/p.jpg`)).toEqual({ ok: false, refusal: NOT_FETCHED });
    expect({ connections, asked }).toEqual({ connections: [], asked: ['cdn.example'] });
    office.close();
  });

  it('is fetched from the addresses outside alone, where a name has both', async () => {
    const [inside, outside] = [
      ['10.0.0.5', '::1', '172.16.0.1'],
      ['203.0.113.7', '2001:db8::7', '172.32.0.1', '100.128.0.1'],
    ];
    const resolve = () => Promise.resolve([...inside, ...outside].map((address) => ({ address, family: isIP(address) })));
    expect((await outsideLookup(resolve)('cdn.example')).flat().map(({ address }) => address)).toEqual(outside);
  });

  it.each([
    ...['http://cdn.example/p.jpg', 'https://127.0.0.1/p.jpg', 'https://[::1]/p.jpg', 'https://localhost/p.jpg'],
    ...['https://may-chu.internal/p.jpg', 'https://may-chu.internal./p.jpg', 'https://localhost./p.jpg', 'file:///etc/passwd', 'p.jpg', ''],
  ])('is never fetched from %j', async (address) => {
    const asked: string[] = [];
    const resolve = (host: string) => Promise.reject(new Error(`${asked.push(host)}`));
    expect((await pictureFetcher(API_ROOT, resolve)(address)).ok).toBe(false);
    expect(asked).toEqual([]);
  });
});
