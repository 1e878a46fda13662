import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '#app/assemble.ts';
import { readConfig } from '#app/config.ts';
import { createLog } from '#app/log.ts';
import { runOffice } from '#app/run-office.ts';
import { serve } from '#app/web/serve.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithChromium } from '../support/chromium.ts';

const DESKTOP = { width: 1280, height: 800 };

/** The demo as `npm start` runs it, on a new directory and a free port. */
const startDemo = async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'nhacviec-browser-')), 'data');
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.refusal);
  const opened = await openOffice(config.value);
  if (!opened.ok) throw new Error(opened.refusal);
  const office = await runOffice(opened.value, { config: config.value, log: createLog('silent'), readiness: () => 'ok' });
  const served = await serve(office.app, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(served.refusal.kind);
  return {
    url: served.value.url,
    stop: async () => {
      await served.value.stop(1000);
      await office.stop();
      await opened.value.database.close();
      await rm(join(dataDir, '..'), { recursive: true });
    },
  };
};

describeWithChromium('a newcomer in the demo', (browser: () => Browser) => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo();
    page = await (await browser().newContext({ viewport: DESKTOP })).newPage();
  }, 120_000);

  afterAll(async () => {
    await page.context().close();
    await demo.stop();
  });

  const open = async (name: string): Promise<void> => {
    await page.goto(demo.url);
    await page.getByRole('navigation').getByRole('link', { name }).first().click();
    await page.getByRole('heading', { name }).waitFor();
  };
  const heard = () => page.getByRole('log', { name: 'Các tin nhắn' });
  const say = async (words: string): Promise<void> => {
    await page.getByRole('textbox').fill(words);
    await page.keyboard.press('Enter');
  };

  describe('sees, one after the other,', () => {
    it('an official reminded of the work that is due today', async () => {
      await open('Nguyễn Thu Hiền');
      await heard().getByText('Hạn hôm nay, thứ Hai 22/6').first().waitFor();
    });

    it('the official press "Vướng 12", be asked for the reason, and give it', async () => {
      await page.getByRole('button', { name: 'Vướng 12' }).first().click();
      await heard().getByText('Xin đồng chí cho biết lý do').waitFor();
      await say('kinh phí');
      await heard().getByText('Đã ghi nhận: việc 12 đang vướng (kinh phí)').waitFor();
    });

    it('the head of the department told of it', async () => {
      await open('Hoàng Thị Bích Vân');
      await heard().getByText('kinh phí').first().waitFor();
    });

    it('another official answer "xong"', async () => {
      await open('Nguyễn Hải Nam');
      await say('xong 18');
      await heard().getByText('Đã ghi nhận').waitFor();
    });

    it('a week go by, with the digest in the group, in which nobody is named', async () => {
      await page.getByRole('button', { name: '+1 tuần' }).click();
      await page.getByText('Thứ Hai, 29/6/2026').first().waitFor({ timeout: 60_000 });
      await open('Nhóm Sở Khoa học và Công nghệ');
      const digest = heard().getByText('Tổng hợp tuần từ 22/6 đến 28/6/2026');
      await digest.waitFor();
      expect(await heard().innerText()).not.toContain('Nguyễn Thu Hiền');
    }, 90_000);

    it('the chairman ask "việc quá hạn?" and get the list by unit, without what was finished', async () => {
      await open('Lương Đình Khải');
      await say('việc quá hạn?');
      const answer = heard().getByText('UBND xã Đồi Trăng').last();
      await answer.waitFor();
      const text = await heard().innerText();
      expect(text).toContain('quá hạn');
      expect(text.slice(text.lastIndexOf('việc quá hạn?'))).not.toContain('Nguyễn Hải Nam\n18.');
    });
  });
});
