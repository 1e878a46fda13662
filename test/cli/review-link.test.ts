import { beforeAll, expect, it, vi } from 'vitest';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS } from '../process/support/program.ts';
import { startServer } from '../process/support/running-server.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantOfficeIn } from '../process/support/stored-office.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
let env: { readonly DATA_DIR: string };

beforeAll(async () => {
  env = { DATA_DIR: scratch.path('data') };
  await plantOfficeIn(env.DATA_DIR);
});

it('`review-link` prints a link that the server opens to the page where plans are brought in', async () => {
  const { code, stdout } = await command(['review-link', 'Bùi Thanh Tâm'], { env });
  expect(code).toBe(0);
  const path = /http:\/\/127\.0\.0\.1:3000(\/plans\/open\/\S+)\n$/.exec(stdout)?.[1] ?? '';
  const server = await startServer(env);
  const opened = await fetch(server.url + path);
  expect(await opened.text()).toContain('url=/plans"');
  const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  expect(await (await fetch(`${server.url}/plans`, { headers: { Cookie: cookie } })).text()).toContain('Hoặc dán nội dung kế hoạch');
  await server.stop('SIGTERM');
});

it.each([
  ['Ai Đó', 'Không có đúng một người tên "Ai Đó"'],
  ['Hoàng Gia Phúc', 'chưa có quyền nhập kế hoạch'],
])('`review-link` has none for %s', async (name, sentence) => {
  const { code, stderr } = await command(['review-link', name], { env });
  expect([code, stderr.includes(sentence)]).toEqual([1, true]);
});
