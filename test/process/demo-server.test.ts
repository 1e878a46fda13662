import { existsSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PLAN_TEXT } from './support/invented-plans.ts';
import { command } from './support/commands.ts';
import { PATIENCE_MS, sentenceOf, SERVER, serverRun, startProgram } from './support/program.ts';
import { freePort, type RunningServer, useServers } from './support/running-server.ts';
import { useScratch } from './support/scratch.ts';
import { chatOf, clockOf, moveClock, openEvents, page, say } from './support/web-chat.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

// One demo, from its first start on; the tests go on from one another, as the days of an installation do.

const scratch = useScratch();
const startServer = useServers();
const dataDir = scratch.path('data');
const PERSON = 'Nguyễn Thu Hiền';
const NPM = { command: 'npm', args: ['start', '--silent'] };

const POLL = { timeout: PATIENCE_MS, interval: 5 };

const healthOf = (url: string): Promise<number | 'refused'> =>
  fetch(`${url}/healthz`).then(
    ({ status }) => status,
    () => 'refused' as const,
  );

let server: RunningServer;

describe('a first start', () => {
  it('answers 503 while it starts; killed then, it leaves a directory for its owner alone', async () => {
    const port = await freePort();
    const program = startProgram({ ...SERVER, env: { DATA_DIR: dataDir, PORT: String(port) } });
    await expect.poll(() => healthOf(`http://127.0.0.1:${port}`), POLL).toBe(503);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toMatch(/đang khởi động/);
    // The tables are there, and the demo's office is being laid out.
    await expect.poll(() => existsSync(`${dataDir}/pg`) && !existsSync(`${dataDir}/pg.unfinished`), POLL).toBe(true);
    program.child.kill('SIGKILL');
    await program.ended;
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('is made up for by the next, `npm start` with no configuration at all: the whole demo is there', async () => {
    server = await startServer({ DATA_DIR: dataDir }, NPM);
    expect(await healthOf(server.url)).toBe(200);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await clockOf(server.url)).toBe('2026-06-22T07:45');
    const chat = await chatOf(server.url, PERSON);
    await expect.poll(() => page(chat), POLL).toMatch(/Nhắc việc thứ Hai 22\/6\/2026/);
  });
});

describe('a second process on the same data', () => {
  it.each([
    ['plan', ['plan', '--at', '2026-06-25T07:45']],
    ['preview', ['preview', '--days', '2']],
    ['import', ['import', scratch.file('ke-hoach.txt', PLAN_TEXT), '--yes']],
    ['init', ['init', '--office', 'UBND xã Suối Mây', '--admin', 'Lý Thị Mận']],
    ['undelivered', ['undelivered']],
  ])('is turned away in one sentence: %s', async (_name, args) => {
    const ended = await command(args, { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(/^Thư mục dữ liệu .* đang được một tiến trình khác dùng \(số \d+\); hãy dừng/);
    expect(ended.code).toBe(1);
  });

  it('is turned away in one sentence: a second server', async () => {
    const ended = await serverRun({ DATA_DIR: dataDir, PORT: '0' });
    expect(sentenceOf(ended)).toMatch(/đang được một tiến trình khác dùng/);
    expect(ended.code).toBe(1);
  });

  it('does the first no harm', async () => {
    expect(await healthOf(server.url)).toBe(200);
    const chat = await chatOf(server.url, PERSON);
    await say(chat, 'đang làm 12', 'after-the-second');
    expect(await page(chat)).toContain('đang làm 12');
  });
});

describe('what was said and the clock', () => {
  it('outlive an orderly end, which SIGTERM to npm brings within ten seconds, open event stream or not', async () => {
    await moveClock(server.url, 'next-morning');
    expect(await clockOf(server.url)).toBe('2026-06-23T07:45');
    await say(await chatOf(server.url, PERSON), 'vướng 12 chờ danh sách của xã', 'before-the-end');
    const events = await openEvents(server.url);
    const { code, tookMs } = await server.stop('SIGTERM');
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(10_000);
    while (!(await events.read()).done);
    server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'debug' });
    expect(await clockOf(server.url)).toMatch(/^2026-06-23T07:4[5-9]/);
    expect(await page(await chatOf(server.url, PERSON))).toMatch(/đang làm 12[^]*chờ danh sách của xã/);
  });

  it('outlive a kill, and the directory is free again', async () => {
    await say(await chatOf(server.url, PERSON), 'xong 8', 'before-the-kill');
    await server.stop('SIGKILL');
    server = await startServer({ DATA_DIR: dataDir });
    expect(await page(await chatOf(server.url, PERSON))).toMatch(/chờ danh sách của xã[^]*xong 8/);
    expect(await clockOf(server.url)).toMatch(/^2026-06-23T07:4[5-9]/);
  });

  it('are told to nobody by the log, whose lines are JSON', async () => {
    const { code, stdout, stderr, tookMs } = await server.stop('SIGINT');
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(10_000);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines)
      expect(JSON.parse(line)).toEqual(expect.objectContaining({ level: 'info', msg: expect.any(String) as string })); // -- vitest's matchers are untyped
    expect(lines.at(-1)).toContain('"stopped"');
    expect(stdout).not.toMatch(/xong 8|danh sách của xã|Thu Hiền/);
    expect(stderr.trimEnd()).toBe(`Nhắc Việc 6 Rõ đang chạy tại ${server.url}`);
  });
});

describe('a demo’s directory', () => {
  it('is for no real office: DEMO=off is refused, and so is what makes a start look real', async () => {
    const env = { DATA_DIR: dataDir, PORT: '0' };
    const starts = [
      { DEMO: 'off' },
      { PUBLIC_URL: 'https://nhacviec.example.gov.vn' },
      { TELEGRAM_BOT_TOKEN: '123456789:AAE-mat-khau-cua-bot-telegram-xyz', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' },
    ];
    for (const start of starts) {
      const ended = await serverRun({ ...env, ...start });
      expect(sentenceOf(ended)).toMatch(/đang giữ dữ liệu minh hoạ; hãy đặt DATA_DIR khác/);
      expect(sentenceOf(ended)).not.toContain('mat-khau');
      expect(ended.code).toBe(1);
    }
  });

  it('takes no real office from `init`', async () => {
    const ended = await command(['init', '--office', 'UBND xã Suối Mây', '--admin', 'Lý Thị Mận'], { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(/đang giữ dữ liệu minh hoạ; hãy đặt DATA_DIR khác/);
    expect(ended.code).toBe(1);
  });

  it('serves the demo to no other machine', async () => {
    const ended = await serverRun({ DATA_DIR: dataDir, PORT: '0', HOST: '0.0.0.0' });
    expect(sentenceOf(ended)).toMatch(/^Bản minh hoạ chỉ chạy trên máy này/);
    expect(ended.code).toBe(1);
  });
});
