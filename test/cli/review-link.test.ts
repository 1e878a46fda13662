import { beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS } from '../process/support/program.ts';
import { startServer } from '../process/support/running-server.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantDirectory } from '../process/support/stored-data.ts';
import { PROVINCE } from '../support/province-under-test.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
let env: { readonly DATA_DIR: string };

beforeAll(async () => {
  const dataDir = await plantDirectory(scratch.path('data'));
  const opened = await openDatabase({ kind: 'embedded', dataDir });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  await layOutOffice(opened.value.db, PROVINCE, { kind: 'real', channel: null });
  await opened.value.close();
  env = { DATA_DIR: dataDir };
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
