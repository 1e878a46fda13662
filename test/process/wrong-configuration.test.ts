import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { command } from './support/commands.ts';
import { type Ended, type Environment, PATIENCE_MS, sentenceOf, serverRun } from './support/program.ts';
import { useScratch } from './support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const scratch = useScratch();

const WRONG: readonly (readonly [Environment, RegExp])[] = [
  [{ DATABASE_URL: 'mysql://bot:mat-khau@db/nv' }, /^Biến DATABASE_URL đang là .*cần là địa chỉ PostgreSQL dạng/],
  [{ DATABASE_URL: 'postgres://bot:mat-khau@127.0.0.1:1/nv' }, /^Không kết nối được PostgreSQL .*kiểm tra DATABASE_URL/],
  [{ PORT: 'abc' }, /^Biến PORT đang là "abc"; cần là một số từ 0 đến 65535/],
  [{ PORT: '70000' }, /^Biến PORT đang là "70000"; cần là một số từ 0 đến 65535/],
  [{ DEMO: 'maybe' }, /^Biến DEMO đang là "maybe"; cần là auto, on hoặc off/],
  [{ LOG_LEVEL: 'loud' }, /^Biến LOG_LEVEL đang là "loud"; cần là debug, info/],
];

const RUNS: readonly (readonly [string, (env: Environment) => Promise<Ended>])[] = [
  ['the server', (env) => serverRun({ PORT: '0', ...env })],
  ['a command', (env) => command(['preview', '--days', '1'], { env })],
];

describe.concurrent('a wrong configuration', () => {
  const cases = WRONG.flatMap(([env, saying]) => RUNS.map(([who, run]) => ({ env, saying, who, run })));

  it.each(cases)('stops $who in one sentence: $env', async ({ env, saying, who, run }) => {
    const dataDir = scratch.path(`${who} ${Object.values(env).join('').replaceAll('/', '')}`);
    const ended = await run({ DATA_DIR: dataDir, ...env });
    expect(sentenceOf(ended)).toMatch(saying);
    expect(sentenceOf(ended)).not.toContain('mat-khau');
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('stops the server where another program has the port, before the data are touched', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const dataDir = scratch.path('taken port');
    const ended = await serverRun({ PORT: port, DATA_DIR: dataDir });
    other.close();
    expect(sentenceOf(ended)).toMatch(new RegExp(`^Cổng ${port} đang được chương trình khác dùng; .*đặt PORT khác`));
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('stops the server where the machine has no such address', async () => {
    const ended = await serverRun({ PORT: '0', HOST: '203.0.113.7', DATA_DIR: scratch.path('no such host') });
    expect(sentenceOf(ended)).toMatch(/203\.0\.113\.7.*HOST/);
    expect(ended.code).toBe(1);
  });

  it('stops the server where the data directory is a file', async () => {
    const ended = await serverRun({ PORT: '0', DATA_DIR: scratch.file('a file', 'x') });
    expect(sentenceOf(ended)).toMatch(/^Không ghi được vào thư mục dữ liệu .*DATA_DIR/);
    expect(ended.code).toBe(1);
  });

  it.each([['auto'], ['on']])('of an open HOST for the demo (DEMO=%s) stops the server before the data are touched', async (DEMO) => {
    const dataDir = scratch.path(`open host ${DEMO}`);
    const ended = await serverRun({ PORT: '0', HOST: '0.0.0.0', DEMO, DATA_DIR: dataDir });
    expect(sentenceOf(ended)).toMatch(/^Bản minh hoạ chỉ chạy trên máy này: HOST phải là 127\.0\.0\.1, đang là 0\.0\.0\.0/);
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });
});
