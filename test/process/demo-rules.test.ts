import { describe, expect, it, vi } from 'vitest';
import { command } from './support/commands.ts';
import { PATIENCE_MS, sentenceOf, serverRun } from './support/program.ts';
import { type RunningServer, useServers } from './support/running-server.ts';
import { useScratch } from './support/scratch.ts';
import { everyRowIn, plantDirectory } from './support/stored-data.ts';
import { openEvents, page } from './support/web-chat.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
const startServer = useServers();
/** A bot whose platform nobody can reach, so that no test ever calls the real one. */
const TELEGRAM = { TELEGRAM_BOT_TOKEN: '123456789:AAE-mat-khau-cua-bot-telegram-xyz', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' };

const stopped = async (server: RunningServer): Promise<string> => {
  const { code, stdout, stderr, tookMs } = await server.stop('SIGINT');
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(10_000);
  return stdout + stderr;
};

describe('an office in earnest', () => {
  const dataDir = scratch.path('real');

  it('gets no demo, whatever DEMO says, and a page that shows nobody’s work', async () => {
    await plantDirectory(dataDir);
    const created = await command(['init', '--office', 'UBND xã Suối Mây', '--admin', 'Lý Thị Mận'], { env: { DATA_DIR: dataDir } });
    expect({ code: created.code, stderr: created.stderr }).toEqual({ code: 0, stderr: '' });
    const refused = await serverRun({ DATA_DIR: dataDir, PORT: '0', DEMO: 'on' });
    expect(sentenceOf(refused)).toMatch(/đang giữ dữ liệu thật nên không chạy bản minh hoạ; hãy đặt DATA_DIR khác hoặc bỏ DEMO=on/);
    expect(refused.code).toBe(1);
    const server = await startServer({ DATA_DIR: dataDir });
    const shown = await page(server.url);
    await stopped(server);
    expect(shown).toContain('UBND xã Suối Mây');
    expect(shown).not.toMatch(/đồng hồ minh hoạ|Lý Thị Mận|\/chat\//);
    const rows = await everyRowIn(dataDir);
    expect(rows).toContain('Lý Thị Mận');
    expect(rows).not.toContain('Sông Lam Thượng');
  });
});

describe('a place without an office', () => {
  it('gets no demo where something says that the start is in earnest, and its secrets are nowhere in the log', async () => {
    const dataDir = await plantDirectory(scratch.path('in earnest'));
    for (const LOG_LEVEL of ['info', 'debug']) {
      const env = { PUBLIC_URL: 'https://nhacviec.example.gov.vn', ...TELEGRAM, ZALO_OA_SECRET_KEY: 'mat-khau-zalo' };
      const server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL, ...env });
      expect(await page(server.url)).toMatch(/Chưa có cơ quan nào[^]*bin\/nhacviec init/);
      const said = await stopped(server);
      expect(said).not.toMatch(/mat-khau/);
    }
    expect(await everyRowIn(dataDir)).not.toContain('Sông Lam Thượng');
  });

  it('gets the demo with DEMO=on, and ends within ten seconds though somebody listens', async () => {
    const dataDir = await plantDirectory(scratch.path('demo on'));
    const server = await startServer({ DATA_DIR: dataDir, DEMO: 'on' });
    expect(await page(server.url)).toMatch(/UBND tỉnh Sông Lam Thượng/);
    const events = await openEvents(server.url);
    await stopped(server);
    while (!(await events.read()).done);
  });
});
